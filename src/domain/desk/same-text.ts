/** How alike two texts have to be, 0 to 1, to be shown as one and the same. */
export const nearlyTheSame = 0.9;

const wordsInARow = 5;

/**
 * How much of two texts is the same, 0 to 1: of all runs of five words that either has, the share that both have. Case and
 * punctuation do not count. A changed word costs five runs, so 0.9 is about one word in fifty. A text shorter than one run
 * is like another only where it says the same.
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [runsOf(one), runsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const run of a) if (b.has(run)) both += 1;
  return both / (a.size + b.size - both);
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length <= wordsInARow) return new Set(words.length === 0 ? [] : [words.join(" ")]);
  const runs = new Set<string>();
  for (let at = 0; at + wordsInARow <= words.length; at += 1)
    runs.add(words.slice(at, at + wordsInARow).join(" "));
  return runs;
}

/**
 * Stretches of a text, spread over the whole of it, of which a text that is nearly the same has at least one letter for
 * letter: what a database can look for. None crosses a line, or a quotation mark, which every site sets its own way.
 */
export function samples(text: string, most = 8): string[] {
  const stretches = text
    .split(/[\n\r\u2028\u2029"'“”‘’«»„]|\s[-–—]\s/u)
    .map((stretch) => stretch.trim())
    .filter((stretch) => stretch.length >= 25);
  const step = Math.max(1, stretches.length / most);
  const chosen: string[] = [];
  for (let at = 0; at < stretches.length && chosen.length < most; at += step)
    chosen.push(stretches[Math.floor(at)]!.slice(0, 60));
  return chosen;
}

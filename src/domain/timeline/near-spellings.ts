const latin = [..."abcdefghijklmnopqrstuvwxyz"];
const cyrillic = [..."абвгдежзийклмнопрстуфхцчшщъыьэюя"];

/** Every text that one slip of the hand turns into `word`: a letter too many, too few, another, or two that changed places. */
export function nearSpellings(word: string): string[] {
  const letters = [...word.toLowerCase()];
  const alphabet = letters.some((letter) => cyrillic.includes(letter)) ? cyrillic : latin;
  const near = new Set<string>();
  const add = (...parts: string[][]) => near.add(parts.flat().join(""));
  for (let at = 0; at <= letters.length; at += 1) {
    const [before, after] = [letters.slice(0, at), letters.slice(at)];
    for (const letter of alphabet) add(before, [letter], after);
    if (after.length === 0) continue;
    add(before, after.slice(1));
    for (const letter of alphabet) add(before, [letter], after.slice(1));
    if (after.length > 1) add(before, [after[1]!, after[0]!], after.slice(2));
  }
  near.delete(letters.join(""));
  return [...near];
}

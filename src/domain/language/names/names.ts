import { verbKind } from "../finite-verbs";
import { type Word, withoutQuotes, wordsOf } from "../words";

/** Somebody or something named in a text: "Mike Pompeo", "CIA". UTF-16 units, end exclusive. */
export type Name = { text: string; words: string[]; start: number; end: number };

const notNames: ReadonlySet<string> = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sept oct nov dec i the a an and but or if in on at by for of to from with as it he she they we you his her their our my this that " +
    "these those there here what when where why who how no yes all some many most one two three four five six seven eight nine ten after before since until although because " +
    "however while both each every another other such even only during under over about between among against according mr mrs ms dr sir " +
    // "*Had Anyone* been told?": a question names nobody.
    "anyone anybody anything someone somebody something everyone everybody everything nobody nothing none " +
    "had has have hasn’t hadn’t haven’t did didn’t does doesn’t was wasn’t were weren’t is isn’t are aren’t could would should"
  ).split(" "),
);

/** Peoples, parties and languages: they tell what somebody is and not who. */
const peoples =
  /^(?:american|british|english|french|german|russian|chinese|japanese|korean|indian|mexican|canadian|australian|italian|spanish|african|asian|european|israeli|palestinian|iranian|iraqi|syrian|turkish|ukrainian|polish|dutch|swedish|republican|democratic?|muslim|christian|jewish|catholic|soviet|western|arab|saudi|greek|swiss|danish|norwegian|finnish|latvian|estonian|lithuanian|hungarian|czech|romanian|bulgarian|serbian|brazilian|egyptian|afghan|pakistani)s?$/;

const joining = new Set(["of", "the", "for", "and", "de", "van", "von", "al", "bin", "da", "di"]);

/** Runs of capitalized words outside quotation marks. A lone first word counts only where a verb shows that it is a name. */
export function namesIn(text: string): Name[] {
  const plain = withoutQuotes(text);
  const words = wordsOf(plain);
  const names: Name[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isNameWord(words[at]!)) continue;
    let end = at + 1;
    while (end < words.length && adjoins(plain, words[end - 1]!, words[end]!) && isNameWord(words[end]!))
      end += 1;
    end = withParticles(plain, words, end);
    if (joins(plain, words, end))
      while (
        end < words.length &&
        (isNameWord(words[end]!) || joining.has(words[end]!.lower)) &&
        adjoins(plain, words[end - 1]!, words[end]!)
      )
        end += 1;
    const run = words.slice(at, end);
    const first = opensSentence(plain, words[at]!) && run.length === 1;
    at = end - 1;
    if (first && !(verbKind(words[end]?.lower ?? "") !== null && !/[^s]s$/.test(run[0]!.lower))) continue;
    names.push({
      text: plain.slice(run[0]!.start, run.at(-1)!.end),
      words: run.map(({ text: word }) => word.replace(/['’]s?$/, "")),
      start: run[0]!.start,
      end: run.at(-1)!.end,
    });
  }
  return names;
}

function isNameWord({ text, lower }: Word): boolean {
  const bare = lower.replace(/['’]s?$/, "");
  return /^\p{Lu}/u.test(text) && !notNames.has(bare) && !peoples.test(bare);
}

const particle = /^(?:de|del|della|la|las|los|van|von|der|den|bin|ibn|da|dos|di|du|al|el)$/;
const arabic = /^(?:al|el|as|ash|ad|ar|az|an|at)[-‐‑]\p{Lu}/u;

/** End of a name that goes on over particles: "Maria *de la Cruz*", "Mohammed *al-Masri*". */
function withParticles(text: string, words: Word[], from: number): number {
  let end = from;
  while (end < words.length && adjoins(text, words[end - 1]!, words[end]!)) {
    let next = end;
    while (next < words.length && next - end < 3 && particle.test(words[next]!.text)) next += 1;
    const last = words[next];
    const goesOn = last !== undefined && (arabic.test(last.text) || (next > end && isNameWord(last)));
    if (!goesOn || !adjoins(text, words[next - 1]!, last)) return end;
    end = next + 1;
  }
  return end;
}

const adjoins = (text: string, left: Word, right: Word) => {
  const gap = text.slice(left.end, right.start);
  return (gap.trim() === "" || isInitialStop(text, left, gap)) && !/['’]s$/.test(left.text);
};

/** "R*.* Somashekar": the full stop of an initial is of the name; that of "plan B*.*" and "vitamin D*.*" ends a sentence. */
const isInitialStop = (text: string, left: Word, gap: string): boolean =>
  /^\p{Lu}$/u.test(left.text) &&
  /^\.[^\S\n]*$/.test(gap) &&
  !/(?:^|[^\p{L}])(?:plan|class|block|vitamin|group|hepatitis|grade|type|zone|section|option|exhibit|team|serie|case|wing|area|road|hall|gate) ?$/iu.test(
    text.slice(Math.max(0, left.start - 20), left.start),
  ) &&
  left.text !== "I";

/** "Office *of the* Director", never "Pompeo *and* Coats". */
function joins(text: string, words: Word[], at: number): boolean {
  if (words[at]?.lower !== "of" || !adjoins(text, words[at - 1]!, words[at]!)) return false;
  const next = words[at + 1]?.lower === "the" ? words[at + 2] : words[at + 1];
  return next !== undefined && isNameWord(next);
}

const opensSentence = (text: string, { start }: Word) =>
  /(?:^|[.!?]\s+)[“"(]*$/.test(text.slice(0, start).trimEnd() === "" ? "" : text.slice(0, start));

/** A text without case and accents, for comparing names. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The first letters of a name of several words: "United States" to "us". */
export function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => folded(word)[0] ?? "")
    .join("");
}

import { calendarNames } from "../article/calendar-names";
import { sentenceSpans } from "../language/sentences";
import type { ChangeKind, ReadText, SourceDifference } from "./change-kind";
import { comparedWords, plainWord } from "./compared-words";
import { kindsOfWords } from "./kinds-of-words";

/** `isLine`: it is a whole line by itself, and no sentence by its look: a link, a label, a time. */
type Sentence = { text: string; key: string; isLine: boolean };

/**
 * Where two readings of one article differ, and what each place touches. Sentences are compared as they are read, whatever their
 * commas; one that was changed is told beside what it was. What nothing tells of as trifling counts.
 */
export function differences(before: ReadText, after: ReadText): SourceDifference[] {
  const found: SourceDifference[] = [];
  const title = kindsOfWords(before.title, after.title);
  if (title !== null)
    found.push({
      kinds: ["headline", ...title].slice(0, 1) as ChangeKind[],
      before: before.title,
      after: after.title,
    });
  const [was, is] = [sentencesIn(before.text), sentencesIn(after.text)];
  const { gone, come, kept } = unmatched(was, is);
  for (const [old, next] of pairs(gone, come)) found.push(difference(old, next));
  if (kept.isMoved) found.push({ kinds: ["order"], before: null, after: kept.moved });
  if (found.length === 0 && (before.text !== after.text || before.title !== after.title))
    found.push({ kinds: ["marks"], before: null, after: null });
  return found;
}

function sentencesIn(text: string): Sentence[] {
  return text.split(/\n+/).flatMap((line) => {
    const whole = line.trim();
    if (whole === "") return [];
    const isLine = !/[.!?…。！？؟。"”»’']$/u.test(whole) && comparedWords(whole).length <= 16;
    return sentencesWithEnds(whole).flatMap((text) => {
      const words = comparedWords(text);
      // A sentence of marks alone says nothing.
      return words.length === 0 ? [] : [{ text, key: words.map(plainWord).join(" "), isLine }];
    });
  });
}

/** The sentences of a stretch of text with the marks that end them. */
export function sentencesWithEnds(text: string): string[] {
  return sentenceSpans(text).flatMap(({ start, end }) => text.slice(start, end).trim() || []);
}

/** The sentences of each that the other has not, and whether those that both have stand in another order. */
function unmatched(was: readonly Sentence[], is: readonly Sentence[]) {
  const left = new Map<string, number>();
  for (const { key } of is) left.set(key, (left.get(key) ?? 0) + 1);
  const take = (of: Map<string, number>, key: string) => {
    const count = of.get(key) ?? 0;
    if (count > 0) of.set(key, count - 1);
    return count > 0;
  };
  const stayed = was.map(({ key }) => take(left, key));
  const there = new Map<string, number>();
  was.forEach(({ key }, at) => {
    if (stayed[at]) there.set(key, (there.get(key) ?? 0) + 1);
  });
  const found = is.map(({ key }) => take(there, key));
  const said = (all: readonly Sentence[], isKept: readonly boolean[]) =>
    all.filter(({ isLine }, at) => isKept[at] && !isLine).map(({ text, key }) => ({ text, key }));
  const [before, after] = [said(was, stayed), said(is, found)];
  const moved = after.find(({ key }, at) => key !== before[at]?.key);
  return {
    gone: was.filter((_, at) => !stayed[at]),
    come: is.filter((_, at) => !found[at]),
    kept: { isMoved: moved !== undefined, moved: moved?.text ?? null },
  };
}

/** Half of the words of the longer are the other's too: then the one became the other. */
const leastAlike = 0.5;
/** Of more than so many sentences that changed, each is told alone. */
const mostPaired = 400;

function pairs(gone: readonly Sentence[], come: readonly Sentence[]): [Sentence | null, Sentence | null][] {
  const free = new Set(come);
  const isFew = gone.length <= mostPaired && come.length <= mostPaired;
  const words = new Map([...gone, ...come].map((one) => [one, new Set(one.key.split(" "))]));
  const alike = (one: Sentence, other: Sentence) => {
    const [a, b] = [words.get(one)!, words.get(other)!];
    let both = 0;
    for (const word of a) if (b.has(word)) both += 1;
    return both / Math.max(a.size, b.size);
  };
  const paired = gone.map((old): [Sentence | null, Sentence | null] => {
    let [best, most]: [Sentence | null, number] = [null, leastAlike];
    if (isFew)
      for (const next of free) {
        const now = alike(old, next);
        if (now >= most && (best === null || now > most)) [best, most] = [next, now];
      }
    if (best) free.delete(best);
    return [old, best];
  });
  return [...paired, ...[...free].map((next): [null, Sentence] => [null, next])];
}

function difference(old: Sentence | null, next: Sentence | null): SourceDifference {
  const sides = { before: old?.text ?? null, after: next?.text ?? null };
  const either = [old, next].filter((side) => side !== null);
  if (either.some(({ text }) => isCorrection(text)) && !either.every(({ text }) => isTime(text)))
    return { kinds: ["correction"], ...sides };
  if (either.every(({ text }) => isTime(text))) return { kinds: ["time"], ...sides };
  if (either.length === 1 && either[0]!.isLine && !isCredit(either[0]!.text))
    return { kinds: ["link"], ...sides };
  if (either.length === 1 && isCredit(either[0]!.text)) return { kinds: ["attribution"], ...sides };
  const kinds = kindsOfWords(sides.before ?? "", sides.after ?? "");
  return { kinds: kinds === null ? ["marks"] : [...kinds], ...sides };
}

const note = new RegExp(
  "^[\\W_]*(?:corrections?|clarifications?|retraction|editor['’]?s['’]? note|berichtigung|korrektur|rectificatif|correctif|rectificación|corrección|rettifica|" +
    "исправление|уточнение|تصحيح|更正|訂正)\\s*(?:[:：(–—-]|\\d|$)|" +
    "\\b(?:an?|the|in an?) (?:earlier|previous|original) (?:version|edition)s?\\b|\\bthis (?:article|story|post|report|piece|page|headline)(?: \\p{L}+)? " +
    "(?:was|has been|is|have been)(?: \\p{L}+ly)? (?:amended|corrected|clarified|changed|retracted|withdrawn|removed|updated .{0,60}\\bto (?:add|clarify|correct|include|reflect|remove|say|state))",
  "iu",
);

/** "Correction: an earlier version of this article gave another number." */
export const isCorrection = (sentence: string): boolean => note.test(sentence);

/** "Source: Reuters", "Reporting by …": a line, and yet of who says it. */
const isCredit = (line: string) =>
  /^(?:sources?|with|(?:additional )?reporting|quelle|source)\b.{0,12}(?::|\bby\b|\bfrom\b)/i.test(line);

const timeWords = new Set(
  (
    "updated update published posted modified last first on at the of in and by ago just now today yesterday am pm a.m p.m gmt utc bst est edt cst cdt mst mdt pst pdt " +
    "cet cest msk ist hour hours hr hrs h minute minutes min mins m second seconds day days week weeks month months year years read reading time edited live st nd rd th an a"
  ).split(" "),
);

/** A line of a time and nothing beside it: "Updated 14:05 GMT", "3 hours ago", "5 min read". */
function isTime(line: string): boolean {
  const words = comparedWords(line).map((word) => word.toLowerCase());
  const { months, weekdays } = calendarNames();
  return (
    words.length <= 16 &&
    words.some((word) => /\p{N}/u.test(word) || /^(?:ago|now|today|yesterday)$/.test(word)) &&
    words.every(
      (word) =>
        timeWords.has(word) ||
        months.has(word) ||
        weekdays.has(word) ||
        /^-?[\p{N}.,:/'-]+(?:am|pm|h|m|min|st|nd|rd|th)?$/u.test(word),
    ) &&
    words.some((word) => timeWords.has(word) || months.has(word) || weekdays.has(word) || /:/.test(word))
  );
}

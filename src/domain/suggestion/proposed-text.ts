import { isSilence } from "../attribution-meaning";
import { states } from "../language/clauses";
import { cueFormOf } from "../language/cue-verbs";
import { pastOfIng } from "../language/finite-verbs";
import { hidingAdverbs } from "../language/hiding-adverbs";
import type { Mention } from "../language/link-mentions";
import { sentencesOf } from "../language/sentences";
import { wordsOf } from "../language/words";
import { insideOf, type ReadArticle, type Suggested } from "./found-in-text";
import { antecedent, inThirdPerson, withName } from "./proposed-subject";

/** As long as a claim may be (see `ClaimForm`). */
const longest = 1_000;

/**
 * The proposition that a suggestion passes on, as a sentence of its own: quotation marks and "that" taken off, "I" turned
 * into who speaks, a pronoun into whom it can only mean. Null where no word is left.
 */
export function proposedText(
  read: ReadArticle,
  suggested: Suggested,
  speaker: Mention | null,
): string | null {
  const { text } = read;
  const content = clean(joinPieces(piecesOf(text, suggested).map(bare)));
  const said = firstSentence(content);
  const proposition = said === "" ? "" : turned(said, read, suggested, speaker);
  const words = proposition === "" ? spokenWords(read, suggested, speaker, "") : proposition;
  return words === null || !/[\p{L}\p{N}]/u.test(words) ? null : asSentence(words);
}

const bare = (piece: string) =>
  piece
    .replace(/[“”"«»„‟‹›「」『』]|(?<![\p{L}\p{N}])[‘’']+|''|(?<=[.,!?])[’']+/gu, " ")
    .replace(/\[([^\]]*)\]/g, "$1");

/** The content in order; "The SVR *is blamed* for …" needs its cue to stay a sentence. */
function piecesOf(text: string, { content, cue }: Suggested): string[] {
  const spans = insideOf(text, content).toSorted((a, b) => a.start - b.start);
  const passive = insideOf(text, cue).filter(
    (span) =>
      /^(?:is|are|was|were|has been|have been|had been) \p{Ll}+$/u.test(text.slice(span.start, span.end)) &&
      span.start > (spans[0]?.start ?? text.length) &&
      span.end < (spans.at(-1)?.end ?? 0),
  );
  return [...spans, ...passive]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end));
}

/** "The money," … "was never there." is one sentence with its speaker taken out of the middle. */
function joinPieces(pieces: string[]): string {
  return pieces.reduce((joined, piece) => {
    const next = piece.trim();
    const before = joined.trimEnd();
    if (before === "") return next;
    if (!/^\p{Ll}/u.test(next)) return `${before.replace(/,$/, ".")} ${next}`;
    return `${before.replace(/,$/, "")}${/, (?:who|which) [^,]+$/.test(before) ? "," : ""} ${next}`;
  }, "");
}

function clean(content: string): string {
  return withoutAsides(content.replace(/\s+/g, " "))
    .replace(new RegExp(`,? ?\\b(?:${[...hidingAdverbs].join("|")})\\b,?`, "giu"), "")
    .replace(/\s+([,.;:!?])/g, "$1")
    .replace(/\b(with|to|of|in|on|at|by|for|the|a) \1\b/gi, "$1")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^that /i, "")
    .replace(/[\s,;:—–-]+$/, "")
    .trim();
}

/** "…, which runs two mines, …" says one thing more; it is left out where a statement remains. */
function withoutAsides(content: string): string {
  const without = content
    .replace(/, (?:who|which) [^,]{1,200}, /g, " ")
    .replace(/(?:,| ?[—–]|\s--) ?(?:who|which) [^,]{1,300}$/, "");
  return states(without) ? without : content;
}

/** Of several sentences in one quotation the first that says something: one claim is one proposition. */
function firstSentence(content: string): string {
  const sentences = sentencesOf(content);
  return sentences.find((each) => wordsOf(each).length >= 3) ?? sentences[0] ?? content;
}

function turned(said: string, read: ReadArticle, suggested: Suggested, speaker: Mention | null): string {
  if (suggested.directness === "direct_quote" && /\b(?:I|we|our|us|my|me)\b/i.test(withoutCountry(said)))
    return inThirdPerson(said, speaker) ?? spokenWords(read, suggested, speaker, `: “${said}”`) ?? said;
  const ing = /^(?:not )?(\p{Ll}+ing)\b/u.exec(said)?.[1];
  if (ing !== undefined && speaker !== null && /^(?:denies|confirms|disputes)$/.test(suggested.stance)) {
    const past = pastOfIng(ing);
    return `${speaker.name} ${said.startsWith("not ") ? "did not " : ""}${said.replace(/^(?:not )?/, "").replace(ing, past)}`;
  }
  const opens = /^(he|she|it|they)(?:['’]\p{L}+)?\b/iu.exec(said);
  if (opens !== null)
    return withName(said, opens[1]!, antecedent(read, suggested, speaker, opens[1]!.toLowerCase()));
  if (isSilence(suggested.stance)) {
    const open = said.replace(/^(?:whether|if|how) /i, "");
    return states(open) && !/^(?:to )?comment/i.test(open)
      ? open
      : (spokenWords(read, suggested, speaker, "") ?? said);
  }
  const isPart =
    /^(?:to|whether|how|why|what) \p{Ll}/u.test(said) ||
    (!states(said) && (ing !== undefined || takesPart(read, suggested)));
  return isPart ? (spokenWords(read, suggested, speaker, ` ${said}`) ?? said) : said;
}

/** "called him *a liar*", "outlined *his plan*": without who does so, no proposition is left. A denial of a thing is not one of its own. */
function takesPart({ text }: ReadArticle, { cue, content, stance }: Suggested): boolean {
  if (stance === "denies" || stance === "disputes") return false;
  // What a "that" opens is a statement, although its verb is none that we know for sure ("ties run deep").
  if (insideOf(text, content).some(({ start }) => /^that\b/i.test(text.slice(start, start + 5))))
    return false;
  const frames =
    cueVerb(insideOf(text, cue).map(({ start, end }) => text.slice(start, end))[0] ?? "")?.frames ?? "";
  return /[sn]/.test(frames);
}

const cueVerb = (cue: string) =>
  wordsOf(cue)
    .toReversed()
    .map(({ lower }) => cueFormOf(lower)?.entry)
    .find((entry) => entry !== undefined);

/** The country is not the first person plural. */
const withoutCountry = (text: string) => text.replace(/\bU\.?S\.?\b/g, "");

/** Who says it and by which words, as the article has it: "Okafor vowed" and what follows. */
function spokenWords(
  { text }: ReadArticle,
  { source, cue }: Suggested,
  speaker: Mention | null,
  rest: string,
): string | null {
  const [who, how] = [source, cue].map((spans) => insideOf(text, spans)[0]);
  if (who === undefined || how === undefined) return null;
  const named = text.slice(who.start, who.end);
  const name = speaker !== null && /^(?:he|she|it|they|who|which)$/i.test(named) ? speaker.name : named;
  const words = text.slice(how.start, how.end);
  const verb =
    rest.startsWith(":") || (rest !== "" && cueVerb(words) === undefined)
      ? "said"
      : words.replace(/^\p{Ll}+ing\b/u, pastOfIng);
  return `${name} ${verb}${rest}`.replace(/\s+/g, " ");
}

function asSentence(words: string): string {
  const whole = words.length <= longest - 1 ? words : words.slice(0, longest - 1).replace(/\s+\S*$/u, "");
  const trimmed = whole
    .toWellFormed()
    .replaceAll("\u0000", "")
    .trim()
    .replace(/[\s,;:—–]+$/, "");
  const cased = trimmed.replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase());
  return /[.!?…][”"’]?$/.test(cased) ? cased.slice(0, longest) : `${cased.slice(0, longest - 1)}.`;
}

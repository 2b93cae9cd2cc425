import { isParticiple, thirdPerson } from "../language/finite-verbs";
import type { Mention } from "../language/link-mentions";
import { wordsOf } from "../language/words";
import { highest, insideOf, lowest, type ReadArticle, type Suggested, sentenceAround } from "./found-in-text";

/** "I have met him" by Pompeo: "Pompeo has met him". Null where "we" speaks, or a second "I" would need a guess at he or she. */
export function inThirdPerson(said: string, speaker: Mention | null): string | null {
  if (speaker === null || speaker.kind !== "person" || /\b(?:we|our|us|my|me|mine|myself)\b/i.test(said))
    return null;
  if ((said.match(/\bI\b/g) ?? []).length !== 1) return null;
  const parts = /^(I)(['’](?:m|ve|d|ll)\b)?(?: (\p{L}+(?:['’]t)?))?(.*)$/su.exec(said);
  if (parts === null) return null;
  const [, , clipped, verb = "", rest = ""] = parts;
  const long = { m: "is", ve: "has", d: "would", ll: "will" }[clipped?.slice(1) ?? ""];
  if (long !== undefined) return `${speaker.name} ${long} ${verb}${rest}`.replace(/\s+/g, " ");
  const agreeing = thirdPerson(verb.toLowerCase());
  return agreeing === null ? null : `${speaker.name} ${agreeing}${rest}`;
}

export function withName(said: string, pronoun: string, mention: Mention | null): string {
  if (mention === null) return said;
  const rest = said.slice(pronoun.length);
  if (/^['’]s /.test(rest))
    return `${mention.name} ${isParticiple(wordsOf(rest)[1]?.lower ?? "") ? "has" : "is"}${rest.slice(2)}`;
  return /^['’]/.test(rest) ? said : `${mention.name}${rest}`;
}

/**
 * Whom a pronoun at the front can only mean: the one person (or organization, for "it") named before it in the reporter's
 * own sentence, or in a quotation the one who is named in the sentences before and does not speak.
 */
export function antecedent(
  read: ReadArticle,
  suggested: Suggested,
  speaker: Mention | null,
  pronoun: string,
): Mention | null {
  if (pronoun === "they") return null;
  const kind = pronoun === "it" ? "organization" : "person";
  const { text, mentions } = read;
  const spans = insideOf(text, [...suggested.content, ...suggested.source, ...suggested.cue]);
  const content = insideOf(text, suggested.content);
  const quoted = suggested.directness === "direct_quote";
  const from = sentenceAround(text, { start: lowest(spans), end: highest(spans) }).start;
  const start = quoted ? Math.max(0, from - 400) : from;
  const end = lowest(content);
  const others = mentions.filter(
    (mention) =>
      mention.kind === kind &&
      mention.spans.some((span) => span.start >= start && span.end <= end) &&
      !(quoted && mention.id === speaker?.id),
  );
  const isSpeaker = !quoted && speaker?.kind === kind && others.every(({ id }) => id === speaker.id);
  if (isSpeaker) return speaker;
  return others.length === 1 && (quoted || speaker === null) ? others[0]! : null;
}

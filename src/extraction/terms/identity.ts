import { isPlaceName } from "@/domain/language/names/place-names";
import type { Directness, SourceIdentity } from "@/domain/vocabulary";
import { countedOf } from "../names/counted-things";
import { demonyms } from "../names/demonyms";
import type { Named } from "../names/name-book";
import { organizationWords } from "../names/name-words";
import { capitals, documents, firstNoun, groups, headNoun } from "../names/source-nouns";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import { quoteAt } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";

/** Quoted in full, in part, in the reporter's words, or out of a document. */
export function directnessOf(article: Article, finding: Finding, identity: SourceIdentity): Directness {
  let quoted = 0;
  let words = 0;
  for (const range of finding.content) {
    for (let i = range.from; i < range.to; i++) {
      if (!/[\p{L}\p{N}]/u.test((article.tokens[i] as Token).text)) continue;
      words += 1;
      if (quoteAt(article, i) !== null) quoted += 1;
    }
  }
  if (finding.pattern === "speaker-label" && quoted === 0) return "direct_quote";
  const opens = (article.tokens[finding.content[0]?.from ?? 0] as Token | undefined)?.lower;
  if (words > 0 && (quoted === words || (quoted / words >= 0.85 && opens !== "that"))) return "direct_quote";
  if (quoted > 0) return "partial_quote";
  return identity === "document" ? "document" : "paraphrase";
}

/** A source up to its first comma or preposition: "researchers" of "researchers at the University of Lima". */
function frontOf({ tokens }: Article, { from, to }: Range): Range {
  for (let i = from + 1; i < to; i++) {
    const { text, lower } = tokens[i] as Token;
    if (text === "," || /^(?:at|by|for|from|in|with|to|on|who|which)$/.test(lower)) return { from, to: i };
  }
  return { from, to };
}

const wordsOf = ({ text, tokens }: Article, { from, to }: Range): string =>
  text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);

/** Papers and recordings that speak, besides those of `documents`: nobody is called so. */
const papers =
  /^(?:(?:agreement|application|assessment|certificate|contract|correspondence|deposition|dossier|draft|evaluation|file|image|invoice|ledger|log|logbook|manual|manuscript|message|minute|note|notebook|notice|paper|petition|photo|photograph|picture|presentation|proposal|receipt|recording|register|screenshot|slide|spreadsheet|submission|tape|text|warrant|e-?mail)s?|(?:cop|diar|summar|testimon)(?:y|ies)|chats?|summons)$/u;

/** Who speaks, as far as the article lets us know. A hidden speaker counts as an unnamed group. */
export function identityOf(article: Article, finding: Finding, speaker: Named | null): SourceIdentity {
  if (finding.pattern === "open-question") return "outlet_observation";
  const { source } = finding;
  if (source === null) return "unnamed_group";
  const head = headNoun(article, source);
  // "Doctors Across Rivers" are no doctors.
  if (
    speaker?.kind === "organization" &&
    speaker.places.some((one) => one.from === source.from && one.to - one.from > 1 && groups.has(head))
  )
    return "named_organization";
  const unnamed =
    speaker?.kind === "organization" &&
    /^(?:spokes|representative|official|lawyer|attorney|aide)/.test(firstNoun(article, source));
  if (groups.has(head) || (unnamed && firstNoun(article, source).endsWith("s"))) return "unnamed_group";
  if (unnamed) return "unnamed_person";
  if (speaker !== null) return speaker.kind === "person" ? "named_person" : "named_organization";
  const counted = countedOf(article, source);
  if (documents.has(head) || documents.has(counted?.noun ?? "") || papers.test(head)) return "document";
  // "Six of nine inspectors" are several, "one of the inspectors" is not.
  if (counted !== null) return counted.isOne ? "unnamed_person" : "unnamed_group";
  if (head === "we") return "outlet_observation";
  const text = (article.tokens[source.to - 1] as Token).text;
  const proper = capitals(article, frontOf(article, source));
  const first = (article.tokens[source.from] as Token).lower;
  // "The Portuguese": one who was told of before, whoever it is.
  if (first === "the" && source.to - source.from === 2 && demonyms.has(head)) return "unnamed_person";
  if (organizationWords.has(head))
    return proper > 0 || first === "the" ? "named_organization" : "unnamed_group";
  // "a Coast Guard officer": of the body that is named, and nobody by name.
  const front = frontOf(article, source);
  if (/^(?:an?|another)$/.test(first) && /^\p{Ll}/u.test((article.tokens[front.to - 1] as Token).text))
    return "unnamed_person";
  if (first === "the" && proper >= 2) return "named_organization";
  if (proper >= 2)
    return isPlaceName(wordsOf(article, frontOf(article, source))) ? "named_organization" : "named_person";
  if (proper === 1 && source.to - source.from <= 3 && /^\p{Lu}/u.test(text)) return "named_organization";
  return /s$/.test(head) && !/ss$/.test(head) ? "unnamed_group" : "unnamed_person";
}

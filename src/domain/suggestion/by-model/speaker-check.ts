import type { Span } from "../../anchor";
import { bodyNamed, isCommonNoun } from "../../language/common-nouns";
import type { Mention } from "../../language/link-mentions";
import { plainName } from "../../plain-name";
import { insideOf } from "../found-in-text";

type Read = { text: string; mentions: readonly Mention[] };

/** So far back somebody may have been named whom "he" or "the mayor" means, in UTF-16 units. */
const reach = 2_000;

/** The one of the article whom a full name means, by any form of it that the article uses; null where none or two can be. */
export function mentionNamed({ text, mentions }: Read, name: string): Mention | null {
  const wanted = plainName(name);
  if (wanted === "") return null;
  const full = mentions.filter((mention) => plainName(mention.name) === wanted);
  const found =
    full.length > 0
      ? full
      : mentions.filter(({ spans }) =>
          insideOf(text, spans).some(({ start, end }) => plainName(text.slice(start, end)) === wanted),
        );
  return found.length === 1 ? found[0]! : null;
}

/**
 * Whether these words of the article can mean this speaker: they name nobody else, and they are the name with its titles, or a
 * pronoun or a title that fits somebody named before. "Lind’s lawyer", "an aide to Lind" and "a neighbour" mean others.
 */
export function mayMean({ text, mentions }: Read, source: Span, speaker: Mention): boolean {
  const words = text.slice(source.start, source.end);
  const named = mentions.filter((mention) => placesIn(mention, source).length > 0);
  if (named.some(({ kind, id }) => kind === "person" && id !== speaker.id)) return false;
  const [own] = placesIn(speaker, source);
  if (own) return isHead(text.slice(source.start, own.start), text.slice(own.end, source.end), speaker);
  if (isPart(words, speaker)) return mentions.filter((mention) => isPart(words, mention)).length === 1;
  if (named.length > 0) return false;
  const isBefore = speaker.spans.some(({ end }) => end <= source.start && end > source.start - reach);
  return isBefore && fits(words, speaker);
}

const placesIn = ({ spans }: Mention, { start, end }: Span) =>
  spans.filter((span) => span.start >= start && span.end <= end);

/** Titles may stand before a name, and what is said of its bearer behind a comma. */
function isHead(before: string, after: string, { kind }: Mention): boolean {
  if (/^['’]/.test(after) || / (?:and|or) /.test(`${before}${after}`)) return false;
  if (
    kind === "organization" &&
    /^(?:an?|the) (?:\p{Ll}+ )?spokes\p{L}+ (?:for|of|at) (?:the )?$/iu.test(before)
  )
    return true;
  return !/(?:^|\s)(?:of|for|to|from|by|with|at|in|on|under|against|about|near|behind|who|which)\s|['’]s?\s/iu.test(
    before.replace(/\b(?:of|for) (?:the )?\p{Lu}[\p{L} ]*[ ,]+$/u, ""),
  );
}

/** "Ms. Lind" is Ada Lind. */
const isPart = (words: string, { name, kind }: Mention): boolean => {
  const bare = words.replace(/^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.? /, "");
  return kind === "person" && name.includes(" ") && plainName(name.split(" ").at(-1)!) === plainName(bare);
};

function fits(words: string, { kind, gender }: Mention): boolean {
  const lower = words.toLowerCase();
  if (lower === "he" || lower === "she")
    return kind === "person" && (gender === null || gender === undefined || gender === lower);
  if (lower === "it") return kind === "organization";
  if (!/^the |^its? /i.test(words) || !isCommonNoun(words)) return false;
  return (bodyNamed(words) !== null) === (kind === "organization");
}

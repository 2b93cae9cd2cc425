import type { Span } from "../../anchor";
import { bodyNamed, isCommonNoun } from "../../language/common-nouns";
import { cueFormOf } from "../../language/cue-verbs";
import { escaped } from "../../language/escaped";
import { verbKind } from "../../language/finite-verbs";
import type { Mention } from "../../language/names/link-mentions";
import { folded } from "../../language/names/names";
import { plainName } from "../../plain-name";
import { insideOf } from "../propose/found-in-text";
import { isOnlyOne } from "./only-one";

type Read = { text: string; mentions: readonly Mention[] };

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
 * Whether these words of the article can mean this speaker, and are all of what speaks: the name with its title, or a pronoun or a title
 * that fits one alone. "Lind’s lawyer", "a Lind aide" and "a lawyer for Mayor Lind" are others, wherever the words were cut.
 */
export function mayMean({ text, mentions }: Read, source: Span, speaker: Mention): boolean {
  const words = text.slice(source.start, source.end);
  if (!standsAlone(text.slice(0, source.start), text.slice(source.end))) return false;
  const before = mentions.filter(({ spans }) => spans.some(({ start }) => start < source.start));
  const [own] = placesIn(speaker, source);
  if (own) {
    const front = text.slice(source.start, own.start);
    const isElse = mentions.some(
      (mention) =>
        mention.id !== speaker.id && placesIn(mention, source).some(({ start }) => start < own.end),
    );
    return !isElse && isHead(front, text.slice(own.end, source.end), speaker);
  }
  if (mentions.some((mention) => placesIn(mention, source).length > 0)) return false;
  const lower = words.toLowerCase();
  if (lower === "he" || lower === "she")
    return (
      isOnlyOne(speaker, lower, text.slice(0, source.start), before) &&
      !anotherSince(text, source.start, speaker)
    );
  if (lower === "it") {
    const bodies = before.filter(({ kind }) => kind === "organization");
    return bodies.length === 1 && bodies[0]!.id === speaker.id;
  }
  if (isCommonNoun(words)) return holdsTitle(text, before, words, source.start, speaker);
  const surname = plainName(words.replace(/^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame|Lord|Lady)\.? /, ""));
  if (/^Mr\b/.test(words) && speaker.gender === "she") return false;
  if (/^(?:Mrs|Ms)\b/.test(words) && speaker.gender === "he") return false;
  const bearers = mentions.filter(({ name }) => plainName(name).split(" ").includes(surname));
  return surname !== "" && bearers.length === 1 && bearers[0]!.id === speaker.id;
}

const placesIn = ({ spans }: Mention, { start, end }: Span) =>
  spans.filter((span) => span.start >= start && span.end <= end);

/** No "lawyer for", "not even" or "Lind’s" before it, and no "aide" or "’s" behind. */
function standsAlone(before: string, after: string): boolean {
  const [at, behind] = [before.slice(-60), after.slice(0, 60)];
  const leads =
    /(?<!according )\b(?:of|for|to|by|with|from|at|in|against|about|near|behind|under|than|as|not|even|only|nor|or|and|but|an?)\s+(?:the\s+)?(?:[\p{L}.-]+\s+)?$|['’]s?\s+(?:[\p{L}-]+\s+)?$/iu;
  if (leads.test(at.split(/[!?;:,“”"—]\s|\n/).at(-1) ?? "") || /^['’]/.test(behind)) return false;
  const next = /^\s+([\p{L}'’-]+)/u.exec(behind)?.[1]?.toLowerCase();
  if (next === undefined || /^\s*\n/.test(behind)) return true;
  return (
    cueFormOf(next) !== undefined ||
    verbKind(next) !== null ||
    /^(?:on|in|at|during|after|before|late|later|earlier|today|yesterday|when|as|while|also|then|again|did|does|has|had|who|\p{Ll}+(?:ly|day))$/u.test(
      next,
    )
  );
}

const titles = /^(?:the )?(?:mr|mrs|ms|mx|dr|prof|sir|dame|lord|lady|gov|sen|rep|gen|engineer|nurse)\.?$/i;

/** A title may stand before a name, and what its bearer is behind a comma. */
function isHead(before: string, after: string, { kind }: Mention): boolean {
  if (!/^(?:, (?:an?|the) [^,]{1,60},?|,)?$/.test(after)) return false;
  if (/\b(?:who\p{L}*|which|that|was|were|been|being|is|got|not)\b/u.test(after)) return false;
  const front = before.trim();
  if (kind === "organization")
    return /^(?:|the|(?:an?|the) (?:\p{Ll}+ )?spokes\p{L}+ (?:for|of|at)(?: the)?)$/iu.test(front);
  return front === "" || titles.test(front) || (!/^an? /i.test(front) && isCommonNoun(front));
}

/** Whether somebody without a name was told of since this one was named last. */
function anotherSince(text: string, at: number, { spans }: Mention): boolean {
  const last = Math.max(...spans.filter(({ start }) => start < at).map(({ end }) => end));
  const between = text.slice(last, at);
  if (/\b(?:some(?:one|body)|who|whose|another)\b/i.test(between)) return true;
  return [...between.matchAll(/(?=\b(?:an?|the|one|his|her|their|its) (?:\p{Ll}+ )?(\p{Ll}+))/giu)].some(
    ([, noun = ""]) =>
      isCommonNoun(noun) ||
      /(?:er|or|ist|ian|man|woman|ant|ent|ee|eer)$|^(?:guard|nurse|clerk|girl|boy|wife|husband|daughter|son|brother|widow|cook|guide|chef)$/.test(
        noun,
      ),
  );
}

/** "The mayor" is Ada Osei where "Mayor" stands at her name, and at nobody else’s. */
function holdsTitle(
  text: string,
  before: readonly Mention[],
  words: string,
  end: number,
  speaker: Mention,
): boolean {
  if (!/^the /i.test(words) || (bodyNamed(words) !== null) !== (speaker.kind === "organization"))
    return false;
  const noun = folded(words.replace(/^the /i, ""));
  const read = folded(text.slice(0, end));
  // Where letters change their number by folding, places are no longer the same.
  if (read.length !== end) return false;
  const holders = new Set<string | null>();
  const pattern = new RegExp(`(?<!\\p{L})${escaped(noun)}(?!\\p{L})`, "gu");
  for (const { index } of read.matchAll(pattern)) {
    const to = index + noun.length;
    const holder = before.find(({ spans }) =>
      spans.some(
        (span) =>
          (span.start <= index && to <= span.end) ||
          text.slice(to, span.start) === " " ||
          /^, (?:the )?$/.test(text.slice(span.end, index)),
      ),
    );
    if (holder) holders.add(holder.id);
    else if (
      !/(?<!\p{L})the $/u.test(read.slice(0, index)) ||
      /^ (?:of|in|from|at|for)\b/.test(read.slice(to))
    )
      holders.add(null);
  }
  return holders.size === 1 && holders.has(speaker.id);
}

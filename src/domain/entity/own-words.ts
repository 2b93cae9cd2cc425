import { fewestQuoted } from "../article/unclaimed-quotes";
import { isSilence } from "../attribution-meaning";
import { saidHref } from "../attribution-pages";
import type { ArticleRef, Attribution, ClaimRecord, EntityRef, Selector } from "../claim";
import { wordsOf } from "../language/words";
import { hopsOf } from "../sourcing/attribution-path";
import { joined } from "../status/wording";
import type { Status } from "../vocabulary";

/** Words that somebody said, as an article has them in quotation marks, beside the claims that were made of them. */
export type OwnWords = {
  /** Of the attribution that holds them first. */
  id: string;
  /** The parts of a quotation that is split, in order. */
  parts: string[];
  article: ArticleRef;
  /** Between the speaker and the article that has them: "through Rossiya-1"; empty where it heard them itself. */
  through: string;
  /** BCP 47, where they were spoken in another language than they are printed in. */
  translatedFrom: string | null;
  /** EDTF: when they were said, where that is known. */
  saidAt: string | null;
  at: Date;
  /** What was made of them, with how each stood on that day, and where it tells of them. */
  claims: { id: string; text: string; status: Status; href: string }[];
};

/**
 * What an article has in quotation marks from end to end as said by this person or organization, by name and on record, newest first. Words that are
 * only partly in marks are left out: who quotes somebody quoting another has marks too.
 */
export function ownWords(
  claims: Iterable<{ record: ClaimRecord; status: Status }>,
  speaker: EntityRef,
  asOf: Date,
): OwnWords[] {
  const found = new Map<string, OwnWords>();
  for (const { record, status } of claims)
    for (const said of record.attributions) {
      if (!isOwn(said, speaker) || said.publishedAt > asOf) continue;
      const parts = quotedParts(said.selectors);
      if (parts === null) continue;
      const told = { id: record.id, text: record.text, status, href: saidHref(record, said.id) };
      const key = `${said.article.id}\n${parts.join("\n")}`;
      const known = found.get(key);
      if (known) known.claims.push(told);
      else found.set(key, wordsIn(said, parts, told));
    }
  return [...found.values()].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? -1 : 1));
}

/** A paper's own reporting is not somebody's words, a document's are nobody's, and a refusal says nothing. */
function isOwn(said: Attribution, speaker: EntityRef): boolean {
  const { identity, entity } = said.source;
  return (
    entity?.id === speaker.id &&
    (identity === "named_person" || identity === "named_organization") &&
    said.directness === "direct_quote" &&
    !isSilence(said.stance)
  );
}

/** Null unless every part of the content stands in quotation marks, of several words, and where it was read. */
function quotedParts(selectors: readonly Selector[]): string[] | null {
  const content = selectors
    .filter(({ role }) => role === "content")
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
  if (content.length === 0 || content.some(({ start }) => start === null)) return null;
  if (!content.every(isInMarks)) return null;
  const parts = content.map(({ exact }) => exact.trim().replace(/^[“"«„]|[,;]?[”"»“]?$/gu, ""));
  return parts.reduce((words, part) => words + wordsOf(part).length, 0) < fewestQuoted ? null : parts;
}

const opening = /[“"«„]$/u;
const closing = /^[,.;:!?…–—-]{0,3}[”"»“]/u;

/** The marks stand right beside the words: after a blank, a mark may close what came before. */
function isInMarks({ prefix, exact, suffix }: Selector): boolean {
  const opens = /^[“"«„]/u.test(exact) || opening.test(prefix);
  const closes = /[”"»“]$/u.test(exact) || closing.test(suffix);
  return opens && closes;
}

function wordsIn(said: Attribution, parts: string[], told: OwnWords["claims"][number]): OwnWords {
  const hops = hopsOf(said);
  const printed = said.article.language;
  const spoken = said.spokenLanguage;
  return {
    id: said.id,
    parts,
    article: said.article,
    through: hops.length > 0 ? `through ${joined(hops)}` : "",
    translatedFrom: spoken !== null && spoken !== printed ? spoken : null,
    saidAt: said.saidAt,
    at: said.publishedAt,
    claims: [told],
  };
}

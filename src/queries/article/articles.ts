import type { Reader } from "@/db/connection";
import { reanchor } from "@/domain/anchor";
import { isSilence } from "@/domain/attribution-meaning";
import type { ArticlePage, Passage } from "@/domain/pages";
import { reanchorTogether } from "@/domain/reanchor-together";
import { saidIn } from "@/domain/said-in";
import { rewordingsOf, wordedAt } from "../change/words-then";
import { articleRef, reference } from "../claim/claim-records";
import { keptClaims, reportAsOf } from "../claim/kept-claims";
import { withShownNotes } from "../claim/question-notes";
import { entriesOf } from "../entry/entries";
import { atTheSource } from "./at-the-source";

/**
 * The newest version of an article that was public by `asOf` (or the one asked for), with what was said in it drawn
 * at its place. Words taken from another version are looked for again in this one. Null where there is no such article,
 * or it was not out yet.
 */
export async function articlePage(
  db: Reader,
  id: string,
  asOf: Date,
  version?: number,
): Promise<ArticlePage | null> {
  const newest = await db.article.findUnique({
    where: { id, withdrawn: false },
    include: {
      outlet: reference,
      versions: {
        where: { publishedAt: { lte: asOf } },
        orderBy: [{ publishedAt: "asc" }, { number: "asc" }],
      },
      stories: {
        where: { story: { withdrawn: false } },
        include: { story: { select: { id: true, slug: true, headline: true } } },
      },
    },
  });
  const row = await wordedAt(db, newest, asOf);
  const shown =
    version === undefined ? row?.versions.at(-1) : row?.versions.find(({ number }) => number === version);
  if (!row || !shown) return null;
  const versionIds = row.versions.map(({ id }) => id);
  const [reworded, attributions, questions] = await Promise.all([
    rewordingsOf(db, "article", id, asOf),
    db.attribution.findMany({
      where: { versionId: { in: versionIds }, publishedAt: { lte: asOf } },
      select: { id: true, claimId: true, versionId: true },
    }),
    db.openQuestion
      .findMany({
        where: { versionId: { in: versionIds }, publishedAt: { lte: asOf }, story: { withdrawn: false } },
        include: { selectors: true },
        orderBy: { key: "asc" },
      })
      .then((asked) => wordedAt(db, asked, asOf))
      .then((told) => withShownNotes(db, told)),
  ]);
  const claimIds = [...new Set(attributions.map(({ claimId }) => claimId))];
  const claims = await keptClaims(db, claimIds, asOf);
  const here = new Map(attributions.map(({ id, versionId }) => [id, versionId]));

  const passages: Passage[] = [];
  const orphans: ArticlePage["orphans"] = [];
  const said: ArticlePage["said"] = {};
  for (const { record } of claims.values()) {
    const { status } = reportAsOf(record, asOf);
    said[record.id] = saidIn(record.attributions.filter(({ id }) => here.has(id)));
    for (const said of record.attributions) {
      const versionId = here.get(said.id);
      if (versionId === undefined) continue;
      const selectors =
        versionId === shown.id ? said.selectors : reanchorTogether(said.selectors, shown.text);
      const attribution = { ...said, selectors };
      const excerpt = selectors.find(({ role }) => role === "excerpt");
      if (excerpt?.start != null && excerpt.end != null)
        passages.push({
          start: excerpt.start,
          end: excerpt.end,
          attribution,
          claimId: record.id,
          style: isSilence(said.stance) ? "none" : status,
        });
      else if (excerpt) orphans.push({ attribution, claimId: record.id });
    }
  }
  return {
    ref: articleRef(row),
    reworded,
    author: row.author,
    language: row.language,
    rights: row.rights,
    versions: row.versions.map(({ number, publishedAt }) => ({ number, publishedAt })),
    shown: { number: shown.number, text: shown.text, publishedAt: shown.publishedAt },
    passages: passages.sort(
      (a, b) => a.start - b.start || b.end - a.end || a.attribution.id.localeCompare(b.attribution.id),
    ),
    orphans,
    claims: await entriesOf(
      db,
      claimIds.map((id) => ({ id, kind: "claim" as const, claim_id: id })),
      asOf,
      claims,
    ),
    said,
    questions: questions.map(({ id, text, note, selectors, versionId }) => {
      const found =
        selectors[0] && (versionId === shown.id ? selectors[0] : reanchor(selectors[0], shown.text));
      return { id, text, note, start: found?.start ?? null, end: found?.end ?? null };
    }),
    stories: row.stories.map(({ story: { slug, headline } }) => ({ slug, headline })),
    source: await atTheSource(db, id, { asOf, newest: row.versions.at(-1)!.publishedAt }),
  };
}

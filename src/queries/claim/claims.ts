import type { Reader } from "@/db/connection";
import type { ClaimPage, ListedClaim } from "@/domain/pages";
import { revisedAt } from "../change/revisions";
import { rewordingsOf, wordedAt } from "../change/words-then";
import { keptClaims, reportAsOf } from "./kept-claims";
import { questionsAsked } from "./questions";

/** Null where there is no such claim. One not yet public at `asOf` comes back with its first day, for the page to say so. */
export async function claimPage(db: Reader, id: string, asOf: Date): Promise<ClaimPage | null> {
  const [[page], reworded] = await Promise.all([
    claimPages(db, [id], asOf),
    rewordingsOf(db, "claim", id, asOf),
  ]);
  return page ? { ...page, reworded, revisedAt: await revisedAt(db, "claim", id, page) } : null;
}

/** Nobody reads more of them beside a claim, and a page of claims has fewer. */
const mostQuestions = 1_000;

/** In the order of `ids`; an unknown id is left out. `claims` reads what is told of each. */
export async function claimPages(
  db: Reader,
  ids: readonly string[],
  asOf: Date,
  claims: typeof keptClaims = keptClaims,
): Promise<ListedClaim[]> {
  const [held, stories, questions] = await Promise.all([
    claims(db, ids, asOf),
    wordedAt(
      db,
      db.$queryRaw<
        { claimId: string; id: string; slug: string; headline: string; timeZone: string | null }[]
      >`
      SELECT sc.claim_id AS "claimId", s.id, s.slug, s.headline, s.time_zone AS "timeZone" FROM story_claim sc JOIN story s ON s.id = sc.story_id AND NOT s.withdrawn
      WHERE sc.claim_id = ANY(${ids}) ORDER BY s.id`,
      asOf,
    ),
    questionsAsked(db, { aboutIds: ids }, asOf, mostQuestions),
  ]);
  return ids.flatMap((id) => {
    const claim = held.get(id);
    if (!claim) return [];
    return [
      {
        ...claim,
        report: reportAsOf(claim.record, asOf),
        stories: stories.flatMap(({ claimId, slug, headline }) =>
          claimId === id ? [{ slug, headline }] : [],
        ),
        timeZone: stories.find(({ claimId, timeZone }) => claimId === id && timeZone)?.timeZone ?? null,
        questions: questions.flatMap(({ aboutId, ...question }) => (aboutId === id ? [question] : [])),
      },
    ];
  });
}

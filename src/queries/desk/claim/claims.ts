import type { Reader } from "@/db/connection";
import type { ClaimDesk } from "@/domain/draft/desk-pages";
import { deskSubject, deskSubjects } from "../newsroom/subjects";
import { namesOfClaims } from "./cited";

/** One claim whole, with what its ids stand for and what editors answered to the linter. */
export async function claimDesk(db: Reader, id: string): Promise<ClaimDesk | null> {
  const subject = await deskSubject(db, "claim", id);
  if (!subject) return null;
  const [names, answers, stories] = await Promise.all([
    namesOfClaims(db, [subject.content]),
    db.findingAnswer.findMany({ where: { claimId: id } }),
    storiesOf(db, id),
  ]);
  return {
    subject,
    names,
    answers: answers.map(({ at, ...answer }) => ({ ...answer, at: at.toISOString() })),
    stories,
    neighbours: await neighboursOf(
      db,
      id,
      stories.map(({ id: story }) => story),
    ),
  };
}

/** Other claims of the same stories, which it may be something to. */
async function neighboursOf(
  db: Reader,
  claimId: string,
  storyIds: readonly string[],
): Promise<ClaimDesk["neighbours"]> {
  return db.$queryRaw<ClaimDesk["neighbours"]>`
    WITH beside AS (
      SELECT claim_id AS id FROM story_claim WHERE story_id = ANY(${storyIds})
      UNION
      SELECT claim_id FROM draft d, jsonb_array_elements_text(d.content->'claimIds') claim_id
      WHERE d.kind = 'story' AND d.id = ANY(${storyIds})
    )
    SELECT b.id, coalesce(d.content->>'text', c.text) AS text
    FROM beside b LEFT JOIN claim c ON c.id = b.id LEFT JOIN draft d ON d.kind = 'claim' AND d.id = b.id
    WHERE b.id <> ${claimId} AND coalesce(d.content->>'text', c.text) IS NOT NULL
    ORDER BY 2 LIMIT ${mostNeighbours}`;
}

/** More than a list to choose from can hold. */
const mostNeighbours = 500;

async function storiesOf(db: Reader, claimId: string): Promise<ClaimDesk["stories"]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT story_id AS id FROM story_claim WHERE claim_id = ${claimId}
    UNION
    SELECT id FROM draft WHERE kind = 'story' AND content->'claimIds' ? ${claimId}`;
  const stories = await deskSubjects(
    db,
    "story",
    rows.map(({ id }) => id),
  );
  return stories.map(({ id, content }) => ({ id, headline: content.headline }));
}

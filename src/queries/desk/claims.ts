import type { Reader } from "@/db/connection";
import type { ClaimDesk } from "@/domain/desk/pages";
import { namesOfClaims } from "./cited";
import { deskSubject, deskSubjects } from "./subjects";

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
  };
}

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

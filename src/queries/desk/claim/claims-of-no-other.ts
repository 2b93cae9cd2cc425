import type { Reader } from "@/db/connection";

/** The claims that readers would see nowhere but in this story. */
export async function claimsOfNoOther(db: Reader, storyId: string): Promise<{ id: string; text: string }[]> {
  return db.$queryRaw`
    SELECT c.id, c.text FROM story_claim sc JOIN claim c ON c.id = sc.claim_id AND NOT c.withdrawn
    WHERE sc.story_id = ${storyId} AND NOT EXISTS (
      SELECT FROM story_claim other JOIN story s ON s.id = other.story_id AND NOT s.withdrawn
      WHERE other.claim_id = c.id AND other.story_id <> ${storyId})
    ORDER BY c.id`;
}

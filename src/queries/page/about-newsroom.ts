import type { Reader } from "@/db/connection";
import type { AboutNewsroom } from "@/domain/publication/about";

/** What the newsroom tells readers of itself. */
export async function aboutNewsroom(db: Reader): Promise<AboutNewsroom> {
  const { aboutWords, aboutContact } = await db.newsroomSetting.findUniqueOrThrow({ where: { id: 1 } });
  return { words: aboutWords, contact: aboutContact };
}

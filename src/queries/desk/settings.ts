import type { Reader } from "@/db/connection";
import type { NewsroomSettings } from "@/domain/publication/settings";

/** The newsroom's own choices; there is always exactly one row of them. */
export async function newsroomSettings(db: Reader): Promise<NewsroomSettings> {
  const { id: _, ...settings } = await db.newsroomSetting.findUniqueOrThrow({ where: { id: 1 } });
  return settings;
}

import type { Reader } from "@/db/connection";
import type { NewsroomSettings } from "@/domain/publication/settings";

/** The newsroom's own choices of when somebody else looks; there is always exactly one row of them. */
export async function newsroomSettings(db: Reader): Promise<NewsroomSettings> {
  return db.newsroomSetting.findUniqueOrThrow({
    where: { id: 1 },
    omit: { id: true, aboutWords: true, aboutContact: true, secondFactorFrom: true },
  });
}

import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { AboutAnswer } from "@/domain/outbox/answers";
import type { ChangeAboutRequest } from "@/domain/outbox/requests";
import { atDesk } from "../run-action";

/** Sets what readers are told of the newsroom, unless somebody else changed it since the writer looked. */
export async function changeAbout(
  db: Database,
  viewer: Viewer,
  { action, basedOn, ...about }: ChangeAboutRequest,
  at: Date,
): Promise<AboutAnswer> {
  const words = "Changed what readers are told of the newsroom";
  return atDesk<AboutAnswer>(db, { viewer, action, kind: "settings", words, at }, async ({ tx }) => {
    const { count } = await tx.newsroomSetting.updateMany({
      where: { id: 1, aboutWords: basedOn.words, aboutContact: basedOn.contact },
      data: { aboutWords: about.words, aboutContact: about.contact },
    });
    return count === 1 ? { ok: true, about } : { ok: false, reason: "about-changed" };
  });
}

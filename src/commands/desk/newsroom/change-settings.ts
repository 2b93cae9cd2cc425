import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { SettingsAnswer } from "@/domain/outbox/answers";
import type { SettingsRequest } from "@/domain/outbox/requests";
import type { NewsroomSettings } from "@/domain/publication/settings";
import { statusIn } from "@/domain/status/status-words";
import { atDesk } from "../run-action";

/** Sets when the newsroom wants a second look. Requests that wait already go on waiting. */
export async function changeSettings(
  db: Database,
  viewer: Viewer,
  { action, ...settings }: SettingsRequest,
  at: Date,
): Promise<SettingsAnswer> {
  const words = `Set the second look: ${inWords(settings)}`;
  return atDesk<SettingsAnswer>(db, { viewer, action, kind: "settings", words, at }, async (desk) => {
    await desk.tx.newsroomSetting.update({ where: { id: 1 }, data: settings });
    return { ok: true, settings };
  });
}

function inWords(settings: NewsroomSettings): string {
  const { secondLookUnnamed, secondLookRefutation, secondLookStatuses, secondLookAll } = settings;
  if (secondLookAll) return "for everything";
  const asked = [
    secondLookUnnamed ? "for what is confirmed on one unnamed source" : [],
    secondLookRefutation ? "for what is shown to be false" : [],
    secondLookStatuses.map((status) => `for what becomes ${statusIn(status)}`),
  ].flat();
  return asked.join(" and ") || "never";
}

import type { Database } from "@/db/connection";
import { factorRoleWords } from "@/domain/access/needs-factor";
import type { Viewer } from "@/domain/access/viewer";
import type { RequireFactorAnswer } from "@/domain/outbox/answers";
import type { RequireFactorRequest } from "@/domain/outbox/requests";
import { atDesk } from "../run-action";

/** Sets who needs a second factor: in force at the next request of everybody who has none. */
export async function requireFactor(
  db: Database,
  viewer: Viewer,
  { action, from }: RequireFactorRequest,
  at: Date,
): Promise<RequireFactorAnswer> {
  const words = `Set who needs a second factor: ${from === null ? "nobody" : factorRoleWords[from]}`;
  return atDesk<RequireFactorAnswer>(db, { viewer, action, kind: "settings", words, at }, async ({ tx }) => {
    await tx.newsroomSetting.update({ where: { id: 1 }, data: { secondFactorFrom: from } });
    return { ok: true, from };
  });
}

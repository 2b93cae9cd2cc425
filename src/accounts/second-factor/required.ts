import type { Reader } from "@/db/connection";
import { FactorRole, needsFactor } from "@/domain/access/needs-factor";
import type { Role } from "@/domain/access/role";

/** The least role that the newsroom asks a second factor of; null where it asks none. */
export async function factorFrom(db: Reader): Promise<FactorRole | null> {
  const { secondFactorFrom } = await db.newsroomSetting.findUniqueOrThrow({
    where: { id: 1 },
    select: { secondFactorFrom: true },
  });
  return FactorRole.nullable().parse(secondFactorFrom);
}

export async function asksFactorOf(db: Reader, role: Role): Promise<boolean> {
  return needsFactor(role, await factorFrom(db));
}

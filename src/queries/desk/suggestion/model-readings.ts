import type { Reader } from "@/db/connection";
import { ModelReading } from "@/domain/suggestion/by-model/model-reading";

/** How the newsroom's model read these article versions, or all; of those that it was not asked about there is none. */
export async function modelReadings(db: Reader, versionIds?: readonly string[]): Promise<ModelReading[]> {
  const rows = await db.modelReading.findMany({
    where: versionIds === undefined ? {} : { versionId: { in: [...versionIds] } },
    orderBy: { versionId: "asc" },
  });
  return rows.map(({ name, fault, counts }) => ModelReading.parse({ ...(counts as object), name, fault }));
}

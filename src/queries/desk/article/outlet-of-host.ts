import type { Reader } from "@/db/connection";
import { canonicalUrl } from "@/domain/article/canonical-url";

/** Who published the articles that are held from the host of an address, by name; null where none is, or several did. */
export async function outletOfHost(db: Reader, url: string): Promise<string | null> {
  const [host] = canonicalUrl(url).split("/");
  const outlets = await db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT e.id, e.name FROM article a JOIN entity e ON e.id = a.outlet_id
    WHERE NOT e.withdrawn AND substring(a.url FROM '^https?://(?:www[.])?([^/]+)') = ${host}
    LIMIT 2`;
  return outlets.length === 1 ? outlets[0]!.name : null;
}

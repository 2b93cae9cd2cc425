import type { Reader } from "@/db/connection";
import { standingPages } from "@/domain/address/sitemap";
import { subjectAddress } from "@/domain/address/subject-address";

/** Whether readers see a page at this path, so that another may lead there. */
export async function pageStands(db: Reader, path: string): Promise<boolean> {
  const address = subjectAddress(path);
  if (address === null) return standingPages.includes(path);
  const { kind, name, section } = address;
  if (address.isApi || address.rest !== "") return false;
  const own = { withdrawn: false } as const;
  if (kind === "story") return (await db.story.count({ where: { slug: name, ...own } })) > 0;
  if (kind === "claim") return (await db.claim.count({ where: { id: name, ...own } })) > 0;
  if (kind === "article") return (await db.article.count({ where: { id: name, ...own } })) > 0;
  const entity = section === "people" ? ("person" as const) : ("organization" as const);
  return (await db.entity.count({ where: { kind: entity, slug: name, ...own } })) > 0;
}

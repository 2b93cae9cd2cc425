import type { Reader } from "@/db/connection";
import { standingPages } from "@/domain/address/sitemap";
import { subjectAddress } from "@/domain/address/subject-address";
import { subjectAt } from "./subject-at";

/** Whether readers see a page at this path, so that another may lead there. */
export async function pageStands(db: Reader, path: string): Promise<boolean> {
  const address = subjectAddress(path);
  if (address === null) return standingPages.includes(path);
  if (address.isApi || address.rest !== "") return false;
  return (await subjectAt(db, address))?.withdrawn === false;
}

import type { Reader } from "@/db/connection";
import { wordedAt } from "../change/words-then";

/** What a story is called on a day, with its moments and its clock. Null where readers see none at that address. */
export async function storyNamed(db: Reader, slug: string, asOf: Date) {
  const newest = db.story.findUnique({
    where: { slug, withdrawn: false },
    select: {
      id: true,
      slug: true,
      headline: true,
      standfirst: true,
      timeZone: true,
      moments: { orderBy: { at: "asc" }, select: { at: true, label: true } },
    },
  });
  return wordedAt(db, newest, asOf);
}

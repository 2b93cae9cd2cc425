import type { Reader } from "@/db/connection";
import { subjectAddress } from "@/domain/address/subject-address";
import { apart } from "@/domain/apart";
import { articleCard, claimCard, listCard } from "@/domain/card";
import type { WithdrawnKind } from "@/domain/withdrawal";
import { articlePage } from "../article/articles";
import { wordedAt } from "../change/words-then";
import { claimPage } from "../claim/claims";
import { subjectAt } from "./subject-at";

/** Pages that are there whatever is published, by what they are called. */
const standing: Record<string, string> = {
  "/": "Timeline",
  "/stories": "Stories",
  "/people": "People",
  "/organizations": "Organizations",
  "/corrections": "Corrections",
  "/sanctions": "Under sanctions",
  "/changes": "What changes",
  "/about": "What this site is",
  "/about/search": "What the search understands",
  "/about/statuses": "How statuses are decided",
};

/**
 * What the page at a path is called on a day, as its own head says it: a claim never without its status. A page under that of a
 * story, a claim or a person is called as that. Null where readers see none.
 */
export async function pageTitle(db: Reader, path: string, asked: Date | null): Promise<string | null> {
  if (/^\/filters\/[a-z-]+$/.test(path)) return listCard("Timeline", "", asked).title;
  const address = subjectAddress(path);
  if (address === null)
    return Object.hasOwn(standing, path) ? listCard(standing[path]!, "", asked).title : null;
  if (address.isApi) return null;
  const found = await subjectAt(db, address);
  if (found === null || found.withdrawn) return null;
  return titleAt(db, address.kind, found.id, asked);
}

async function titleAt(
  db: Reader,
  kind: WithdrawnKind,
  id: string,
  asked: Date | null,
): Promise<string | null> {
  const asOf = asked ?? new Date();
  const where = { id };
  if (kind === "claim") {
    const claim = await claimPage(db, id, asOf);
    return claim && claimCard(claim, asked).title;
  }
  if (kind === "article") {
    const article = await articlePage(db, id, asOf);
    return article && articleCard(article, asked).title;
  }
  const called =
    kind === "story"
      ? (await wordedAt(db, db.story.findUnique({ where }), asOf))?.headline
      : (await wordedAt(db, db.entity.findUnique({ where }), asOf))?.name;
  return called === undefined ? null : listCard(apart(called), "", asked).title;
}

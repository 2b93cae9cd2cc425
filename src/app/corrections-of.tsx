import type { WithdrawnKind } from "@/domain/withdrawal";
import { corrections, correctionsIn } from "@/queries/corrections";
import { CorrectionsHere } from "@/ui/correction-list";
import { reading } from "./reading";

/** What had been put right by that day on the page of a subject. */
export async function correctionsOf(kind: WithdrawnKind, id: string, path: string, asOf: Date) {
  const of = { kind, id, path };
  const { items } = await reading((db) => corrections(db, { of, until: asOf, limit: most }));
  if (kind !== "story") return <CorrectionsHere items={items} here={path} />;
  // A story's page has the words of its claims and articles: what was wrong in those was wrong there.
  const slug = path.slice(path.lastIndexOf("/") + 1);
  const within = await reading((db) => correctionsIn(db, slug, { since: null, until: asOf, limit: most }));
  const all = [...items, ...within.filter((one) => !items.some(({ id }) => id === one.id))];
  all.sort((one, other) => other.at.getTime() - one.at.getTime());
  return <CorrectionsHere items={all.slice(0, most)} here={path} />;
}

const most = 50;

import type { WithdrawnKind } from "@/domain/withdrawal";
import { corrections } from "@/queries/change/corrections";
import { CorrectionsHere } from "@/ui/correction-list";
import { reading } from "./reading";

/** What had been put right by that day on the page of a subject. */
export async function correctionsOf(kind: WithdrawnKind, id: string, path: string, asOf: Date) {
  const of = { kind, id, path };
  const { items } = await reading((db) => corrections(db, { of, until: asOf, limit: most }));
  return <CorrectionsHere items={items} here={path} />;
}

const most = 50;

import type { Reader } from "@/db/connection";
import { deskSubjects } from "@/queries/desk/newsroom/subjects";
import { bearersOf, nameKey, ofSeveral } from "./named";
import { newEntities } from "./new-entities";
import type { Planning } from "./plan";

type NamedAt = { row: number; field: string; name: string };

/**
 * The organizations that rows name: the one of that name, made where there is none, or a fault where there are several. `asOutlets`
 * marks each as one that publishes.
 */
export async function organizationsFor(
  db: Reader,
  named: readonly NamedAt[],
  planning: Planning,
  { asOutlets = false }: { asOutlets?: boolean } = {},
): Promise<(name: string) => string | null> {
  const bearers = await bearersOf(
    db,
    named.map(({ name }) => name),
  );
  const { plan } = planning;
  const ids = new Map<string, string | null>();
  const missing = new Map<string, string>();
  for (const { row, field, name } of named) {
    const found = bearers(name).filter(({ kind }) => kind === "organization");
    if (found.length > 1) planning.fault(row, field, ofSeveral(name, found.length));
    if (found.length === 0) missing.set(nameKey(name), missing.get(nameKey(name)) ?? name);
    else ids.set(nameKey(name), found.length > 1 ? null : found[0]!.id);
  }
  const names = [...missing.values()];
  const made = await newEntities(
    db,
    names.map((name) => ({ kind: "organization", name })),
  );
  made.forEach((content, at) => {
    ids.set(nameKey(names[at]!), content.id);
    plan.made.push({ kind: "entity", id: content.id, content: { ...content, publishes: asOutlets } });
  });
  plan.beside.push(...names);
  if (asOutlets) {
    const held = await deskSubjects(
      db,
      "entity",
      [...ids.values()].filter((id) => id !== null),
    );
    for (const { id, content } of held)
      if (!content.publishes)
        plan.changed.push({ kind: "entity", id, content: { ...content, publishes: true } });
  }
  return (name) => ids.get(nameKey(name)) ?? null;
}

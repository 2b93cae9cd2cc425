import type { ExternalId } from "@/domain/external-id";
import type { SheetRow } from "@/domain/sheet/read-rows";
import { areApartById, idsOf, shareAnId } from "@/domain/sheet/same-row";
import { nameKey } from "./named";
import type { Planning } from "./plan";

/** The rows of one person or organization: a second row of theirs tells another post. */
export type Group = { name: string; ids: ExternalId[]; rows: SheetRow[] };

/**
 * The rows of a sheet by whom they are of. A name and no other id makes two rows one, an id makes them one at any distance; a
 * name of two who are told apart by their ids is nobody's without one.
 */
export function groupEntities(rows: readonly SheetRow[], planning: Planning): Group[] {
  const groups: Group[] = [];
  const byName = new Map<string, Group[]>();
  const byId = new Map<string, Group>();
  for (const row of rows) {
    const name = row.values.name;
    if (name === undefined) continue;
    const ids = idsOf(row);
    const plain = nameKey(name);
    const sharing = ids.map((id) => byId.get(key(id))).find((group) => group !== undefined);
    const namesakes = (byName.get(plain) ?? []).filter((group) => !areApartById(group.ids, ids));
    const certain = namesakes.filter((group) => shareAnId(group.ids, ids));
    if (sharing && nameKey(sharing.name) !== plain) {
      const { number } = sharing.rows[0]!;
      planning.fault(row.number, "name", `has the id of row ${number}, which calls them “${sharing.name}”`);
      continue;
    }
    const [group, another] = certain.length > 0 ? certain : namesakes;
    if (group && another) {
      planning.fault(
        row.number,
        "name",
        `“${name}” is the name of several in this file: give an id that tells of which`,
      );
      continue;
    }
    const own = group ?? { name, ids: [], rows: [] };
    if (!group) {
      groups.push(own);
      byName.set(plain, [...(byName.get(plain) ?? []), own]);
    }
    own.rows.push(row);
    for (const id of ids) {
      if (!shareAnId(own.ids, [id])) own.ids.push(id);
      byId.set(key(id), own);
    }
  }
  return groups;
}

const key = ({ scheme, value }: ExternalId): string => `${scheme} ${value}`;

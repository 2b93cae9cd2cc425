import type { EntityRef } from "../claim";
import type { PositionLine, SanctionLine } from "../pages";

/** One with posts or sanctions of theirs. */
export type PostsRow = { entity: EntityRef; positions: PositionLine[]; sanctions: SanctionLine[] };

const letters = new Intl.Collator("en");

/** Posts and sanctions by who held them or is under them: `first` above all, and the others by name. */
export function postsRows(
  { positions, sanctions }: Omit<PostsRow, "entity">,
  first: string | null = null,
): PostsRow[] {
  const rows = new Map<string, PostsRow>();
  const rowOf = (entity: EntityRef): PostsRow => {
    const row = rows.get(entity.id) ?? { entity, positions: [], sanctions: [] };
    rows.set(entity.id, row);
    return row;
  };
  for (const line of positions) rowOf(line.person).positions.push(line);
  for (const line of sanctions) rowOf(line.entity).sanctions.push(line);
  const isFirst = ({ entity }: PostsRow) => Number(entity.id !== first);
  return [...rows.values()].sort(
    (a, b) =>
      isFirst(a) - isFirst(b) ||
      letters.compare(a.entity.name, b.entity.name) ||
      (a.entity.id < b.entity.id ? -1 : 1),
  );
}

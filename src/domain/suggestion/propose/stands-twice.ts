import type { Fault } from "../../dossier/faults";
import type { ContentOf, DeskKind } from "../../draft/subject";

/**
 * Parts that stand in a subject under one id twice, and what it points at, or a role of a quote, that it lists twice. In a
 * record each of them is one thing: of two under the same id, the second would be lost or take the first one's place.
 */
export function standsTwice(content: ContentOf<DeskKind>): Fault[] {
  return twiceIn(content, "");
}

function twiceIn(value: unknown, path: string): Fault[] {
  if (typeof value !== "object" || value === null) return [];
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([field, inner]) =>
      twiceIn(inner, path ? `${path}.${field}` : field),
    );
  const seen = new Set<string>();
  return value.flatMap((item: unknown, at) => {
    const [place, name] = [`${path}[${at}]`, nameOf(item)];
    const isSecond = name !== null && seen.has(name);
    if (name !== null) seen.add(name);
    return [...(isSecond ? [{ path: place, message: "stands twice" }] : []), ...twiceIn(item, place)];
  });
}

/** What tells an item of a list from its neighbours; null for those of which two may be alike, as relays through somebody unknown. */
function nameOf(item: unknown): string | null {
  if (typeof item === "string") return item;
  if (typeof item !== "object" || item === null) return null;
  const name = "id" in item ? item.id : "role" in item ? item.role : null;
  return typeof name === "string" ? name : null;
}

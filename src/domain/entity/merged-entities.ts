/** Entities that were merged into others: from the one that went to the one that it became, merges of merges included. */
export type Merged = ReadonlyMap<string, string>;

export function mergedEntities(merges: readonly { fromId: string; intoId: string }[]): Merged {
  const next = new Map(merges.map(({ fromId, intoId }) => [fromId, intoId]));
  const last = (id: string): string => {
    const seen = new Set([id]);
    let at = id;
    for (let into = next.get(at); into !== undefined && !seen.has(into); into = next.get(at)) {
      at = into;
      seen.add(at);
    }
    return at;
  };
  return new Map([...next.keys()].map((id) => [id, last(id)]));
}

/**
 * A document that points at what merged entities became. An id stands nowhere but where it is meant, so every value that
 * is one is replaced, and a list that would name the same entity twice names it once. The document's own id stays.
 */
export function pointingAtMerged<T extends object>(document: T, merged: Merged): T {
  if (merged.size === 0) return document;
  const replaced = (value: unknown): unknown => {
    if (typeof value === "string") return merged.get(value) ?? value;
    if (Array.isArray(value)) {
      const members = value.map(replaced);
      return members.every((member) => typeof member === "string") ? [...new Set(members)] : members;
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, replaced(held)]));
  };
  const own = "id" in document ? { id: document.id } : {};
  return { ...(replaced(document) as T), ...own };
}

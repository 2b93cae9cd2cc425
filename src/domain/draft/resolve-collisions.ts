import type { Conflict } from "../outbox/outbox";
import { type Collision, joinThree } from "./three-way";

/** The fields that two people changed differently, as they stand now: typing goes on while one chooses. */
export function collisionsOf(conflict: Conflict): Collision[] {
  return joinThree(conflict.base, conflict.current.content, conflict.request.whole?.content ?? null)
    .collisions;
}

/**
 * What stands once somebody has chosen for every field that collided, by its path; what does not collide is joined. A
 * field without a choice stays as `theirs`.
 */
export function withChoices(conflict: Conflict, choices: ReadonlyMap<string, unknown>): unknown {
  const mine = conflict.request.whole?.content ?? null;
  const { content, collisions } = joinThree(conflict.base, conflict.current.content, mine);
  return collisions.reduce(
    (joined, { path }) => (choices.has(path) ? put(joined, path.split("."), choices.get(path)) : joined),
    content,
  );
}

type Thing = { id: string };

/** Puts a value where a path leads: fields by name, items of lists by id. Null for an item takes it out. */
function put(document: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined || name === "") return inOrder(document, value);
  if (Array.isArray(document)) return putItem(document as Thing[], name, rest, value);
  const fields = (document ?? {}) as Record<string, unknown>;
  return { ...fields, [name]: put(fields[name], rest, value) };
}

function putItem(items: Thing[], id: string, rest: string[], value: unknown): Thing[] {
  if (rest.length > 0)
    return items.map((item) => (item.id === id ? (put(item, rest, value) as Thing) : item));
  if (value === null) return items.filter((item) => item.id !== id);
  if (items.some((item) => item.id === id))
    return items.map((item) => (item.id === id ? (value as Thing) : item));
  return [...items, value as Thing];
}

/** Of a list of things that collides in its order, the sides are told by their ids. */
function inOrder(document: unknown, value: unknown): unknown {
  if (!Array.isArray(document) || !Array.isArray(value)) return value;
  const items = new Map(document.map((item) => [(item as Thing | null)?.id, item]));
  if (items.has(undefined) || !value.every((id) => typeof id === "string")) return value;
  const chosen = value.flatMap((id) => (items.has(id) ? [items.get(id)] : []));
  return [...chosen, ...document.filter((item) => !value.includes((item as Thing).id))];
}

/**
 * Joining two people's changes to one document. `path` names the field from the top, with ids in place of positions
 * ("attributions.t-1.groundRules"); what is not there on a side is null.
 */
export type Collision = { path: string; base: unknown; theirs: unknown; mine: unknown };

/**
 * Joins what two people made of `base`: objects field by field, lists of things with an `id` by id, lists of plain values
 * as ordered sets, everything else whole. A field that only one of them touched is theirs who touched it; one that both
 * did, differently, collides, and `content` then has it as `theirs` has it. `base` null: there was nothing before.
 */
export function joinThree<T>(base: T | null, theirs: T, mine: T): { content: T; collisions: Collision[] } {
  const collisions: Collision[] = [];
  const content = join("", base ?? undefined, theirs, mine, collisions);
  return { content: content as T, collisions };
}

/** Whether two documents of plain JSON say the same, in whatever order their fields stand. */
export function sameDocument(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, at) => sameDocument(each, other[at]));
  if (!isDocument(one) || !isDocument(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameDocument(one[name], other[name]))
  );
}

/** What two documents have alike exactly where `sameDocument` says so: to find one among many without comparing each with each. */
export function documentKey(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    isDocument(held) ? Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)) : held,
  );
}

type Document = Record<string, unknown>;
type Item = Document & { id: string };

function isDocument(value: unknown): value is Document {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `undefined` is a field, or a thing in a list, that is not there. */
function join(path: string, base: unknown, theirs: unknown, mine: unknown, collisions: Collision[]): unknown {
  if (sameDocument(theirs, mine) || sameDocument(base, mine)) return theirs;
  if (sameDocument(base, theirs)) return mine;
  if (isDocument(base) && isDocument(theirs) && isDocument(mine))
    return joinFields(path, base, theirs, mine, collisions);
  if (Array.isArray(base) && Array.isArray(theirs) && Array.isArray(mine)) {
    const all = [base, theirs, mine];
    if (all.every(isListOfThings)) return joinThings(path, base, theirs, mine, collisions);
    if (all.every(isSet)) return joinOrder(path, base, theirs, mine, isKept(base, theirs, mine), collisions);
  }
  collisions.push({ path, base: base ?? null, theirs: theirs ?? null, mine: mine ?? null });
  return theirs;
}

function joinFields(path: string, base: Document, theirs: Document, mine: Document, collisions: Collision[]) {
  const joined: Document = {};
  for (const name of new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)])) {
    const value = join(under(path, name), own(base, name), own(theirs, name), own(mine, name), collisions);
    if (value !== undefined) Object.defineProperty(joined, name, { ...plainField, value });
  }
  return joined;
}

/** A field called `__proto__` is a field like any other. */
const plainField = { enumerable: true, configurable: true, writable: true };

function own(document: Document, name: string): unknown {
  return Object.hasOwn(document, name) ? document[name] : undefined;
}

function joinThings(path: string, base: Item[], theirs: Item[], mine: Item[], collisions: Collision[]) {
  const [before, among, amongMine] = [base, theirs, mine].map(
    (things) => new Map(things.map((thing) => [thing.id, thing])),
  ) as [Map<string, Item>, Map<string, Item>, Map<string, Item>];
  const joined = new Map<string, unknown>();
  for (const id of new Set([...before.keys(), ...among.keys(), ...amongMine.keys()])) {
    const thing = join(under(path, id), before.get(id), among.get(id), amongMine.get(id), collisions);
    if (thing !== undefined) joined.set(id, thing);
  }
  const ids = (things: Item[]) => things.map(({ id }) => id);
  const kept = (id: unknown) => joined.has(id as string);
  return joinOrder(path, ids(base), ids(theirs), ids(mine), kept, collisions).map((id) =>
    joined.get(id as string),
  );
}

/**
 * The order of whoever changed it, with what the other added behind the same neighbour. Where both put what is common to
 * all three in another order, each in their own, that order collides; what was added is in the list all the same.
 */
function joinOrder(
  path: string,
  base: unknown[],
  theirs: unknown[],
  mine: unknown[],
  kept: (value: unknown) => boolean,
  collisions: Collision[],
): unknown[] {
  const [inBase, inTheirs, inMine] = [new Set(base), new Set(theirs), new Set(mine)];
  const common = (values: unknown[]) =>
    values.filter((value) => inBase.has(value) && inTheirs.has(value) && inMine.has(value));
  const mineMoved = !sameDocument(common(mine), common(base));
  const theirsMoved = !sameDocument(common(theirs), common(base));
  if (mineMoved && theirsMoved && !sameDocument(common(theirs), common(mine)))
    collisions.push({ path, base, theirs, mine });
  const [first, second] = mineMoved && !theirsMoved ? [mine, theirs] : [theirs, mine];
  const joined = first.filter(kept);
  const there = new Set(joined);
  // What is added stands behind the last before it that is in the list; what stands before all of them, at its head.
  const behind = new Map<unknown, unknown[]>();
  let neighbour: unknown = nobody;
  for (const value of second) {
    if (there.has(value)) neighbour = value;
    else if (kept(value)) {
      const added = behind.get(neighbour);
      if (added) added.push(value);
      else behind.set(neighbour, [value]);
    }
  }
  return [nobody, ...joined].flatMap((value) => [value, ...(behind.get(value) ?? [])]).slice(1);
}

/** Stands before the first of a list. */
const nobody = Symbol("nobody");

/** Of a set: what one of them added, and what neither took away. */
function isKept(base: unknown[], theirs: unknown[], mine: unknown[]): (value: unknown) => boolean {
  const [inBase, inTheirs, inMine] = [new Set(base), new Set(theirs), new Set(mine)];
  return (value) => (inBase.has(value) ? inTheirs.has(value) && inMine.has(value) : true);
}

function isListOfThings(values: unknown[]): values is Item[] {
  const ids = values.map((value) => (isDocument(value) && typeof value.id === "string" ? value.id : null));
  return !ids.includes(null) && new Set(ids).size === ids.length;
}

function isSet(values: unknown[]): boolean {
  return values.every((value) => typeof value === "string") && new Set(values).size === values.length;
}

const under = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

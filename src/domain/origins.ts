import { type AttributionPath, lastOf, originOf } from "./attribution-path";
import { strongComponents } from "./strong-components";

/**
 * Which sources are origins, and which only pass on what others said.
 *
 * A paper writes "according to the agency", and the agency's own story, which we hold, quotes the ambassador:
 * then the agency is no second origin. Three outlets that each cite the next are no three origins either. So an
 * organization that others cite is an origin only as far as what we hold of it allows:
 * - it speaks for itself in an article of its own: an origin;
 * - its own article passes on others' words: not an origin. (At the upper bound it still is where the one who
 *   cites it speaks of its own reporting, "a reporter for the network", which may be another broadcast.)
 * - it is known to us as a relay alone: it may have passed on those same words, so not at the lower bound.
 */
export type Bound = "lower" | "upper";

/** A test for one bound, over all the paths of a claim at one instant. */
export function originTest(paths: AttributionPath[], bound: Bound): (path: AttributionPath) => boolean {
  const speakForThemselves = new Set<string>();
  const passOnInOwnArticle = new Set<string>();
  const passOn = new Set<string>();
  for (const path of paths) {
    if (path.nodes.length === 1) {
      speakForThemselves.add(originOf(path).id);
      continue;
    }
    passOnInOwnArticle.add(lastOf(path).id);
    for (const node of path.nodes.slice(1)) passOn.add(node.id);
  }
  return (path) => {
    const { identity } = path.attribution.source;
    const { id } = originOf(path);
    if (path.nodes.length === 1 || speakForThemselves.has(id)) return true;
    switch (identity) {
      case "outlet_observation":
        return bound === "upper" || !passOnInOwnArticle.has(id);
      case "named_organization":
        return bound === "upper" ? !passOnInOwnArticle.has(id) : !passOn.has(id);
      // People speak for themselves even where they also pass on what others said, and so do documents.
      case "named_person":
      case "document":
      case "unnamed_person":
      case "unnamed_group":
        return true;
      default: {
        const unknown: never = identity;
        return unknown;
      }
    }
  };
}

/** The directed graph of one claim, by place: edges follow the words from the origin towards the reader. */
export type Places = { ids: string[]; placeOf: Map<string, number>; next: number[][] };

export function placesOf(ways: readonly (readonly string[])[]): Places {
  const ids: string[] = [];
  const placeOf = new Map<string, number>();
  const next: number[][] = [];
  const known = new Set<string>();
  const place = (id: string): number => {
    const found = placeOf.get(id);
    if (found !== undefined) return found;
    placeOf.set(id, ids.length);
    next.push([]);
    return ids.push(id) - 1;
  };
  for (const way of ways) {
    let from = -1;
    for (const id of way) {
      const to = place(id);
      const edge = `${from}>${to}`;
      if (from !== -1 && !known.has(edge)) {
        known.add(edge);
        next[from]!.push(to);
      }
      from = to;
    }
  }
  return { ids, placeOf, next };
}

/**
 * Rings of outlets that cite each other and that no origin feeds, each as the places of its members. Somebody must
 * have begun it, so such a ring counts as one unknown origin, never as many.
 */
export function ringsWithoutOrigin(places: Places, origins: Iterable<number>): number[][] {
  const { next, ids } = places;
  const fed = new Array<boolean>(ids.length).fill(false);
  const feed = (starts: Iterable<number>) => {
    const queue: number[] = [];
    const reach = (place: number) => {
      if (fed[place]) return;
      fed[place] = true;
      queue.push(place);
    };
    for (const start of starts) reach(start);
    for (let at = 0; at < queue.length; at++) for (const to of next[queue[at]!]!) reach(to);
  };
  feed(origins);
  if (fed.every(Boolean)) return [];
  const component = strongComponents(ids.length, (place) => next[place]!);
  // Highest component first: words travel that way, so a ring that another ring feeds is not counted again.
  const unfed = ids.map((_, place) => place).filter((place) => !fed[place]);
  const rings: number[][] = [];
  for (const place of unfed.toSorted((a, b) => component[b]! - component[a]!)) {
    if (fed[place]) continue;
    const members = unfed.filter((each) => component[each] === component[place]);
    rings.push(members);
    feed(members);
  }
  return rings;
}

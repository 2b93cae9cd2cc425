import { type AttributionPath, lastOf, originOf } from "./attribution-path";
import { reachableFrom } from "./reachable";
import { strongComponents } from "./strong-components";

/**
 * Which sources are origins, and which only pass on what others said.
 *
 * A paper writes "according to the agency", and the agency's own story, which we hold, quotes the ambassador:
 * then the agency is no second origin. Three outlets that each cite the next are no three origins either. So an
 * organization that others cite is an origin only as far as what we hold of it allows:
 * - `origin`: it speaks for itself in an article of its own, or nothing we hold says otherwise. So do all people
 *   and documents, also where they pass on what others said elsewhere.
 * - `repeated`: its own article passes on others' words. Whoever cites it adds nothing to that article.
 * - `repeated_reporting`: the same, but the one who cites it speaks of its own reporting ("a reporter for the
 *   network"), which may be another broadcast: an origin at the upper bound.
 * - `relayed_elsewhere`: we know it as a relay alone, and it may have passed on those same words here: an origin at
 *   the upper bound, a relay at the lower.
 */
export type SourceRole = "origin" | "repeated" | "repeated_reporting" | "relayed_elsewhere";

/** A test over all the paths of a claim at one instant. */
export function sourceRoles(paths: AttributionPath[]): (path: AttributionPath) => SourceRole {
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
    if (speakForThemselves.has(id)) return "origin";
    switch (identity) {
      case "outlet_observation":
        return passOnInOwnArticle.has(id) ? "repeated_reporting" : "origin";
      case "named_organization":
        if (passOnInOwnArticle.has(id)) return "repeated";
        return passOn.has(id) ? "relayed_elsewhere" : "origin";
      case "named_person":
      case "document":
      case "unnamed_person":
      case "unnamed_group":
        return "origin";
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
  const { ids } = places;
  const next = (place: number) => places.next[place]!;
  let fed = reachableFrom(origins, next);
  const component = strongComponents(ids.length, next);
  // Highest component first: words travel that way, so a ring that another ring feeds is not counted again.
  const unfed = ids.map((_, place) => place).filter((place) => !fed[place]);
  const rings: number[][] = [];
  for (const place of unfed.toSorted((a, b) => component[b]! - component[a]!)) {
    if (fed[place]) continue;
    const members = unfed.filter((each) => component[each] === component[place]);
    rings.push(members);
    fed = { ...fed, ...reachableFrom(members, next) };
  }
  return rings;
}

/**
 * The attributions (by id) that name an outlet whose own article, which we hold, rests on unnamed or hidden sources
 * alone. "According to the Argus" sounds like a named source, but what the Argus has is "an official said", and to
 * repeat that does not turn an allegation into a report.
 */
export function namesOverNobody(paths: AttributionPath[]): Set<string> {
  const roleOf = sourceRoles(paths);
  const ownArticles = new Map<string, AttributionPath[]>();
  for (const path of paths) {
    const outlet = lastOf(path).id;
    const held = ownArticles.get(outlet);
    if (held === undefined) ownArticles.set(outlet, [path]);
    else held.push(path);
  }
  const found = new Set<string>();
  for (const path of paths) {
    if (roleOf(path) !== "repeated") continue;
    const origins = originsBehind(originOf(path).id, ownArticles, roleOf);
    // A ring of outlets leads back to nobody at all: there the names of the outlets are all there is.
    if (origins.length > 0 && origins.every((each) => originOf(each).kind === "unnamed")) {
      found.add(path.attribution.id);
    }
  }
  return found;
}

function originsBehind(
  outlet: string,
  ownArticles: Map<string, AttributionPath[]>,
  roleOf: (path: AttributionPath) => SourceRole,
): AttributionPath[] {
  const seen = new Set([outlet]);
  const queue = [outlet];
  const origins: AttributionPath[] = [];
  for (let at = 0; at < queue.length; at++) {
    for (const path of ownArticles.get(queue[at]!) ?? []) {
      const { id } = originOf(path);
      if (roleOf(path) !== "repeated") origins.push(path);
      else if (!seen.has(id)) {
        seen.add(id);
        queue.push(id);
      }
    }
  }
  return origins;
}

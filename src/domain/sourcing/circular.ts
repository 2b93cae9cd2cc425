import type { ClaimRecord } from "../claim";
import {
  type AttributionPath,
  attributionPaths,
  type Named,
  originOf,
  type PathNode,
} from "./attribution-path";
import type { Circularity } from "./independence";
import { placesOf } from "./origins";
import { outletsAmong } from "./outlets";
import { type PublicRecord, publicRecordAsOf } from "./public-record";
import { strongComponents } from "./strong-components";

/**
 * Circular reporting at an instant, by name (domain rule 4): rings of outlets that cite each other, and origins over
 * several outlets, so that what looks like many reports is one. "B, according to A" is one origin and two outlets,
 * whether or not we hold what A published. Sorted by the names in it.
 */
export function circularAsOf(claim: ClaimRecord, asOf: Date): Circularity[] {
  return circularIn(publicRecordAsOf(claim, asOf));
}

/** The same, from a record that is already sorted. */
export function circularIn(record: PublicRecord): Circularity[] {
  const paths = attributionPaths(record.asserting);
  const cycles = rings(paths);
  const inRing = new Set(cycles.flatMap(({ outlets }) => outlets.map(({ id }) => id)));
  return [...cycles, ...sharedOrigins(paths, outletsAmong(record.asserting), inRing)];
}

function rings(paths: AttributionPath[]): Extract<Circularity, { kind: "cycle" }>[] {
  const nodes = new Map(paths.flatMap((path) => path.nodes.map((node) => [node.id, node] as const)));
  const places = placesOf(paths.map((path) => path.nodes.map((node) => node.id)));
  const component = strongComponents(places.ids.length, (place) => places.next[place]!);
  const members = new Map<number, Named[]>();
  for (const [place, id] of places.ids.entries()) {
    const number = component[place]!;
    const together = members.get(number) ?? [];
    members.set(number, together);
    together.push(named(nodes.get(id)!));
  }
  return [...members.values()]
    .filter((outlets) => outlets.length > 1)
    .map((outlets) => outlets.toSorted(byName))
    .toSorted((a, b) => byName(a[0]!, b[0]!))
    .map((outlets) => ({ kind: "cycle", outlets }));
}

/** Whoever stands in a ring began nothing there, so nothing goes back to one of its members alone. */
function sharedOrigins(
  paths: AttributionPath[],
  isOutlet: (id: string) => boolean,
  inRing: Set<string>,
): Circularity[] {
  const byOrigin = new Map<string, AttributionPath[]>();
  for (const path of paths) {
    const { id } = originOf(path);
    if (inRing.has(id)) continue;
    const ways = byOrigin.get(id);
    if (ways === undefined) byOrigin.set(id, [path]);
    else ways.push(path);
  }
  const found: Extract<Circularity, { kind: "one_origin" }>[] = [];
  for (const ways of byOrigin.values()) {
    const origin = originOf(ways[0]!);
    const outlets = outletsOn(ways, isOutlet);
    if (outlets.length > 1) found.push({ kind: "one_origin", origin: named(origin), outlets });
  }
  return found.toSorted((a, b) => byName(a.origin, b.origin));
}

/** Every outlet that published these words, the one that began it among them. */
function outletsOn(ways: AttributionPath[], isOutlet: (id: string) => boolean): Named[] {
  const known = new Map<string, Named>();
  for (const path of ways)
    for (const node of path.nodes) if (isOutlet(node.id)) known.set(node.id, named(node));
  return [...known.values()].toSorted(byName);
}

function named(node: PathNode): Named {
  return { id: node.id, name: node.name };
}

function byName(a: Named, b: Named): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

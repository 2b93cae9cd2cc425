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
import { type PublicRecord, publicRecordAsOf } from "./public-record";
import { strongComponents } from "./strong-components";

/**
 * Circular reporting at an instant, by name (domain rule 4): rings of outlets that cite each other, and origins that
 * several outlets carry on different ways, so that what looks like many reports is one. A single way through
 * several hands is not flagged: it looks like one report, and is one. Sorted by the names in it.
 */
export function circularAsOf(claim: ClaimRecord, asOf: Date): Circularity[] {
  return circularIn(publicRecordAsOf(claim, asOf));
}

/** The same, from a record that is already sorted. */
export function circularIn(record: PublicRecord): Circularity[] {
  const paths = attributionPaths(record.asserting);
  return [...rings(paths), ...sharedOrigins(paths)];
}

function rings(paths: AttributionPath[]): Circularity[] {
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

function sharedOrigins(paths: AttributionPath[]): Circularity[] {
  const byOrigin = new Map<string, AttributionPath[]>();
  for (const path of paths) {
    const { id } = originOf(path);
    const ways = byOrigin.get(id);
    if (ways === undefined) byOrigin.set(id, [path]);
    else ways.push(path);
  }
  const found: Extract<Circularity, { kind: "one_origin" }>[] = [];
  for (const ways of byOrigin.values()) {
    const origin = originOf(ways[0]!);
    const different = new Set(ways.map((path) => JSON.stringify(path.nodes.map((node) => node.id))));
    const outlets = carriers(ways, origin.id);
    if (different.size < 2 || outlets.length < 2) continue;
    found.push({ kind: "one_origin", origin: named(origin), outlets });
  }
  return found.toSorted((a, b) => byName(a.origin, b.origin));
}

/** Everyone known by name who carried these words, the origin itself left out. */
function carriers(ways: AttributionPath[], originId: string): Named[] {
  const known = new Map<string, Named>();
  for (const path of ways) {
    for (const node of path.nodes) {
      if (node.kind === "known" && node.id !== originId) known.set(node.id, named(node));
    }
  }
  return [...known.values()].toSorted(byName);
}

function named(node: PathNode): Named {
  return { id: node.id, name: node.name };
}

function byName(a: Named, b: Named): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

import { apart } from "../apart";
import type { Attribution, EntityRef, Relay } from "../claim";
import { hidesItsOrigin, isUnnamed, speakerName, speakingEntity, voiceKey } from "./speaker";

/** A voice or an outlet on the way from an origin to the reader. The same entity is the same node everywhere. */
export type PathNode = {
  /** The entity's id where it is known; else a key of our own making, stable for the same record. */
  id: string;
  name: string;
  entity: EntityRef | null;
  /** `unnamed`: a source whom nobody names. `unknown_hop`: words came through here, and nobody says where "here" is. */
  kind: "known" | "unnamed" | "unknown_hop";
  /** How many people it is at the least, where a group without names tells. */
  atLeast?: number;
};

/** A node as a cut, a ring or a shared origin names it to readers. */
export type Named = { id: string; name: string };

/** Somebody through whom the words came, and whom nobody names: what readers and editors are told. */
export const unknownHopWords = "an unnamed go-between";

/** One asserting attribution as a way from its origin to the outlet of the article that we hold. */
export type AttributionPath = {
  attribution: Attribution;
  /** Origin first, the outlet of the article last, no node straight after itself; one node when an outlet speaks for itself. */
  nodes: [PathNode, ...PathNode[]];
  /** The outlet of our article heard the origin itself, so it adds nothing of its own: we can read it. */
  heardItself: boolean;
};

/** One path an attribution. Takes asserting attributions in a fixed order, as `publicRecordAsOf` gives them. */
export function attributionPaths(asserting: Attribution[]): AttributionPath[] {
  const origins = originNodes(asserting);
  return asserting.map((attribution) => {
    const origin = origins.get(attribution.id)!;
    const nodes: [PathNode, ...PathNode[]] = [origin];
    const hops = [...relayNodes(attribution), outletNode(attribution.article.outlet)];
    for (const hop of hops) if (hop.id !== nodes[nodes.length - 1]!.id) nodes.push(hop);
    return { attribution, nodes, heardItself: nodes.length === 2 && !hidesItsOrigin(attribution) };
  });
}

/** By name, who stands between the speaker and the outlet that we read, also those whom nobody names. */
export function hopsOf(attribution: Attribution): string[] {
  const [{ nodes }] = attributionPaths([attribution]) as [AttributionPath];
  return nodes.slice(1, -1).map(({ name }) => apart(name));
}

/** The origin, which is the whole path where an outlet speaks for itself. */
export function originOf(path: AttributionPath): PathNode {
  return path.nodes[0];
}

/** The outlet of the article that we hold. */
export function lastOf(path: AttributionPath): PathNode {
  return path.nodes[path.nodes.length - 1]!;
}

/** Nobody can say how the words came to us: a hop is unknown, or an outlet gives out "reportedly" as all its source. */
export function hasUnknownHop(path: AttributionPath): boolean {
  return hidesItsOrigin(path.attribution) || path.nodes.some((node) => node.kind === "unknown_hop");
}

/**
 * The origin of each, by the id of the attribution. A source without a name that is said to be the same as another is that
 * one's node; where the other is not among these (not public yet, or taken back), all who point at it are one.
 */
function originNodes(asserting: Attribution[]): Map<string, PathNode> {
  const byId = new Map(asserting.map((each) => [each.id, each]));
  const seen = new Map<string, number>();
  const nodes = new Map<string, PathNode>();
  const named = new Map<string, PathNode>();
  for (const each of asserting) {
    const first = firstMention(each, byId);
    const node = named.get(first) ?? originNode(byId.get(first) ?? each, seen);
    named.set(first, node);
    if ((each.atLeast ?? 1) > (node.atLeast ?? 1)) node.atLeast = each.atLeast!;
    nodes.set(each.id, node);
  }
  return nodes;
}

/** The id of the mention that this one is said to be the same as, and so on; its own where it points at none. */
function firstMention(attribution: Attribution, byId: ReadonlyMap<string, Attribution>): string {
  const met = new Set<string>([attribution.id]);
  let at: Attribution | undefined = isUnnamed(attribution) ? attribution : undefined;
  let first = attribution.id;
  while (at !== undefined && at.sameAs !== null) {
    // A ring of mentions is one source: whichever of them comes first by its id stands for all.
    if (met.has(at.sameAs)) return [...met].sort()[0]!;
    const other = byId.get(at.sameAs);
    // Nobody with a name is a source without one: what points at them points at nothing.
    if (other !== undefined && !isUnnamed(other)) break;
    first = at.sameAs;
    met.add(first);
    at = other;
  }
  return first;
}

function originNode(attribution: Attribution, seen: Map<string, number>): PathNode {
  const name = speakerName(attribution);
  const voice = voiceKey(attribution);
  if (voice === null) return { id: `unnamed:${attribution.id}`, name, entity: null, kind: "unnamed" };
  if (hidesItsOrigin(attribution)) return { id: voice, name, entity: null, kind: "unnamed" };
  if (!isUnnamed(attribution)) {
    return { id: voice, name, entity: speakingEntity(attribution), kind: "known" };
  }
  // "An official" twice in one article may be two officials, and the same two again in every reprint: count
  // them within the article, so that forty papers that print one agency story do not make forty officials.
  const place = `${attribution.article.id}\n${voice}`;
  const nth = (seen.get(place) ?? 0) + 1;
  seen.set(place, nth);
  return { id: `${voice}:${nth}`, name, entity: null, kind: "unnamed" };
}

function relayNodes(attribution: Attribution): PathNode[] {
  if (attribution.relays.length === 0 && isHearsayOfPerson(attribution)) {
    return [unknownHop(attribution, "route", null)];
  }
  return attribution.relays.map((relay: Relay, index) =>
    relay.entity === null
      ? unknownHop(attribution, String(index), relay.description)
      : outletNode(relay.entity),
  );
}

/** "Pompeo reportedly told aides": the speaker is named, whoever heard him is not, and it was not this outlet. */
function isHearsayOfPerson(attribution: Attribution): boolean {
  return attribution.source.identity === "named_person" && attribution.hedge?.kind === "hidden_source";
}

function unknownHop(attribution: Attribution, place: string, description: string | null): PathNode {
  return {
    id: `unknown:${attribution.id}:${place}`,
    name: description ?? unknownHopWords,
    entity: null,
    kind: "unknown_hop",
  };
}

function outletNode(entity: EntityRef): PathNode {
  return { id: entity.id, name: entity.name, entity, kind: "known" };
}

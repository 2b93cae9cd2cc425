import type { Attribution, ClaimRecord } from "../claim";
import {
  type AttributionPath,
  attributionPaths,
  hasUnknownHop,
  lastOf,
  type Named,
  originOf,
  type PathNode,
  unknownHopWords,
} from "./attribution-path";
import { type Drawn, draw, ownNode, tellingCut, withRings } from "./drawn-ways";
import { certainVoices, describedAsOne, outletsPassedOn } from "./one-voice";
import { sourceRoles } from "./origins";
import { type PublicRecord, publicRecordAsOf } from "./public-record";
import { hidesItsOrigin, voiceKey } from "./speaker";
import { cutsOfOne, togetherInSomeCut, vertexCutSize } from "./vertex-cut";

/** Independent origins as a range (domain rule 4): `cut` names the nodes of a smallest cut at the lower bound. */
export type Independence = { min: number; max: number; cut: Named[] };

/** Circular reporting, by name: outlets that cite each other in a ring, or several outlets over one origin. */
export type Circularity =
  | { kind: "cycle"; outlets: Named[] }
  | { kind: "one_origin"; origin: Named; outlets: Named[] };

/**
 * How many independent origins a claim rests on at an instant, as a range, in whole origins.
 *
 * Lower bound: what doubt cannot take away. Who may be another voice of the same article is none of their own; unnamed
 * sources may all be one person (or as many as the greatest group of them says it is), and that person may be one who also
 * speaks by name; a way with an unknown hop may have come through any outlet already counted. Upper bound: every unnamed
 * source a different person, every unknown hop a different outlet.
 * (0, 0) when nothing that is public asserts it.
 */
export function independenceOf(claim: ClaimRecord, asOf: Date): Independence {
  return independenceIn(publicRecordAsOf(claim, asOf));
}

/** The same, from a record that is already sorted. */
export function independenceIn(record: PublicRecord): Independence {
  const paths = attributionPaths(record.asserting);
  const { min, cut } = lowerBound(paths);
  return { min, max: upperBound(paths), cut: cut() };
}

/** What search is asked of the origins at an instant. */
export type RestsOn = {
  /** The lower bound. */
  origins: number;
  /** Ids of people and organizations without any one of whom no origin of it is left, at the lower bound. */
  rests: string[];
};

/** From a record that is already sorted. More than one origin rests on nobody alone. */
export function restsOn(record: PublicRecord): RestsOn {
  const { min, alone } = lowerBound(attributionPaths(record.asserting));
  return { origins: min, rests: min === 1 ? alone() : [] };
}

/**
 * Whether the lower bound is two or more: all that the rules weigh. Two voices that are no doubt origins and that we
 * read at first hand settle it without a graph, which is what a long history of a much-reported claim needs.
 */
export function hasTwoOrigins(record: PublicRecord): boolean {
  const atFirstHand = new Set<string>();
  for (const attribution of record.asserting) {
    if (!isPlainOrigin(attribution)) continue;
    const voice = voiceKey(attribution);
    if (voice !== null) atFirstHand.add(voice);
    if (atFirstHand.size >= 2) return true;
  }
  return lowerBound(attributionPaths(record.asserting)).min >= 2;
}

/**
 * How many more independent origins, come by a known way, would make two at the lower bound. Two, where everything that
 * is there came by unknown hops: it may then have come from the very next one.
 */
export function originsShortOfTwo(record: PublicRecord): number {
  return Math.max(0, 2 - lowerBound(attributionPaths(record.asserting)).firm);
}

/** A person on record, whom our own article's outlet heard itself. */
function isPlainOrigin({ source, relays, hedge }: Attribution): boolean {
  return (
    source.identity === "named_person" && source.entity !== null && relays.length === 0 && hedge === null
  );
}

/** `firm` leaves out the one origin that is granted to ways through unknown hops when there are no others. */
type LowerBound = { min: number; firm: number; cut: () => Named[]; alone: () => string[] };

function lowerBound(paths: AttributionPath[]): LowerBound {
  if (paths.length === 0) return { min: 0, firm: 0, cut: () => [], alone: () => [] };
  const roleOf = sourceRoles(paths);
  const isOrigin = (path: AttributionPath) => roleOf(path) === "origin";
  const addsWay = (path: AttributionPath) => isOrigin(path) || roleOf(path) === "relayed_elsewhere";
  const known = paths.filter((path) => !hasUnknownHop(path));
  const isPassedOn = outletsPassedOn(known);
  const sure = known
    .filter(addsWay)
    .map((path) => ({ ...path, isRead: path.heardItself && isPassedOn(path) }));
  const certain = certainVoices(sure);
  const told = counted(certain, isOrigin);
  // Nothing but ways through unknown hops: something began them, so one, and no more than one.
  if (told === null) {
    const drawn = () => withRings(draw(paths, isOrigin, unknownAsOne));
    return { min: 1, firm: 0, cut: () => cutInTheDark(drawn()), alone: () => aloneIn(drawn()) };
  }
  const drawn = () => {
    // Where it comes to as much, the cut of all that is said tells more than that of the certain voices alone.
    const whole = certain.length === sure.length ? told : counted(sure, isOrigin);
    return whole?.min === told.min ? whole.drawn : told.drawn;
  };
  return { min: told.min, firm: told.min, cut: () => tellingCut(drawn()), alone: () => aloneIn(drawn()) };
}

/** The smallest cut of these ways. Null where no origin reaches the reader by them. `isRead`: an outlet that another has read. */
function counted(
  paths: (AttributionPath & { isRead: boolean })[],
  isOrigin: (path: AttributionPath) => boolean,
): { min: number; drawn: Drawn } | null {
  const unnamed = unnamedAsOne(paths);
  const described = describedAsOne(paths);
  const asOne = (node: PathNode) => described(unnamed(node));
  const ways = withoutDetours(paths, asOne).map(({ isRead, ...path }) =>
    through({ ...path, heardItself: path.heardItself && !isRead }, asOne),
  );
  const drawn = draw(ways, isOrigin, ownNode);
  const size = vertexCutSize(drawn.graph);
  if (size === 0) return null;
  const told = withSpeakersAmongUnnamed(ways, drawn, isOrigin);
  return { min: Math.max(1, size - told.speakers), drawn: told.drawn };
}

/** The same way, each of its nodes taken for what `as` says. */
function through(path: AttributionPath, as: (node: PathNode) => PathNode): AttributionPath {
  const [origin, ...hops] = path.nodes;
  return { ...path, nodes: [as(origin), ...hops.map(as)] };
}

/** A larger group is looked at for this many speakers by name; all others are taken to be among it as well. */
const mostLookedFor = 8;

/**
 * Takes as many speakers as can be for people among the unnamed: one, where these may all be one person, and up to two
 * among "two officials". Each speaker makes the smallest cut smaller by one, and speaks on the ways of the unnamed too.
 */
function withSpeakersAmongUnnamed(
  all: AttributionPath[],
  first: Drawn,
  isOrigin: (path: AttributionPath) => boolean,
): { speakers: number; drawn: Drawn } {
  let ways = all;
  let drawn = first;
  const among = new Set<string>();
  for (;;) {
    const place = drawn.nodes.findIndex(({ kind }) => kind === "unnamed");
    const unnamed = drawn.nodes[place];
    const speaker = unnamed && speakerWhoMayBe(place, ways, drawn, among);
    if (!speaker) return { speakers: among.size, drawn };
    const left = (unnamed.atLeast ?? 1) - 1;
    if (among.size === mostLookedFor) {
      const others = [...peopleIn(ways)].filter((id) => !among.has(id)).length;
      return { speakers: among.size + Math.min(left + 1, others), drawn };
    }
    among.add(speaker.id);
    const others = { ...unnamed, atLeast: left };
    ways = ways.flatMap((path) => {
      if (!path.nodes.some(({ kind }) => kind === "unnamed")) return path;
      const asSpeaker = through(path, (node) => (node.kind === "unnamed" ? speaker : node));
      return left === 0
        ? asSpeaker
        : [asSpeaker, through(path, (node) => (node.kind === "unnamed" ? others : node))];
    });
    drawn = draw(ways, isOrigin, ownNode);
  }
}

/**
 * Leaves out the longer ways of an origin whose words we can read at first hand. They cannot outlive that origin, so
 * they add nothing, but a hop on them would lend its way to what others said and count it once too often.
 */
function withoutDetours<P extends AttributionPath>(paths: P[], as: (node: PathNode) => PathNode): P[] {
  const isFirstHand = (path: AttributionPath) => path.heardItself || path.nodes.length === 1;
  const atFirstHand = new Set(paths.filter(isFirstHand).map((path) => as(originOf(path)).id));
  return paths.filter((path) => isFirstHand(path) || !atFirstHand.has(as(originOf(path)).id));
}

/** One known node that everything passes is worth naming; failing that, the unknown place that all of it may have passed. */
function cutInTheDark(drawn: Drawn): Named[] {
  return vertexCutSize(drawn.graph) === 1
    ? tellingCut(drawn)
    : [{ id: unknownTogether, name: unknownHopWords }];
}

/** Whoever has a record and is a smallest cut alone. */
function aloneIn({ graph, nodes }: Drawn): string[] {
  return cutsOfOne(graph)
    .flatMap((place) => nodes[place]!.entity?.id ?? [])
    .sort();
}

/**
 * The person who may be the unnamed source as well, so that the unnamed source adds nothing: anyone who speaks by
 * name and belongs to the same smallest cut. People do talk to one reporter on the record and to the next on
 * background, and from outside nobody can tell, so a careful editor does not count them twice. An outlet's own
 * reporting, a document or an organization's statement is not a person and cannot be the one who asked not to be named.
 */
function speakerWhoMayBe(
  unnamed: number,
  paths: AttributionPath[],
  drawn: Drawn,
  among: ReadonlySet<string>,
): PathNode | null {
  const people = peopleIn(paths);
  const isTogether = togetherInSomeCut(drawn.graph, unnamed);
  const candidates = drawn.nodes.filter(
    (node, place) => people.has(node.id) && !among.has(node.id) && isTogether(place),
  );
  return candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;
}

/** Everybody who speaks by name. */
function peopleIn(paths: AttributionPath[]): Set<string> {
  const named = paths.filter((path) => path.attribution.source.identity === "named_person");
  return new Set(named.map((path) => originOf(path).id));
}

function upperBound(all: AttributionPath[]): number {
  const paths = withoutExplainedHearsay(all);
  const roleOf = sourceRoles(paths);
  const isOrigin = (path: AttributionPath) => roleOf(path) !== "repeated";
  return vertexCutSize(withRings(draw(paths, isOrigin, ownNode)).graph);
}

/** "Reportedly", from an outlet that also says who reported it, stands for that report and for no further one. */
function withoutExplainedHearsay(paths: AttributionPath[]): AttributionPath[] {
  const isHearsay = (path: AttributionPath) => hidesItsOrigin(path.attribution);
  const explained = new Set(paths.filter((path) => !isHearsay(path)).map((path) => lastOf(path).id));
  return paths.filter((path) => !isHearsay(path) || !explained.has(lastOf(path).id));
}

const unnamedTogether = "unnamed sources, together";
const unknownTogether = "unknown hops, together";

function unnamedAsOne(paths: AttributionPath[]): (node: PathNode) => PathNode {
  const unnamed = paths.map(originOf).filter((node) => node.kind === "unnamed");
  const different = new Set(unnamed.map((node) => node.id));
  if (different.size < 2) return ownNode;
  // Who speaks alone may be one of those who speak together: as many as the greatest group, and no more.
  const atLeast = unnamed.reduce((most, node) => Math.max(most, node.atLeast ?? 1), 1);
  const together: PathNode = {
    id: unnamedTogether,
    name:
      atLeast === 1 ? "unnamed sources who may be one person" : "unnamed sources who may be the same people",
    entity: null,
    kind: "unnamed",
    ...(atLeast > 1 && { atLeast }),
  };
  return (node) => (node.kind === "unnamed" ? together : node);
}

function unknownAsOne(node: PathNode): PathNode {
  if (node.kind !== "unknown_hop") return node;
  return { ...node, id: unknownTogether, name: unknownHopWords };
}

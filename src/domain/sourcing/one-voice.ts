import { type AttributionPath, lastOf, originOf, type PathNode } from "./attribution-path";

/**
 * What of these ways is no doubt a voice of its own (domain rule 4: one voice is one voice). Read in one article, "the
 * network" may be the broadcaster that it names, and "its letter" the ministry's: words alone cannot tell, so the shape
 * decides. Left out is
 * - who is only described (no record: a document, a group, an official), wherever somebody with a record speaks for the claim
 *   in an article in which they speak too; of those who are only described, what is no person beside somebody who is;
 * - an organization on record, by the ways that pass an article in which a person on record speaks: a mayor may be whom "the
 *   mayor's office" was heard through. (Who saw it or took part confirms it, so no weight is lost);
 * - an outlet that we know only through others, by the ways that pass an article in which somebody else with a record speaks.
 * Somebody always stays, since nobody is left out but for another who does.
 */
export function certainVoices<P extends AttributionPath>(paths: P[]): P[] {
  const isPassedOn = outletsPassedOn(paths);
  const spoken = new Map<string, Set<Rank>>();
  const rankOf = (path: AttributionPath): Rank => {
    const { entity } = originOf(path);
    if (entity !== null) {
      if (isPassedOn(path)) return "passed on";
      return entity.kind === "person" ? "person" : isSpokenFor(path) ? "organization" : "outlet";
    }
    return isOnlyDescribed(path) ? "described" : "unnamed";
  };
  for (const path of paths) {
    const { id } = path.attribution.article;
    spoken.set(id, (spoken.get(id) ?? new Set<Rank>()).add(rankOf(path)));
  }
  const isBeside = (path: AttributionPath) => {
    const there = spoken.get(path.attribution.article.id)!;
    return mayBelongTo[rankOf(path)].some((rank) => there.has(rank));
  };
  // The same words for somebody who is only described are one voice wherever they stand. An outlet is on record: what is read
  // of it by another way altogether still counts.
  const left = new Set<string>();
  for (const path of paths.filter(isBeside)) for (const each of marksOf(path)) left.add(each);
  if (left.size === 0) return paths;
  return paths.filter(
    (path) => mayBelongTo[rankOf(path)].length === 0 || !marksOf(path).some((each) => left.has(each)),
  );
}

/** By what a way is known for that of a voice which is left out: whose it is and, of somebody on record, each hop as well. */
function marksOf({ nodes: [origin, ...hops] }: AttributionPath): string[] {
  if (origin.entity === null) return [origin.id];
  return hops.map(({ id }) => JSON.stringify([origin.id, id]));
}

type Rank = "person" | "outlet" | "organization" | "passed on" | "unnamed" | "described";

const mayBelongTo: Record<Rank, Rank[]> = {
  person: [],
  outlet: [],
  organization: ["person"],
  "passed on": ["person", "outlet", "organization"],
  unnamed: ["person", "outlet", "organization", "passed on"],
  described: ["person", "outlet", "organization", "passed on", "unnamed"],
};

/** Whether it is an organization on record that speaks through people. What an outlet reports itself is its own. */
export function isSpokenFor(path: AttributionPath): boolean {
  const { entity } = originOf(path);
  const { identity } = path.attribution.source;
  return entity?.kind === "organization" && entity.publishes !== true && identity !== "outlet_observation";
}

/**
 * Whether it is the report of an outlet of which we hold no article of its own: whoever printed it read or heard that
 * outlet, and not its source, so their article is a hop like any other.
 */
export function outletsPassedOn(paths: AttributionPath[]): (path: AttributionPath) => boolean {
  const held = new Set(paths.map((path) => lastOf(path).id));
  return (path) => {
    const { entity, id } = originOf(path);
    if (entity === null || held.has(id)) return false;
    return entity.publishes === true || path.attribution.source.identity === "outlet_observation";
  };
}

/**
 * Those who are only described, in one article or in several that share one of them, taken for one; and all documents that are,
 * wherever they are told of: "the log" of one paper may be "the shift log" of the next.
 */
export function describedAsOne(paths: AttributionPath[]): (node: PathNode) => PathNode {
  const described = paths.filter(isOnlyDescribed);
  const next = new Map<string, string[]>();
  const join = (one: string, other: string) => next.set(one, [...(next.get(one) ?? []), other]);
  for (const path of described) {
    const [voice, article] = [originOf(path).id, `in ${path.attribution.article.id}`];
    join(voice, article);
    join(article, voice);
    if (path.attribution.source.identity !== "document") continue;
    join(voice, anyDocument);
    join(anyDocument, voice);
  }
  const together = new Map<string, PathNode>();
  for (const first of [...new Set(described.map((path) => originOf(path).id))].sort()) {
    if (together.has(first)) continue;
    const met = new Set([first]);
    for (const each of met) for (const other of next.get(each) ?? []) met.add(other);
    const voices = [...met].filter((each) => !each.startsWith("in "));
    const name = "sources that are only described, which may be one";
    const one: PathNode = { id: `described, together: ${first}`, name, entity: null, kind: "known" };
    if (voices.length > 1) for (const voice of voices) together.set(voice, one);
  }
  return (node) => together.get(node.id) ?? node;
}

/** What stands for whichever document is told of, among the articles that those who are described share. */
const anyDocument = "in whichever article";

/** A name, an organization or a document that has no record of its own. */
export function isOnlyDescribed(path: AttributionPath): boolean {
  const { entity, kind } = originOf(path);
  return entity === null && kind === "known";
}

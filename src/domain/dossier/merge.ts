import { canonicalUrl } from "../article/canonical-url";
import type { ExternalId } from "../external-id";
import { firstSaid, type VersionsTold } from "./first-said";
import type { ArticleSnapshot, ClaimSnapshot, EntitySnapshot } from "./snapshot";

/**
 * What one dossier says of a thing, joined with what others have said of it. A file adds and changes; only of its
 * own claims does it also take away.
 */
export function mergeEntity(held: EntitySnapshot, incoming: EntitySnapshot): EntitySnapshot {
  const said = new Set(incoming.names.map((name) => name.text));
  const others = held.names.filter((name) => !said.has(name.text));
  return {
    ...incoming,
    // Its id is made of what the file calls it: where that is not what it is, the newsroom has put it right.
    kind: held.kind,
    slug: held.slug,
    names: [
      ...incoming.names,
      ...others.map((name) => (name.kind === "primary" ? { ...name, kind: "alias" } : name)),
    ],
    description: incoming.description ?? held.description,
    publishes: incoming.publishes || held.publishes,
    ended: incoming.ended ?? held.ended,
    positions: held.kind === "person" ? byId(incoming.positions, held.positions) : held.positions,
    sanctions: byId(incoming.sanctions, held.sanctions),
    externalIds: joinIds(incoming.externalIds, held.externalIds),
  };
}

/**
 * A text not seen before is a new version; versions are never taken away, since quotes are anchored in them. Only the
 * dossier that brought the article in may change what is said of it, and the days of its versions. An article is as
 * old as the oldest version that anybody holds.
 *
 * @param by the id of the dossier that speaks
 */
export function mergeArticle(held: ArticleSnapshot, incoming: ArticleSnapshot, by: string): ArticleSnapshot {
  const own = held.dossier === by && held.dossier === incoming.dossier && held.key === incoming.key;
  const said = new Map(incoming.versions.map((version) => [version.id, version]));
  const known = new Set(held.versions.map((version) => version.id));
  const versions = [
    ...held.versions.map((version) => (own ? (said.get(version.id) ?? version) : version)),
    ...incoming.versions.filter((version) => !known.has(version.id)),
  ];
  const fields = own ? incoming : held;
  return {
    ...fields,
    // The page is known under the address that it came with; another way to write it says nothing new.
    url: sameAddress(held.url, fields.url) ? held.url : fields.url,
    rights: held.rights === "full" ? "full" : incoming.rights,
    publishedAt: [fields.publishedAt, ...versions.map((version) => version.publishedAt)].sort()[0]!,
    versions,
  };
}

/**
 * A claim as its own file or the desk tells it anew: it says all that the claim holds. What stood keeps its place, since the
 * order in which things are named is no fact of any day; what is new comes after it.
 */
export function mergeOwnClaim(held: ClaimSnapshot, incoming: ClaimSnapshot): ClaimSnapshot {
  const places = new Map(held.entityIds.map((id, at) => [id, at]));
  return {
    ...incoming,
    entityIds: byPlace(incoming.entityIds, (id) => places.get(id)),
    relations: byPlace(incoming.relations, relationPlaces(held)),
    attributions: inPlace(incoming.attributions, held.attributions),
    evidence: inPlace(incoming.evidence, held.evidence),
    determinations: inPlace(incoming.determinations, held.determinations),
  };
}

/** A claim that another dossier owns: ours may add to it and change what it repeats, and takes nothing away. */
export function mergeForeignClaim(held: ClaimSnapshot, incoming: ClaimSnapshot): ClaimSnapshot {
  return {
    ...held,
    entityIds: [...new Set([...held.entityIds, ...incoming.entityIds])],
    relations: unique([...held.relations, ...incoming.relations]),
    attributions: byId(incoming.attributions, held.attributions),
    evidence: byId(incoming.evidence, held.evidence),
    determinations: byId(incoming.determinations, held.determinations),
  };
}

/** A claim that a file tells of, with what it repeats where that was first said. */
export function withFirstSaid(
  held: ClaimSnapshot,
  incoming: ClaimSnapshot,
  versions: VersionsTold,
): ClaimSnapshot {
  const before = new Map(held.attributions.map((said) => [said.id, said]));
  const attributions = incoming.attributions.map((said) => firstSaid(before.get(said.id), said, versions));
  return { ...incoming, attributions };
}

function sameAddress(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && canonicalUrl(one) === canonicalUrl(other);
}

function joinIds(incoming: ExternalId[], held: ExternalId[]): ExternalId[] {
  const said = new Set(incoming.map(({ scheme, value }) => `${scheme} ${value}`));
  return [...incoming, ...held.filter(({ scheme, value }) => !said.has(`${scheme} ${value}`))];
}

type Relations = ClaimSnapshot["relations"];
const relationKey = ({ kind, claimId }: Relations[number]): string => `${kind} ${claimId}`;

function relationPlaces({ relations }: ClaimSnapshot): (relation: Relations[number]) => number | undefined {
  const places = new Map(relations.map((relation, at) => [relationKey(relation), at]));
  return (relation) => places.get(relationKey(relation));
}

function unique(relations: Relations): Relations {
  return [...new Map(relations.map((relation) => [relationKey(relation), relation])).values()];
}

/** What either holds, as it is said last. */
function byId<T extends { id: string }>(incoming: T[], held: T[]): T[] {
  const said = new Set(incoming.map((item) => item.id));
  return inPlace([...incoming, ...held.filter((item) => !said.has(item.id))], held);
}

/** These, each where it stood; those that are new after them. */
function inPlace<T extends { id: string }>(items: T[], held: readonly T[]): T[] {
  const places = new Map(held.map(({ id }, at) => [id, at]));
  return byPlace(items, ({ id }) => places.get(id));
}

function byPlace<T>(items: T[], placeOf: (item: T) => number | undefined): T[] {
  const place = (item: T) => placeOf(item) ?? Number.POSITIVE_INFINITY;
  // Two that are new are equal: infinities have no difference.
  return items.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

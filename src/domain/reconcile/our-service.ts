import { z } from "zod";
import { type NameKey, type Nearness, nameKey, namesNear } from "../lists/match-names";
import { plainName } from "../plain-name";
import type { EntityKind } from "../vocabulary";

/** What our own service of the Reconciliation Service API 0.2 says of itself, and what it can be asked. */
export const mostQueries = 50;
export const mostIds = 50;

/** People and organizations, by the names that other tools have for them. */
export const types = [
  { id: "Person", name: "Person" },
  { id: "Organization", name: "Organization" },
] as const;
const kindOf: Record<string, EntityKind> = { Person: "person", Organization: "organization" };
export const typeOf = (kind: EntityKind) => types[kind === "person" ? 0 : 1];

/** What can be had of somebody beside their name. */
export const properties = [
  { id: "names", name: "Names" },
  { id: "description", name: "Description" },
  { id: "positions", name: "Positions" },
  { id: "sanctions", name: "Sanctions" },
  { id: "wikidata", name: "Wikidata id" },
  { id: "opensanctions", name: "OpenSanctions id" },
  { id: "ofac", name: "OFAC id" },
] as const;
export type PropertyId = (typeof properties)[number]["id"];
const idSchemes = ["wikidata", "opensanctions", "ofac"] as const;

export const manifestOf = (site: string) => ({
  versions: ["0.1", "0.2"],
  name: "People and organizations of Reportedly",
  identifierSpace: `${site}/reconcile/`,
  schemaSpace: `${site}/reconcile/properties#`,
  defaultTypes: types,
  batchSize: mostQueries,
  view: { url: `${site}/reconcile/{{id}}` },
  suggest: { entity: { service_url: site, service_path: "/reconcile/suggest" } },
  extend: {
    propose_properties: { service_url: site, service_path: "/reconcile/properties" },
    property_settings: [],
  },
});

const Limit = z.int().min(1).max(20).catch(20);

/** A query; what else the specification lets it have is heard and not minded. */
const Query = z.object({
  query: z.string().max(300, "should be shorter"),
  type: z
    .union([z.string(), z.array(z.string()).max(10)])
    .optional()
    .transform((type) => {
      const kinds = [type ?? []].flat().flatMap((one) => kindOf[one] ?? []);
      return type === undefined ? null : kinds;
    }),
  limit: Limit.default(10),
  /** Ids elsewhere, by which one is known for certain. */
  properties: z
    .array(z.object({ pid: z.string(), v: z.unknown() }))
    .max(20)
    .optional()
    .transform((all) =>
      (all ?? []).flatMap(({ pid, v }) => {
        const scheme = idSchemes.find((one) => one === pid);
        const value = z
          .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
          .safeParse(v);
        return scheme && value.success ? [{ scheme, value: value.data }] : [];
      }),
    ),
});
export type Query = z.output<typeof Query>;

export const Queries = z
  .record(z.string().max(100), Query)
  .refine((all) => Object.keys(all).length <= mostQueries, `should be ${mostQueries} at most`);

export const Extend = z.object({
  ids: z.array(z.string().max(300)).max(mostIds, `should be ${mostIds} at most`),
  properties: z.array(z.object({ id: z.string() })).max(30),
});

/** Somebody of ours who may be meant. */
export type Known = {
  id: string;
  kind: EntityKind;
  name: string;
  description: string | null;
  names: string[];
  ids: { scheme: string; value: string }[];
};

/** What fits less is nobody who is meant. */
const fewest = 25;
const points: Record<Nearness, number> = { same: 100, sounds: 85, within: 60 };

/** How well a name fits somebody, 0 to 100: the same words, words that sound the same in any script, part of them, or letters alike. */
export function scoreOf(asked: string, { kind, names }: Known): number {
  const plain = plainName(asked);
  if (names.some((name) => plainName(name) === plain)) return 100;
  const theirs = nameKey(asked, kind);
  const near = (name: string): number => {
    const ours: NameKey | null = nameKey(name, kind);
    const how = ours && theirs ? namesNear(ours, theirs, kind) : null;
    if (how !== null) return points[how];
    const heard = ours && theirs ? shared(theirs.sounds, ours.sounds) : 0;
    return Math.round(50 * Math.max(heard, shared(plain.split(" "), plainName(name).split(" "))));
  };
  return Math.max(0, ...names.map(near));
}

/** Which part of their words two names share. */
function shared(one: readonly string[], other: readonly string[]): number {
  const words = new Set(other);
  return new Set(one.filter((word) => words.has(word))).size / Math.max(one.length, other.length, 1);
}

/** Candidates in the order of how well they fit. One is sure where nobody else fits as well, or by an id elsewhere. */
export function resultsOf({ query, limit, properties: asked }: Query, known: readonly Known[]) {
  const scored = known
    .map((one) => {
      const isById = asked.some(({ scheme, value }) =>
        one.ids.some((id) => id.scheme === scheme && id.value === value),
      );
      return { ...one, isById, score: isById ? 100 : scoreOf(query, one) };
    })
    .filter(({ score }) => score >= fewest)
    .sort((a, b) => Number(b.isById) - Number(a.isById) || b.score - a.score || a.id.localeCompare(b.id));
  const best = scored.filter(({ score, isById }) => score === 100 && isById === scored[0]?.isById);
  return scored.slice(0, limit).map(({ id, kind, name, description, score }) => ({
    ...{ id, name, ...(description !== null && { description }) },
    ...{ type: [typeOf(kind)], score, match: best.length === 1 && best[0]!.id === id },
  }));
}

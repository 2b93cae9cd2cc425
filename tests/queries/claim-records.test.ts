import { expect, test } from "vitest";
import { importDossier } from "@/commands/import-dossier";
import { ClaimRecord } from "@/domain/claim";
import { heldClaims } from "@/queries/claim/claim-records";
import { generatedDossier } from "../../bench/generated-dossier";
import { freshDatabase } from "../database/fresh-database";
import { wholeStory } from "../whole-story";
import { editor, workedStory } from "../worked-story";

test("a claim that is read in one statement holds what the tables hold, every field of it and no other", async () => {
  const { db } = await freshDatabase();
  for (const document of [workedStory(), wholeStory(), generatedDossier(12)]) {
    const result = await importDossier(db, document, editor);
    if (!result.ok) throw new Error(JSON.stringify(result.faults));
  }
  const entity = { select: { id: true, kind: true, slug: true, name: true, publishes: true } } as const;
  const rows = await db.claim.findMany({
    include: {
      attributions: {
        include: {
          source: entity,
          relays: { orderBy: { ordinal: "asc" }, include: { entity } },
          selectors: { orderBy: { role: "asc" } },
          version: { include: { article: { include: { outlet: entity } } } },
        },
        orderBy: { id: "asc" },
      },
      evidence: { include: { publisher: entity }, orderBy: { id: "asc" } },
      determinations: { orderBy: { id: "asc" } },
      entities: { orderBy: { ordinal: "asc" }, include: { entity } },
      relations: { orderBy: { ordinal: "asc" } },
    },
  });
  const held = await heldClaims(db, [...rows.map(({ id }) => id), "c-nowhere"]);
  expect(held.size).toBe(rows.length);
  const kinds = {
    cues: 0,
    hedges: 0,
    relays: 0,
    evidence: 0,
    determinations: 0,
    entities: 0,
    relations: 0,
    groups: 0,
    quotes: 0,
  };
  for (const row of rows) {
    const { record, ...beside } = held.get(row.id)!;
    // What parses is of the right types, dates among them, and what is left after parsing was known.
    expect(ClaimRecord.parse(record)).toEqual(record);
    const exact = (said: (typeof row.attributions)[number], role: string) =>
      said.selectors.find((selector) => selector.role === role)?.exact;
    const { id, key, text, scope, happened } = row;
    expect(beside).toEqual({
      entities: row.entities.map(({ entity }) => entity),
      firstPublishedAt: row.firstPublishedAt,
      recordedAt: row.recordedAt,
      revision: row.revision,
    });
    expect({
      ...record,
      attributions: record.attributions
        .map((said) => ({
          ...said,
          selectors: said.selectors.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role)),
        }))
        .toSorted(byId),
      evidence: record.evidence.toSorted(byId),
      determinations: record.determinations.toSorted(byId),
    }).toEqual({
      id,
      key,
      text,
      scope,
      happened,
      relations: row.relations.map(({ kind, otherId }) => ({ kind, claimId: otherId })),
      attributions: row.attributions.map((said) => ({
        id: said.id,
        key: said.key,
        stance: said.stance,
        source: { identity: said.sourceIdentity, entity: said.source, description: said.sourceDescription },
        directness: said.directness,
        groundRules: said.groundRules,
        anonymityReason: said.anonymityReason,
        proximity: said.proximity,
        proximityNote: said.proximityNote,
        cue:
          said.cueLemma === null
            ? null
            : { text: exact(said, "cue") ?? said.cueLemma, lemma: said.cueLemma, class: said.cueClass },
        hedge: said.hedgeKind === null ? null : { text: exact(said, "hedge"), kind: said.hedgeKind },
        relays: said.relays.map(({ entity, description }) => ({ entity, description })),
        article: {
          id: said.version.article.id,
          title: said.version.article.title,
          url: said.version.article.url,
          publishedAt: said.version.article.publishedAt,
          language: said.version.article.language,
          outlet: said.version.article.outlet,
        },
        selectors: said.selectors.map(({ role, exact, prefix, suffix, start, end }) => ({
          role,
          exact,
          prefix,
          suffix,
          start,
          end,
        })),
        spokenLanguage: said.spokenLanguage,
        saidAt: said.saidAt,
        publishedAt: said.publishedAt,
        recordedAt: said.recordedAt,
        respondsTo: said.respondsToId,
        atLeast: said.atLeast,
        sameAs: said.sameAsId,
        part: said.part,
      })),
      evidence: row.evidence.map(({ claimId: _, publisherId: __, ...shown }) => shown),
      determinations: row.determinations.map(({ claimId: _, ...decided }) => decided),
    });
    kinds.cues += record.attributions.filter(({ cue }) => cue).length;
    kinds.hedges += record.attributions.filter(({ hedge }) => hedge).length;
    kinds.relays += record.attributions.filter(({ relays }) => relays.length > 0).length;
    kinds.evidence += record.evidence.length;
    kinds.determinations += record.determinations.length;
    kinds.relations += record.relations.length;
    kinds.groups += record.attributions.filter(
      ({ atLeast, sameAs, part }) => atLeast && sameAs && part,
    ).length;
    kinds.quotes += record.evidence.filter(({ quote, place }) => quote && place).length;
    kinds.entities += beside.entities.length;
  }
  expect(Object.entries(kinds).filter(([, count]) => count === 0)).toEqual([]);
});

/** As the database orders the roles of selectors. */
const order = ["excerpt", "source", "cue", "content", "hedge"];

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

import { z } from "zod";
import type { Attribution, ClaimRecord, EntityRef, Evidence } from "../claim";
import { BesideClaim } from "../claim-relation";
import type { ClaimPage, ListedClaim, RelatedClaim } from "../pages";
import type { StatusReport } from "../status/status";
import { statusSteps } from "../status/status-history";
import { statusWords } from "../status/status-words";
import { toldClaim } from "../status/told-claim";
import { isoShort } from "../time/date-words";
import {
  Bearing,
  CueClass,
  Directness,
  EvidenceKind,
  GroundRules,
  HedgeKind,
  Proximity,
  SourceIdentity,
  Stance,
  Status,
} from "../vocabulary";
import { CreditJson, creditJson } from "./credit-json";
import {
  ArticleRefJson,
  articleRefJson,
  EntityRefJson,
  entityRefJson,
  InstantJson,
  OffsetsJson,
} from "./reference-json";
import { reworded, rewordingsJson } from "./rewording-json";

/** A claim as version 1 of the API answers it. Fields are added freely; none is renamed or taken away. */
const NamedNode = z.object({ id: z.string(), name: z.string() });

export const ClaimJson = z
  .object({
    id: z.string(),
    key: z.string().describe("The author's own stable id, from the dossier"),
    url: z.url(),
    text: z.string(),
    title: z
      .string()
      .describe("The claim as it is told anywhere: its status leads, with the day where one was asked for"),
    scope: z.string().nullable().describe("What a confirmation covers"),
    happened: z.string().nullable().describe("EDTF"),
    status: Status,
    statusLabel: z.string().describe("The one word for it wherever people read it"),
    decided: z.object({ status: Status, reason: z.string(), by: z.string(), at: InstantJson }).nullable(),
    byRules: Status.describe("What the rules say, whatever an editor decided"),
    rules: z.array(
      z.object({
        rule: Status,
        met: z.boolean(),
        title: z.string(),
        because: z.string(),
        by: z.array(z.string()),
      }),
    ),
    wouldChange: z.array(z.string()),
    independence: z.object({ min: z.int(), max: z.int(), cut: z.array(NamedNode) }),
    circular: z.array(
      z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("cycle"), outlets: z.array(NamedNode) }),
        z.object({ kind: z.literal("one_origin"), origin: NamedNode, outlets: z.array(NamedNode) }),
      ]),
    ),
    credit: CreditJson,
    stories: z.array(z.object({ slug: z.string(), headline: z.string() })),
    entities: z.array(EntityRefJson),
    firstPublishedAt: InstantJson.nullable(),
    recordedAt: InstantJson,
    revision: z.int(),
  })
  .meta({ id: "Claim" });
export type ClaimJson = z.infer<typeof ClaimJson>;

const SelectorJson = z.object({
  role: z.enum(["excerpt", "source", "cue", "content", "hedge"]),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  ...OffsetsJson,
});

export const AttributionJson = z
  .object({
    id: z.string(),
    key: z.string().describe("The author's own stable id; of a source without a name, the attribution's"),
    stance: Stance,
    source: z.object({
      identity: SourceIdentity,
      entity: EntityRefJson.nullable(),
      description: z.string().nullable(),
    }),
    directness: Directness,
    groundRules: GroundRules,
    anonymityReason: z.string().nullable(),
    proximity: Proximity,
    proximityNote: z.string().nullable(),
    cue: z.object({ text: z.string(), lemma: z.string(), class: CueClass }).nullable(),
    hedge: z.object({ text: z.string(), kind: HedgeKind }).nullable(),
    relays: z.array(z.object({ entity: EntityRefJson.nullable(), description: z.string().nullable() })),
    article: ArticleRefJson,
    selectors: z.array(SelectorJson),
    spokenLanguage: z.string().nullable(),
    saidAt: z.string().nullable().describe("EDTF"),
    publishedAt: InstantJson,
    recordedAt: InstantJson,
    respondsTo: z.string().nullable(),
    atLeast: z.int().nullable().describe("Of a group without names: how many it is at least"),
    sameAs: z
      .string()
      .nullable()
      .describe("Another attribution of the claim that is the very same unnamed source"),
    part: z.string().nullable().describe("What of the claim is covered, where it is not all of it"),
  })
  .meta({ id: "Attribution" });

export const EvidenceJson = z
  .object({
    id: z.string(),
    key: z.string(),
    kind: EvidenceKind,
    title: z.string(),
    bearing: Bearing,
    authoritative: z.boolean(),
    note: z.string().nullable(),
    publisher: EntityRefJson.nullable(),
    url: z.string().nullable(),
    quote: z.string().nullable().describe("The words of it that show the claim"),
    place: z.string().nullable().describe("Where in it they stand"),
    publishedAt: InstantJson,
    recordedAt: InstantJson,
  })
  .meta({ id: "Evidence" });

export const ClaimDetailJson = ClaimJson.extend({
  ...reworded,
  attributions: z.array(AttributionJson),
  evidence: z.array(EvidenceJson),
  related: z
    .array(
      z.object({
        kind: BesideClaim,
        own: z.boolean().describe("Whether this claim is that to the other, and not the other to it"),
        claim: z.object({ id: z.string(), key: z.string(), text: z.string(), status: Status }),
      }),
    )
    .describe("Other claims that it stands beside"),
  history: z.array(
    z.object({
      at: InstantJson,
      from: Status.nullable(),
      to: Status,
      because: z.string(),
      added: z.array(z.string()).describe("Ids of what became public at that instant"),
      by: z.array(z.string()),
    }),
  ),
}).meta({ id: "ClaimDetail" });
export type ClaimDetailJson = z.infer<typeof ClaimDetailJson>;

/** Whether readers could know of the claim by then. One that nobody has said and nothing shows never is. */
export function isPublicBy({ firstPublishedAt }: Pick<ClaimPage, "firstPublishedAt">, asOf: Date): boolean {
  return firstPublishedAt !== null && firstPublishedAt <= asOf;
}

/** `asked` is the day or instant that a reader asked for; null for now. */
type Place = { origin: string; asked: Date | null };
/** The parts of a claim page that the API tells. */
type Told = Omit<ListedClaim, "questions">;

/** `origin` is the public address of the site, without a slash at the end. */
export function claimJson(page: Told, asOf: Date, { origin, asked }: Place): ClaimJson {
  const { record, report, firstPublishedAt } = page;
  return {
    id: record.id,
    key: record.key,
    url: `${origin}/claims/${record.id}`,
    text: record.text,
    title: toldClaim({ text: record.text, status: report.status }, asked),
    scope: record.scope,
    happened: record.happened,
    ...statusJson(report),
    stories: page.stories.map(({ slug, headline }) => ({ slug, headline })),
    entities: page.entities.map(entityRefJson),
    firstPublishedAt: firstPublishedAt && isPublicBy(page, asOf) ? isoShort(firstPublishedAt) : null,
    recordedAt: page.recordedAt.toISOString(),
    revision: page.revision,
  };
}

/** With everything public by `asOf`; what came later is not hinted at. */
export function claimDetailJson(
  page: Omit<ClaimPage, "questions">,
  related: readonly RelatedClaim[],
  asOf: Date,
  at: Place,
): ClaimDetailJson {
  const { record } = page;
  const spoken = record.attributions.filter(({ publishedAt }) => publishedAt <= asOf);
  const known = new Set(spoken.map(({ id }) => id));
  return {
    ...claimJson(page, asOf, at),
    reworded: rewordingsJson(page.reworded),
    attributions: spoken.map((said) => attributionJson(said, known)),
    evidence: record.evidence.filter(({ publishedAt }) => publishedAt <= asOf).map(evidenceJson),
    related: related.map(({ kind, own, ...claim }) => ({ kind, own, claim })),
    history: historyJson(record, asOf),
  };
}

function statusJson({ decided, ...report }: StatusReport) {
  return {
    status: report.status,
    statusLabel: statusWords[report.status].label,
    decided: decided && {
      status: decided.status,
      reason: decided.reason,
      by: decided.by,
      at: isoShort(decided.at),
    },
    byRules: report.byRules,
    rules: report.rules,
    wouldChange: report.wouldChange,
    independence: report.independence,
    circular: report.circular,
    credit: creditJson(report.credit),
  };
}

/** `known` are the attributions of the same claim that are public: an answer to another is not told of yet. */
function attributionJson(said: Attribution, known: ReadonlySet<string>): z.infer<typeof AttributionJson> {
  const { source, relays, article, publishedAt, recordedAt, ...fields } = said;
  const entityOrNull = (entity: EntityRef | null) => entity && entityRefJson(entity);
  return {
    ...fields,
    source: { ...source, entity: entityOrNull(source.entity) },
    relays: relays.map(({ entity, description }) => ({ entity: entityOrNull(entity), description })),
    article: articleRefJson(article),
    publishedAt: isoShort(publishedAt),
    recordedAt: recordedAt.toISOString(),
    respondsTo: publicOne(said.respondsTo, known),
    sameAs: publicOne(said.sameAs, known),
  };
}

function publicOne(id: string | null, known: ReadonlySet<string>): string | null {
  return id !== null && known.has(id) ? id : null;
}

function evidenceJson({
  publisher,
  publishedAt,
  recordedAt,
  ...fields
}: Evidence): z.infer<typeof EvidenceJson> {
  return {
    ...fields,
    publisher: publisher && entityRefJson(publisher),
    publishedAt: isoShort(publishedAt),
    recordedAt: recordedAt.toISOString(),
  };
}

function historyJson(record: ClaimRecord, asOf: Date): ClaimDetailJson["history"] {
  return statusSteps(record)
    .filter(({ at }) => at <= asOf)
    .map(({ at, before, after, because, added, by }) => ({
      at: isoShort(at),
      from: before,
      to: after,
      because,
      added,
      by,
    }));
}

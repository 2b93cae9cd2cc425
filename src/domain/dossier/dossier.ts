import { z } from "zod";
import { silentStances } from "@/domain/attribution-meaning";
import { AtLeast } from "@/domain/claim";
import { ExternalIds } from "@/domain/external-id";
import { plainText, plainTextOrNone, WebAddress } from "@/domain/plain-text";
import { Edtf } from "@/domain/time/edtf";
import { Instant } from "@/domain/time/instant";
import { TimeZone } from "@/domain/time/time-zone";
import {
  Bearing,
  ClaimRelation,
  CueClass,
  Directness,
  EntityKind,
  EvidenceKind,
  GroundRules,
  HedgeKind,
  Proximity,
  Rights,
  SourceIdentity,
  Stance,
  Status,
} from "@/domain/vocabulary";

/**
 * The exchange format: one JSON document that holds a whole story. Ids are the author's own and stay the same from
 * one file to the next; what they name is looked up inside the same document. `resolveDossier` checks the references.
 */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, "an id is 1 to 80 letters, digits, dots, dashes or underscores")
  .describe("The author's own stable id");
const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a slug is lower-case letters and digits with single dashes between");
const Line = plainText(500);
const Text = plainText(5_000);
const Language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "not a language tag (like en, ru or ru-Latn)");

/** A quotation, alone or with what stands before and after it where the same words occur twice. */
export const Quote = z.union([
  plainText(20_000),
  z.strictObject({
    exact: plainText(20_000),
    prefix: z.string().max(200).optional(),
    suffix: z.string().max(200).optional(),
  }),
]);
export type Quote = z.infer<typeof Quote>;

const Name = z.strictObject({
  text: Line,
  language: Language.nullable().default(null),
  kind: z.enum(["primary", "alias", "acronym", "transliteration", "former"]).default("alias"),
});

export const DossierEntity = z.strictObject({
  id: Id,
  kind: EntityKind,
  slug: Slug.optional(),
  names: z.array(Name).min(1, "needs at least one name"),
  description: Line.nullable().default(null),
  publishes: z.boolean().default(false).describe("Whether it is an outlet"),
  ended: Edtf.nullable().default(null).describe("When the person died, or the organization ceased to be"),
  positions: z
    .array(
      z.strictObject({
        id: Id,
        organization: Id,
        title: Line,
        from: Edtf.nullable().default(null),
        to: Edtf.nullable().default(null),
        note: Line.nullable().default(null),
      }),
    )
    .default([]),
  sanctions: z
    .array(
      z.strictObject({
        id: Id,
        authority: Id,
        from: Edtf,
        to: Edtf.nullable().default(null),
        programme: Line.nullable().default(null),
        reason: Line.nullable().default(null),
        url: WebAddress.nullable().default(null),
      }),
    )
    .default([]),
  externalIds: ExternalIds.default([]).describe("Its ids in other records"),
});
export type DossierEntity = z.infer<typeof DossierEntity>;

const Version = z.strictObject({
  publishedAt: Instant.optional(),
  text: plainText(1_000_000).optional(),
  excerpts: z.array(plainText(20_000)).min(1).optional(),
});

export const DossierArticle = z.strictObject({
  id: Id,
  dossier: Id.optional().describe("Where the article was brought in by another dossier, that one's id"),
  outlet: Id,
  title: Line,
  url: WebAddress.nullable().default(null),
  author: Line.nullable().default(null),
  language: Language.default("en"),
  rights: Rights,
  publishedAt: Instant,
  versions: z.array(Version).min(1, "needs at least one version"),
});
export type DossierArticle = z.infer<typeof DossierArticle>;

export const DossierAttribution = z.strictObject({
  id: Id,
  stance: Stance,
  source: Id.optional().describe("The id of the entity that speaks"),
  sourceDescription: Line.nullable().default(null).describe("Of an unnamed source, as the reporting has it"),
  identity: SourceIdentity,
  directness: Directness,
  groundRules: GroundRules.default("unknown"),
  anonymityReason: Line.nullable().default(null),
  proximity: Proximity.default("unknown"),
  proximityNote: Line.nullable().default(null),
  cue: z.strictObject({ text: Quote, lemma: Line.optional(), class: CueClass }).nullable().default(null),
  hedge: z.strictObject({ text: Quote, kind: HedgeKind }).nullable().default(null),
  relays: z
    .array(
      z.union([Id, z.strictObject({ entity: Id.optional(), description: Line.nullable().default(null) })]),
    )
    .default([])
    .describe("From the source to the article, in order; an object without an entity is an unknown hop"),
  article: Id,
  version: z
    .number()
    .int()
    .positive()
    .optional()
    .describe("Which version of the article; the first where left out"),
  excerpt: Quote.nullable().default(null),
  sourceText: Quote.nullable().default(null),
  content: Quote.nullable().default(null),
  spokenLanguage: Language.nullable().default(null),
  saidAt: Edtf.nullable().default(null),
  publishedAt: Instant.optional().describe("Public time, where it differs from that of the article version"),
  respondsTo: Id.nullable().default(null),
  atLeast: AtLeast.default(null).describe("Of a group without names: how many it is at least"),
  sameAs: Id.nullable()
    .default(null)
    .describe("Another attribution of this claim that is the very same unnamed source"),
  part: Line.nullable().default(null).describe("What of the claim is covered, where it is not all of it"),
});
export type DossierAttribution = z.infer<typeof DossierAttribution>;

export const DossierClaim = z.strictObject({
  id: Id,
  dossier: Id.optional().describe("Where the claim belongs to another dossier, that one's id"),
  text: plainText(1_000),
  scope: Line.nullable().default(null),
  happened: Edtf.nullable().default(null),
  about: z.array(Id).default([]),
  relations: z
    .array(z.strictObject({ kind: ClaimRelation, claim: Id }))
    .default([])
    .describe("What it is to other claims of this document"),
  attributions: z.array(DossierAttribution).default([]),
  evidence: z
    .array(
      z.strictObject({
        id: Id,
        kind: EvidenceKind,
        title: Line,
        bearing: Bearing.default("supports"),
        authoritative: z.boolean().default(false),
        note: Text.nullable().default(null),
        publisher: Id.optional(),
        url: WebAddress.nullable().default(null),
        quote: Text.nullable().default(null).describe("The words of it that show the claim"),
        place: Line.nullable().default(null).describe("Where in it they stand: a page, a minute"),
        publishedAt: Instant,
      }),
    )
    .default([]),
  determinations: z
    .array(
      z.strictObject({
        id: Id,
        status: Status,
        reason: Text,
        by: Line,
        effectiveAt: Instant,
        endsAt: Instant.nullable().default(null),
      }),
    )
    .default([]),
});
export type DossierClaim = z.infer<typeof DossierClaim>;

export const DossierQuestion = z.strictObject({
  id: Id,
  text: plainText(1_000),
  note: Line.nullable().default(null),
  about: Id.nullable().default(null).describe("The claim that it hangs on"),
  answeredBy: Id.nullable().default(null),
  refusals: z
    .array(
      z.strictObject({
        source: Id.nullable().default(null),
        name: Line,
        stance: z.enum(silentStances),
        words: Line.nullable().default(null),
        since: Instant.nullable().default(null).describe("Where it was added after the question was asked"),
      }),
    )
    .default([])
    .describe("Who would not answer it"),
  article: Id.optional(),
  version: z.number().int().positive().optional(),
  excerpt: Quote.nullable().default(null),
  publishedAt: Instant.optional(),
});
export type DossierQuestion = z.infer<typeof DossierQuestion>;

export const Dossier = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal("reportedly/1"),
    id: Id,
    story: z.strictObject({
      slug: Slug,
      headline: Line,
      /** Empty where the newsroom has not written one yet. */
      standfirst: plainTextOrNone(2_000),
      topic: Line.nullable().default(null),
      closedAt: Instant.nullable()
        .default(null)
        .describe("From when the newsroom no longer follows it; left out while it is open"),
      timeZone: TimeZone.nullable()
        .default(null)
        .describe("Where it happens, as the tz database names it: its hours are told by that clock"),
      moments: z.array(z.strictObject({ at: Instant, label: plainText(60) })).default([]),
    }),
    entities: z.array(DossierEntity).default([]),
    articles: z.array(DossierArticle).default([]),
    claims: z.array(DossierClaim).default([]),
    openQuestions: z.array(DossierQuestion).default([]),
  })
  .meta({
    title: "Reportedly dossier",
    description: "One news story with its sources, claims and open questions",
  });
export type Dossier = z.infer<typeof Dossier>;

import { type BroughtIn, bringInArticle } from "@/commands/desk/article/bring-in-article";
import { correctArticle } from "@/commands/desk/article/correct-article";
import { decidePublication } from "@/commands/desk/publication/decide-publication";
import { publish } from "@/commands/desk/publication/publish";
import type { Read } from "@/commands/desk/suggestion/suggest-from";
import { importText } from "@/commands/import-text";
import { type Importing, importSheet, lookAtSheet } from "@/commands/sheet/import-sheet";
import type { ReadSheet } from "@/commands/sheet/plan-sheet";
import { takeBackSheet } from "@/commands/sheet/take-back-sheet";
import { write } from "@/commands/write";
import type { Viewer } from "@/domain/access/viewer";
import type {
  CorrectArticleRequest,
  PublicationDecisionRequest,
  PublishRequest,
  TakeBackSheetRequest,
} from "@/domain/outbox/requests";
import type { Deed } from "@/domain/publication/effects";
import { effectsOf } from "@/queries/desk/claim/effects";
import { publicationPlan } from "@/queries/desk/publication/plan";
import type { Scope } from "@/queries/desk/publication/publication-scope";
import { read } from "@/queries/read";

type Asked<T> = { viewer: Viewer; request: T; at: Date };

/**
 * What works on the record and takes as long as a story is great: half a millisecond a claim to compose what publishing it
 * would change, a fifth of one to keep a suggestion. Each asks the database through a connection of its own thread.
 */
export const recordJobs = {
  plan: ({ scope, at }: { scope: Scope; at: Date }) => read((db) => publicationPlan(db, scope, at)),

  effects: ({ deed, at }: { deed: Deed; at: Date }) => read((db) => effectsOf(db, deed, at)),

  bringIn: ({ viewer, brought, at }: { viewer: Viewer; brought: BroughtIn; at: Date }) =>
    write((db) => bringInArticle(db, viewer, brought, at)),

  importDossier: (given: { text: string; by: string; at: Date }) => write((db) => importText(db, given)),

  correctArticle: ({ viewer, request, read, at }: Asked<CorrectArticleRequest> & { read: Read | null }) =>
    write((db) => correctArticle(db, viewer, request, at, read)),

  publish: ({ viewer, request, at }: Asked<PublishRequest>) =>
    write((db) => publish(db, viewer, request, at)),

  lookAtSheet: (sheet: ReadSheet) => read((db) => lookAtSheet(db, sheet)),

  importSheet: ({ sheet, importing }: { sheet: ReadSheet; importing: Importing }) =>
    write((db) => importSheet(db, sheet, importing)),

  takeBackSheet: ({ viewer, request, at }: Asked<TakeBackSheetRequest>) =>
    write((db) => takeBackSheet(db, viewer, request, at)),

  decidePublication: ({ viewer, request, at }: Asked<PublicationDecisionRequest>) =>
    write((db) => decidePublication(db, viewer, request, at)),
} as const;

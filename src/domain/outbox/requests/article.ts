import { z } from "zod";
import { WebAddress } from "../../plain-text";
import { Instant } from "../../time/instant";
import { ChangedOutcome } from "../../watching/source-change";
import { Action, Id, Reason, Ticket } from "./parts";

/** The day that an article came out on, or its text: that of a new version, or what should have been brought in. */
export const CorrectArticleRequest = z.strictObject({
  action: Action,
  id: Id,
  publishedAt: Instant.nullable(),
  text: z
    .strictObject({
      how: z.enum(["version", "correction"]),
      text: z.string().trim().min(1, "is empty").max(1_000_000),
      /** Of a new version. */
      publishedAt: Instant,
    })
    .nullable(),
  why: Reason,
});
export type CorrectArticleRequest = z.infer<typeof CorrectArticleRequest>;

export const NewArticleRequest = z.strictObject({
  action: Action,
  /** Plain text, or HTML that is reduced to text. */
  body: z.string().max(1_000_000, "The article is too long: it may have a million characters."),
  format: z.enum(["text", "html"]),
  title: z.string().trim().min(1, "needs a title").max(500),
  outlet: z.string().trim().min(1, "needs the outlet that published it").max(200),
  /** Which outlet of that name, where somebody was asked and chose. */
  outletId: Id.nullable().default(null),
  author: z.string().trim().max(500).nullable(),
  publishedAt: Instant,
  url: WebAddress.nullable(),
  language: z.string().max(40).default("en"),
  rights: z.enum(["full", "excerpts_only"]).default("full"),
  /** The story that its claims go to; null makes the first accepted claim ask. */
  story: Id.nullable(),
  /** Bring it in although something like it is held. */
  anyway: z.boolean().default(false),
  /** The page that it was read from, where it was fetched: kept as proof of it. */
  snapshot: z.uuid().nullable().default(null),
  /** The item of the inbox that it was begun from, which then waits no more. */
  item: z.uuid().nullable().default(null),
  ticket: Ticket,
});
export type NewArticleRequest = z.infer<typeof NewArticleRequest>;

/**
 * What is pasted, to be read for its title, outlet and day and looked up among what is held. Writes nothing. A page with its
 * markup is several times as long as what it says, which may be a million characters.
 */
export const PastedRequest = z.strictObject({
  body: z
    .string()
    .max(4_000_000, "The page is too long: with its markup it may have four million characters."),
  format: z.enum(["text", "html"]),
  url: WebAddress.nullable(),
  ticket: Ticket,
});
export type PastedRequest = z.infer<typeof PastedRequest>;

/** Have a page fetched by its address: a worker does it, and the request's own id is that of its job. */
export const FetchPageRequest = z.strictObject({ action: Action, url: WebAddress });
export type FetchPageRequest = z.infer<typeof FetchPageRequest>;

export const StopJobRequest = z.strictObject({ action: Action, job: z.uuid() });
export type StopJobRequest = z.infer<typeof StopJobRequest>;

/** Chooses the story that an article's claims go to. */
export const ArticleStoryRequest = z.strictObject({ action: Action, article: Id, story: Id });
export type ArticleStoryRequest = z.infer<typeof ArticleStoryRequest>;

/** Watch an article at its address, or let it go. */
export const SetWatchRequest = z.strictObject({ action: Action, article: Id, watched: z.boolean() });
export type SetWatchRequest = z.infer<typeof SetWatchRequest>;

/** That an article changed at its source was seen, and its texts become versions; or that is taken back. `round` is the one that was shown. */
export const SeeChangeRequest = z.strictObject({
  action: Action,
  change: z.uuid(),
  round: z.int().min(1),
  seen: z.boolean(),
});
export type SeeChangeRequest = z.infer<typeof SeeChangeRequest>;

/** What is decided of a claim or a question whose passage changed; `outcome` null takes it back. */
export const DecideChangedRequest = z.strictObject({
  action: Action,
  change: z.uuid(),
  round: z.int().min(1),
  kind: z.enum(["claim", "open_question"]),
  id: Id,
  outcome: ChangedOutcome.nullable(),
});
export type DecideChangedRequest = z.infer<typeof DecideChangedRequest>;

import { z } from "zod";
import { FactorRole } from "../access/needs-factor";
import { pathOfSite } from "../address/subject-address";
import { silentStances } from "../attribution-meaning";
import { Selector } from "../claim";
import { DeskKind, Version } from "../draft/subject";
import { followedPage } from "../follow/followed-page";
import { plainTextOrNone, WebAddress } from "../plain-text";
import { aboutLength } from "../publication/about";
import { EntityChoice, SuggestionForm } from "../suggestion/form/form";
import { DismissReason } from "../suggestion/suggestion";
import { Edtf } from "../time/edtf";
import { Instant } from "../time/instant";
import { EntityKind, Status } from "../vocabulary";
import { ChangedOutcome } from "../watching/source-change";
import { WebhookForm, WebhookState } from "../webhook/webhook";
import { WithdrawnKind } from "../withdrawal";

/**
 * What the desk's browser sends, one document a request. Every one carries the id of its action, made where it was
 * typed: a request that is sent again after a lost answer changes nothing and is answered as the first was.
 */
const Action = z.uuid();
const Id = z.string().min(1).max(40);
const Reason = z.string().trim().min(1, "say why, in a few words").max(2_000);

/** What is read for the editor in its turn is known by this: by it they are told how far it is, and take it back. */
const Ticket = z.uuid().optional();

/** Save a whole subject, based on the version that its writer had before them. */
export const EditRequest = z.strictObject({
  action: Action,
  kind: DeskKind,
  id: Id,
  basedOn: Version,
  /** Parsed by the schema of its kind (`contentOf`). */
  content: z.unknown(),
  why: z.string().trim().max(2_000).nullable().default(null),
});
export type EditRequest = z.infer<typeof EditRequest>;

/** What else a refusal to speak about the whole matter joins, beside the first claim. */
const Also = z.array(Id).max(200).optional();

/** The remarks that an editor had before them and saved the claim as it is all the same: they are not asked again. */
const Meant = z.array(z.string().min(1).max(300)).max(50).optional();

export const DecisionRequest = z.strictObject({
  action: Action,
  suggestion: Id,
  basedOn: Version,
  decision: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("accept"), story: Id, form: SuggestionForm, meant: Meant }),
    /** The attribution joins a claim that stands; of the form's claim nothing is kept but the people it is about. */
    z.strictObject({ kind: z.literal("merge"), into: Id, also: Also, form: SuggestionForm }),
    /** The article could not confirm the claim: nobody speaks in it, and what the article has others say is weakened by its words. */
    z.strictObject({ kind: z.literal("weaken"), into: Id, form: SuggestionForm }),
    z.strictObject({ kind: z.literal("split"), story: Id, forms: z.array(SuggestionForm).min(2).max(10) }),
    z.strictObject({
      kind: z.literal("dismiss"),
      reason: DismissReason,
      note: z.string().trim().max(500).nullable(),
    }),
    z.strictObject({ kind: z.literal("reopen") }),
  ]),
});
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** An attribution made by hand from selected words: a claim of its own, or one more voice for a claim that stands. */
export const HandRequest = z.strictObject({
  action: Action,
  article: Id,
  versionId: Id,
  story: Id,
  into: Id.nullable(),
  also: Also,
  form: SuggestionForm,
  meant: Meant,
});
export type HandRequest = z.infer<typeof HandRequest>;

export const QuestionRequest = z.strictObject({
  action: Action,
  story: Id,
  text: z.string().trim().min(1).max(1_000),
  note: z.string().trim().max(500).nullable(),
  /** Who would not answer it, where it is kept open because of that. */
  refusal: z
    .strictObject({
      source: EntityChoice.nullable(),
      name: z.string().trim().min(1).max(500),
      stance: z.enum(silentStances),
      words: z.string().trim().min(1).max(500).nullable(),
    })
    .nullable()
    .default(null),
  about: Id.nullable(),
  versionId: Id.nullable(),
  selector: Selector.nullable(),
  /** The suggestion that asked it, where one did. */
  suggestion: Id.nullable(),
});
export type QuestionRequest = z.infer<typeof QuestionRequest>;

export const UndoRequest = z.strictObject({ action: Action, undoes: Action });
export type UndoRequest = z.infer<typeof UndoRequest>;

/** An import of a spreadsheet, by the action that it was. */
export const TakeBackSheetRequest = z.strictObject({ action: Action, undoes: Action });
export type TakeBackSheetRequest = z.infer<typeof TakeBackSheetRequest>;

export const NewEntityRequest = z.strictObject({
  action: Action,
  kind: EntityKind,
  name: z.string().trim().min(1).max(500),
});
export type NewEntityRequest = z.infer<typeof NewEntityRequest>;

export const MergeEntitiesRequest = z.strictObject({ action: Action, from: Id, into: Id, why: Reason });
export type MergeEntitiesRequest = z.infer<typeof MergeEntitiesRequest>;

export const UnmergeEntitiesRequest = z.strictObject({ action: Action, merge: Id, why: Reason });
export type UnmergeEntitiesRequest = z.infer<typeof UnmergeEntitiesRequest>;

/** Take a page down, for good reason; `leadsTo` is the path of this site that its address leads on to. */
export const TakeDownRequest = z.strictObject({
  action: Action,
  kind: WithdrawnKind,
  id: Id,
  reason: Reason,
  leadsTo: z
    .string()
    .max(500)
    .refine((path) => pathOfSite(path, "") === path, "is no page of this site")
    .nullable()
    .default(null),
});
export type TakeDownRequest = z.infer<typeof TakeDownRequest>;

export const PutBackRequest = z.strictObject({ action: Action, withdrawal: z.uuid(), why: Reason });
export type PutBackRequest = z.infer<typeof PutBackRequest>;

export const MergeClaimsRequest = z.strictObject({ action: Action, from: Id, into: Id, why: Reason });
export type MergeClaimsRequest = z.infer<typeof MergeClaimsRequest>;

/** A claim or an article goes from one story to another; `from` null: it was in none. */
export const MoveRequest = z.strictObject({
  action: Action,
  kind: z.enum(["claim", "article"]),
  id: Id,
  from: Id.nullable(),
  into: Id,
});
export type MoveRequest = z.infer<typeof MoveRequest>;

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

export const ChangeKindRequest = z.strictObject({ action: Action, id: Id, kind: EntityKind, why: Reason });
export type ChangeKindRequest = z.infer<typeof ChangeKindRequest>;

export const FollowNameRequest = z.strictObject({ action: Action, id: Id });
export type FollowNameRequest = z.infer<typeof FollowNameRequest>;

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

/** Have a file of a wire come in that was looked at, by its hash. */
export const TakeWireRequest = z.strictObject({ action: Action, file: z.string().regex(/^[0-9a-f]{64}$/) });
export type TakeWireRequest = z.infer<typeof TakeWireRequest>;

export const NewStoryRequest = z.strictObject({
  action: Action,
  headline: z.string().trim().min(1, "needs a headline").max(500),
  standfirst: z.string().trim().max(2_000).default(""),
  article: Id.nullable(),
});
export type NewStoryRequest = z.infer<typeof NewStoryRequest>;

/** Chooses the story that an article's claims go to. */
export const ArticleStoryRequest = z.strictObject({ action: Action, article: Id, story: Id });
export type ArticleStoryRequest = z.infer<typeof ArticleStoryRequest>;

export const AnswerRequest = z.strictObject({
  action: Action,
  claim: Id,
  finding: z.string().max(200),
  reason: Reason,
});
export type AnswerRequest = z.infer<typeof AnswerRequest>;

export const Correcting = z.strictObject({
  note: Reason,
  of: z
    .array(z.strictObject({ kind: z.enum(["story", "article", "entity", "claim", "open_question"]), id: Id }))
    .min(1)
    .max(1_000),
});
export type Correcting = z.infer<typeof Correcting>;

export const PublishRequest = z.strictObject({
  action: Action,
  scope: z.strictObject({ kind: z.enum(["story", "entity"]), id: Id }),
  digest: z.string().max(100),
  note: z.string().trim().max(2_000).nullable().default(null),
  /** What of it was wrong before readers and is put right, with what they are told of it; the rest is news. */
  correction: Correcting.nullish(),
});
export type PublishRequest = z.infer<typeof PublishRequest>;

/** A chief's word on a publication that waits for one; its author may withdraw it, and put a refusal away. */
export const PublicationDecisionRequest = z
  .strictObject({
    action: Action,
    publication: z.uuid(),
    decision: z.enum(["approve", "refuse", "withdraw", "dismiss"]),
    note: z.string().trim().max(2_000).nullable().default(null),
  })
  .refine(({ decision, note }) => decision !== "refuse" || note, {
    path: ["note"],
    message: "is missing: say why it is refused",
  });
export type PublicationDecisionRequest = z.infer<typeof PublicationDecisionRequest>;

/** Go back to an earlier state: it becomes a new draft revision on top of what there is. */
export const RevertRequest = z.strictObject({
  action: Action,
  kind: DeskKind,
  id: Id,
  to: Version,
  basedOn: Version,
});
export type RevertRequest = z.infer<typeof RevertRequest>;

/** Drops a draft: what is published stays as it is, and the draft stays in the history. */
export const DiscardRequest = z.strictObject({ action: Action, kind: DeskKind, id: Id, basedOn: Version });
export type DiscardRequest = z.infer<typeof DiscardRequest>;

export const PresenceRequest = z.strictObject({ kind: DeskKind, id: Id });
export type PresenceRequest = z.infer<typeof PresenceRequest>;

export const SettingsRequest = z.strictObject({
  action: Action,
  secondLookUnnamed: z.boolean(),
  secondLookRefutation: z.boolean(),
  // A page that was open before these could be chosen knows of neither.
  secondLookStatuses: z.array(Status).max(Status.options.length).default([]),
  secondLookAll: z.boolean().default(false),
});
export type SettingsRequest = z.infer<typeof SettingsRequest>;

/** The least role that signs in with a second factor from now on; null for nobody. */
export const RequireFactorRequest = z.strictObject({ action: Action, from: FactorRole.nullable() });
export type RequireFactorRequest = z.infer<typeof RequireFactorRequest>;

const About = {
  words: plainTextOrNone(aboutLength.words),
  contact: plainTextOrNone(aboutLength.contact),
};

/** What readers are told of the newsroom; `basedOn` is what its writer had before them. */
export const ChangeAboutRequest = z.strictObject({
  action: Action,
  ...About,
  basedOn: z.strictObject(About),
});
export type ChangeAboutRequest = z.infer<typeof ChangeAboutRequest>;

/** What somebody at the desk says to the others about a subject. Whom it names is found in its words. */
export const CommentRequest = z.strictObject({
  action: Action,
  kind: DeskKind,
  id: Id,
  text: z.string().trim().min(1, "write something").max(4_000),
});
export type CommentRequest = z.infer<typeof CommentRequest>;

/** Puts a comment that names whoever sends it off their list. */
export const ReadMentionRequest = z.strictObject({ action: Action, comment: z.uuid() });
export type ReadMentionRequest = z.infer<typeof ReadMentionRequest>;

/** Gives an article or a story to somebody; `to` null gives it to nobody. */
export const AssignRequest = z.strictObject({
  action: Action,
  kind: z.enum(["article", "story"]),
  id: Id,
  to: Id.nullable(),
});
export type AssignRequest = z.infer<typeof AssignRequest>;

/** An address for the worker to ask: no name and no password is kept with one. */
const OutsideAddress = WebAddress.refine(
  (url) => new URL(url).username === "" && new URL(url).password === "",
  {
    error: "has a name or a password in it, and is not asked with them",
  },
);

/** Put a feed on the list, by its address or by that of a page that names it. */
export const AddFeedRequest = z.strictObject({ action: Action, url: OutsideAddress });
export type AddFeedRequest = z.infer<typeof AddFeedRequest>;

/** Tell a receiver what changes of a page that can be followed; `path` is written as those are kept. */
export const AddWebhookRequest = z.strictObject({
  action: Action,
  url: OutsideAddress,
  path: z.string().refine((path) => followedPage(path, "") === path, "is no page that can be followed"),
  form: WebhookForm,
});
export type AddWebhookRequest = z.infer<typeof AddWebhookRequest>;

export const SetWebhookRequest = z.strictObject({
  action: Action,
  webhook: z.uuid(),
  to: z.enum([...WebhookState.options, "removed"]),
});
export type SetWebhookRequest = z.infer<typeof SetWebhookRequest>;

export const SendAgainRequest = z.strictObject({ action: Action, delivery: z.uuid() });
export type SendAgainRequest = z.infer<typeof SendAgainRequest>;

/** Put the feeds of a list on ours; `opml` is the list as another program wrote it. */
export const ImportFeedsRequest = z.strictObject({ action: Action, opml: z.string().max(2_000_000) });
export type ImportFeedsRequest = z.infer<typeof ImportFeedsRequest>;

export const ChooseFeedRequest = z.strictObject({ action: Action, feed: z.uuid(), url: OutsideAddress });
export type ChooseFeedRequest = z.infer<typeof ChooseFeedRequest>;

/** `followed` asks it now, wherever it was before. */
export const SetFeedRequest = z.strictObject({
  action: Action,
  feed: z.uuid(),
  to: z.enum(["followed", "paused", "removed"]),
});
export type SetFeedRequest = z.infer<typeof SetFeedRequest>;

/** Dismiss an item of the inbox, or take that back. */
export const DismissItemRequest = z.strictObject({ action: Action, item: z.uuid(), dismissed: z.boolean() });
export type DismissItemRequest = z.infer<typeof DismissItemRequest>;

/** Settle what a reader reported: it was an error, or it was none. `outcome` null opens it again. */
export const SettleReportRequest = z.strictObject({
  action: Action,
  report: z.uuid(),
  outcome: z.enum(["error", "none"]).nullable(),
  note: z.string().trim().max(500).nullable().default(null),
});
export type SettleReportRequest = z.infer<typeof SettleReportRequest>;

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

/** Whether an entry of a sanction list is somebody of ours. `from` is since when, where the list does not say. */
export const DecideMatchRequest = z.strictObject({
  action: Action,
  list: z.uuid(),
  entry: z.string().min(1).max(2_000),
  entity: Id,
  decision: z.enum(["accept", "reject", "leave", "reopen"]),
  from: Edtf.nullable().default(null),
});
export type DecideMatchRequest = z.infer<typeof DecideMatchRequest>;

/** Look a name up at a service of the settings. */
export const LookUpRequest = z.strictObject({
  action: Action,
  service: z.string().min(1).max(100),
  kind: EntityKind,
  name: z.string().trim().min(1, "is missing").max(300),
});
export type LookUpRequest = z.infer<typeof LookUpRequest>;

/** What is taken over of a candidate that a service answered; posts by their place in its answer, each with its organization. */
export const TakeOverRequest = z.strictObject({
  action: Action,
  entity: Id,
  job: z.uuid(),
  candidate: z.string().min(1).max(300),
  names: z.array(z.string().max(500)).max(100),
  ids: z.array(z.string().max(600)).max(20),
  posts: z
    .array(
      z.strictObject({
        index: z.int().min(0),
        at: z.string().trim().min(1, "is missing: a post is at an organization").max(300),
      }),
    )
    .max(40),
});
export type TakeOverRequest = z.infer<typeof TakeOverRequest>;

/** Have a sanction list by its address from now on; `key` is what it is called in searches. */
export const AddListRequest = z.strictObject({
  action: Action,
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is letters, digits and single dashes, like ofac")
    .max(40),
  title: plainTextOrNone(200).default(""),
  authority: plainTextOrNone(200).default(""),
  url: OutsideAddress,
});
export type AddListRequest = z.infer<typeof AddListRequest>;

/** `followed` asks for it now, wherever it was before. */
export const SetListRequest = z.strictObject({
  action: Action,
  list: z.uuid(),
  to: z.enum(["followed", "paused", "removed"]),
});
export type SetListRequest = z.infer<typeof SetListRequest>;

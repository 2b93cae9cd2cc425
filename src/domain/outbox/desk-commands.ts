import type { z } from "zod";
import type { Permission } from "../access/may";
import type { Refusal } from "../api/refusals";
import type {
  AboutAnswer,
  AnsweredFinding,
  AssignAnswer,
  ChosenStory,
  CommentAnswer,
  DecideChangedAnswer,
  DecideMatchAnswer,
  DecisionAnswer,
  DiscardAnswer,
  DismissItemAnswer,
  EditAnswer,
  EntityAnswer,
  FeedAnswer,
  FetchPageAnswer,
  ImportFeedsAnswer,
  KindAnswer,
  ListAddedAnswer,
  LookUpAnswer,
  MergeAnswer,
  MergeClaimsAnswer,
  NewArticleAnswer,
  PastedAnswer,
  PresenceAnswer,
  PublishAnswer,
  PutBackAnswer,
  QuestionAnswer,
  ReadMentionAnswer,
  RequireFactorAnswer,
  SeeChangeAnswer,
  SettingsAnswer,
  SettleReportAnswer,
  SetWatchAnswer,
  StandsAnswer,
  StopJobAnswer,
  StoryAnswer,
  TakeBackSheetAnswer,
  TakenDownAnswer,
  TakeOverAnswer,
  TakeWireAnswer,
  UndoAnswer,
  UnmergeAnswer,
  WebhookAnswer,
} from "./answers";
import {
  AddFeedRequest,
  AddListRequest,
  AddWebhookRequest,
  AnswerRequest,
  ArticleStoryRequest,
  AssignRequest,
  ChangeAboutRequest,
  ChangeKindRequest,
  ChooseFeedRequest,
  CommentRequest,
  CorrectArticleRequest,
  DecideChangedRequest,
  DecideMatchRequest,
  DecisionRequest,
  DiscardRequest,
  DismissItemRequest,
  EditRequest,
  FetchPageRequest,
  FollowNameRequest,
  HandRequest,
  ImportFeedsRequest,
  LookUpRequest,
  MergeClaimsRequest,
  MergeEntitiesRequest,
  MoveRequest,
  NewArticleRequest,
  NewEntityRequest,
  NewStoryRequest,
  PastedRequest,
  PresenceRequest,
  PublicationDecisionRequest,
  PublishRequest,
  PutBackRequest,
  QuestionRequest,
  ReadMentionRequest,
  RequireFactorRequest,
  RevertRequest,
  SeeChangeRequest,
  SendAgainRequest,
  SetFeedRequest,
  SetListRequest,
  SettingsRequest,
  SettleReportRequest,
  SetWatchRequest,
  SetWebhookRequest,
  StopJobRequest,
  TakeBackSheetRequest,
  TakeDownRequest,
  TakeOverRequest,
  TakeWireRequest,
  UndoRequest,
  UnmergeEntitiesRequest,
} from "./requests";

/** Whoever is at the desk may edit; a command can take more than that. */
type DeskPermission = Exclude<Permission, "read" | "account">;

/** Names the type of an answer; there is nothing of it when the code runs. */
type Answers<A> = { readonly type?: A };
const answers = <A>(): Answers<A> => ({});

function command<S extends z.ZodType, A>(
  permission: DeskPermission,
  request: S,
  answer: Answers<A>,
  /** The most bytes that its request may have, where that is more than usual. */
  { limit }: { limit?: number } = {},
) {
  return { permission, request, answer, limit };
}

/** An article is saved with the text of all its versions, and a page with its markup is several times as long as what it says. */
const long = { limit: 8_000_000 };

/**
 * What the desk sends, each command once: who may send it, what it takes and what it answers. It is sent to
 * `/api/desk/NAME` by `useCommand` (app/desk) and carried out by what stands under its name in app/api/desk/runs.ts.
 */
export const deskCommands = {
  "add-entity": command("edit", NewEntityRequest, answers<EntityAnswer>()),
  "add-feed": command("edit", AddFeedRequest, answers<FeedAnswer>()),
  "add-list": command("edit", AddListRequest, answers<ListAddedAnswer>()),
  "add-webhook": command("chief", AddWebhookRequest, answers<WebhookAnswer>()),
  "set-webhook": command("chief", SetWebhookRequest, answers<WebhookAnswer>()),
  "send-again": command("chief", SendAgainRequest, answers<WebhookAnswer>()),
  "answer-finding": command("edit", AnswerRequest, answers<AnsweredFinding>()),
  "ask-question": command("edit", QuestionRequest, answers<QuestionAnswer>()),
  assign: command("edit", AssignRequest, answers<AssignAnswer>()),
  "attribute-by-hand": command("edit", HandRequest, answers<DecisionAnswer>()),
  "be-present": command("edit", PresenceRequest, answers<PresenceAnswer>()),
  "bring-in-article": command("edit", NewArticleRequest, answers<NewArticleAnswer>()),
  "change-about": command("chief", ChangeAboutRequest, answers<AboutAnswer>()),
  "change-kind": command("publish", ChangeKindRequest, answers<KindAnswer>()),
  "change-settings": command("chief", SettingsRequest, answers<SettingsAnswer>()),
  "require-factor": command("chief", RequireFactorRequest, answers<RequireFactorAnswer>()),
  "choose-feed": command("edit", ChooseFeedRequest, answers<FeedAnswer>()),
  "choose-story": command("edit", ArticleStoryRequest, answers<ChosenStory>()),
  "correct-article": command("edit", CorrectArticleRequest, answers<StandsAnswer>(), long),
  /** Who asked may withdraw, and put a refusal away; to approve or to refuse takes a chief. */
  "decide-publication": command("publish", PublicationDecisionRequest, answers<PublishAnswer>()),
  comment: command("edit", CommentRequest, answers<CommentAnswer>()),
  "decide-suggestion": command("edit", DecisionRequest, answers<DecisionAnswer>()),
  "decide-changed": command("edit", DecideChangedRequest, answers<DecideChangedAnswer>()),
  "decide-match": command("edit", DecideMatchRequest, answers<DecideMatchAnswer>()),
  "discard-draft": command("edit", DiscardRequest, answers<DiscardAnswer>()),
  "dismiss-item": command("edit", DismissItemRequest, answers<DismissItemAnswer>()),
  "fetch-page": command("edit", FetchPageRequest, answers<FetchPageAnswer>()),
  "follow-name": command("edit", FollowNameRequest, answers<StandsAnswer>()),
  "import-feeds": command("edit", ImportFeedsRequest, answers<ImportFeedsAnswer>(), long),
  "look-up": command("edit", LookUpRequest, answers<LookUpAnswer>()),
  "merge-claims": command("publish", MergeClaimsRequest, answers<MergeClaimsAnswer>()),
  "merge-entities": command("edit", MergeEntitiesRequest, answers<MergeAnswer>()),
  "put-back": command("publish", PutBackRequest, answers<PutBackAnswer>()),
  "move-to-story": command("edit", MoveRequest, answers<StandsAnswer>()),
  publish: command("publish", PublishRequest, answers<PublishAnswer>()),
  "read-mention": command("edit", ReadMentionRequest, answers<ReadMentionAnswer>()),
  "read-pasted": command("edit", PastedRequest, answers<PastedAnswer>(), long),
  "revert-subject": command("edit", RevertRequest, answers<EditAnswer>()),
  "save-edit": command("edit", EditRequest, answers<EditAnswer>(), long),
  "see-change": command("edit", SeeChangeRequest, answers<SeeChangeAnswer>()),
  "set-feed": command("edit", SetFeedRequest, answers<FeedAnswer>()),
  "set-list": command("edit", SetListRequest, answers<ListAddedAnswer>()),
  "set-watch": command("edit", SetWatchRequest, answers<SetWatchAnswer>()),
  "settle-report": command("edit", SettleReportRequest, answers<SettleReportAnswer>()),
  "start-story": command("edit", NewStoryRequest, answers<StoryAnswer>()),
  "stop-job": command("edit", StopJobRequest, answers<StopJobAnswer>()),
  "take-wire": command("edit", TakeWireRequest, answers<TakeWireAnswer>()),
  "take-back-sheet": command("edit", TakeBackSheetRequest, answers<TakeBackSheetAnswer>()),
  "take-over": command("edit", TakeOverRequest, answers<TakeOverAnswer>()),
  "take-down": command("publish", TakeDownRequest, answers<TakenDownAnswer>()),
  "undo-action": command("edit", UndoRequest, answers<UndoAnswer>()),
  "unmerge-entities": command("edit", UnmergeEntitiesRequest, answers<UnmergeAnswer>()),
} as const;

type Commands = typeof deskCommands;
export type CommandName = keyof Commands;

type Requests = { [C in CommandName]: z.output<Commands[C]["request"]> };
type AnswersBy = { [C in CommandName]: NonNullable<Commands[C]["answer"]["type"]> };

/** The request as its handler has it: read, with what may be left out filled in. */
export type RequestOf<C extends CommandName> = Requests[C];
/** The request as it is written. */
export type WrittenRequest<C extends CommandName> = z.input<Commands[C]["request"]>;
export type AnswerOf<C extends CommandName> = AnswersBy[C];

/** What each request is read with, in a form in which the command need not be known beforehand. */
export const requestSchemas: { [C in CommandName]: { request: z.ZodType<Requests[C]> } } = deskCommands;

/** What any command can be told instead of its answer. */
export type Refused = { ok: false; reason: Refusal };

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(deskCommands, name);

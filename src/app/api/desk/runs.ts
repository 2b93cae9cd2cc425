import { decideChanged } from "@/commands/desk/article/decide-changed";
import { fetchPage } from "@/commands/desk/article/fetch-page";
import { setWatch } from "@/commands/desk/article/set-watch";
import { askQuestion } from "@/commands/desk/claim/ask-question";
import { attributeByHand } from "@/commands/desk/claim/attribute-by-hand";
import { mergeClaims } from "@/commands/desk/claim/merge-claims";
import { discardDraft } from "@/commands/desk/discard-draft";
import { addEntity } from "@/commands/desk/entity/add-entity";
import { changeKind } from "@/commands/desk/entity/change-kind";
import { followName } from "@/commands/desk/entity/follow-name";
import { lookUp } from "@/commands/desk/entity/look-up";
import { mergeEntities } from "@/commands/desk/entity/merge-entities";
import { readMention } from "@/commands/desk/entity/read-mention";
import { takeOver } from "@/commands/desk/entity/take-over";
import { unmergeEntities } from "@/commands/desk/entity/unmerge-entities";
import { addFeed } from "@/commands/desk/incoming/add-feed";
import { addList } from "@/commands/desk/incoming/add-list";
import { chooseFeed } from "@/commands/desk/incoming/choose-feed";
import { decideMatch } from "@/commands/desk/incoming/decide-match";
import { dismissItem } from "@/commands/desk/incoming/dismiss-item";
import { setFeed } from "@/commands/desk/incoming/set-feed";
import { setList } from "@/commands/desk/incoming/set-list";
import { settleReport } from "@/commands/desk/incoming/settle-report";
import { stopJob } from "@/commands/desk/incoming/stop-job";
import { takeWireFile } from "@/commands/desk/incoming/take-wire-file";
import { assign } from "@/commands/desk/newsroom/assign";
import { bePresent } from "@/commands/desk/newsroom/be-present";
import { changeAbout } from "@/commands/desk/newsroom/change-about";
import { changeSettings } from "@/commands/desk/newsroom/change-settings";
import { comment } from "@/commands/desk/newsroom/comment";
import { requireFactor } from "@/commands/desk/newsroom/require-factor";
import { takeDown } from "@/commands/desk/publication/take-down";
import { putBack } from "@/commands/desk/put-back";
import { revertSubject } from "@/commands/desk/revert-subject";
import { saveEdit } from "@/commands/desk/save-edit";
import { chooseStory } from "@/commands/desk/story/choose-story";
import { moveToStory } from "@/commands/desk/story/move-to-story";
import { startStory } from "@/commands/desk/story/start-story";
import { answerFinding } from "@/commands/desk/suggestion/answer-finding";
import { decideSuggestion } from "@/commands/desk/suggestion/decide-suggestion";
import { undoAction } from "@/commands/desk/undo-action";
import { addWebhook, sendAgain, setWebhook } from "@/commands/webhooks/set-webhooks";
import { type Command, write } from "@/commands/write";
import { may } from "@/domain/access/may";
import type { Viewer } from "@/domain/access/viewer";
import type { AnswerOf, CommandName, Refused, RequestOf } from "@/domain/outbox/desk-commands";
import { aside } from "@/workers/aside";
import { bringIn } from "./bring-in";
import { outcomeOf } from "./outcome-of";
import { putArticleRight } from "./put-article-right";
import { readPasted } from "./read-pasted";
import { takeChange } from "./take-change";
import { takeFeeds } from "./take-feeds";

/** Who asks, at which instant, and whether they still wait for it. */
export type Asker = { viewer: Viewer; at: Date; signal: AbortSignal };

export type Run<C extends CommandName> = (
  request: RequestOf<C>,
  asker: Asker,
) => Promise<AnswerOf<C> | Refused>;

/** A command that is one transaction. */
const written =
  <R, A>(command: (...given: [...Parameters<Command<A>>, Viewer, R, Date]) => Promise<A>) =>
  async (request: R, { viewer, at }: Asker): Promise<A | Refused> => {
    const done = await write((db) => command(db, viewer, request, at));
    return done.ok ? done.value : done;
  };

/** How each command of the table is carried out. What takes as long as a story is great is done in a thread of its own, in turn. */
export const runs: { [C in CommandName]: Run<C> } = {
  "add-entity": written(addEntity),
  "add-feed": written(addFeed),
  "add-list": written(addList),
  "add-webhook": written(addWebhook),
  "set-webhook": written(setWebhook),
  "send-again": written(sendAgain),
  "answer-finding": written(answerFinding),
  "ask-question": written(askQuestion),
  assign: written(assign),
  "attribute-by-hand": written(attributeByHand),
  "be-present": written(bePresent),
  "bring-in-article": bringIn,
  "change-about": written(changeAbout),
  "change-kind": written(changeKind),
  "change-settings": written(changeSettings),
  "require-factor": written(requireFactor),
  "choose-feed": written(chooseFeed),
  "choose-story": written(chooseStory),
  "correct-article": putArticleRight,
  comment: written(comment),
  "decide-publication": async (request, { viewer, at }) => {
    const isOwn = request.decision === "withdraw" || request.decision === "dismiss";
    if (!isOwn && !may(viewer.role, "chief")) return { ok: false, reason: "forbidden" };
    const asker = { who: viewer.id, ticket: request.action };
    return outcomeOf(await aside("decidePublication", { viewer, request, at }, asker));
  },
  "decide-suggestion": written(decideSuggestion),
  "decide-changed": written(decideChanged),
  "decide-match": written(decideMatch),
  "discard-draft": written(discardDraft),
  "dismiss-item": written(dismissItem),
  "fetch-page": written(fetchPage),
  "follow-name": written(followName),
  "import-feeds": takeFeeds,
  "look-up": written(lookUp),
  "merge-claims": written(mergeClaims),
  "merge-entities": written(mergeEntities),
  "move-to-story": written(moveToStory),
  publish: async (request, { viewer, at }) =>
    outcomeOf(await aside("publish", { viewer, request, at }, { who: viewer.id, ticket: request.action })),
  "put-back": written(putBack),
  "read-mention": written(readMention),
  "read-pasted": readPasted,
  "revert-subject": written(revertSubject),
  "save-edit": written(saveEdit),
  "see-change": takeChange,
  "set-feed": written(setFeed),
  "set-list": written(setList),
  "set-watch": written(setWatch),
  "settle-report": written(settleReport),
  "start-story": written(startStory),
  "stop-job": written(stopJob),
  "take-back-sheet": async (request, { viewer, at }) =>
    outcomeOf(
      await aside("takeBackSheet", { viewer, request, at }, { who: viewer.id, ticket: request.action }),
    ),
  "take-over": written(takeOver),
  "take-down": written(takeDown),
  "take-wire": written(takeWireFile),
  "undo-action": written(undoAction),
  "unmerge-entities": written(unmergeEntities),
};

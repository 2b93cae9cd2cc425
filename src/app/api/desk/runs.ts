import { addEntity } from "@/commands/desk/add-entity";
import { addFeed } from "@/commands/desk/add-feed";
import { addList } from "@/commands/desk/add-list";
import { answerFinding } from "@/commands/desk/answer-finding";
import { askQuestion } from "@/commands/desk/ask-question";
import { assign } from "@/commands/desk/assign";
import { attributeByHand } from "@/commands/desk/attribute-by-hand";
import { bePresent } from "@/commands/desk/be-present";
import { changeAbout } from "@/commands/desk/change-about";
import { changeKind } from "@/commands/desk/change-kind";
import { changeSettings } from "@/commands/desk/change-settings";
import { chooseFeed } from "@/commands/desk/choose-feed";
import { chooseStory } from "@/commands/desk/choose-story";
import { comment } from "@/commands/desk/comment";
import { decideChanged } from "@/commands/desk/decide-changed";
import { decideMatch } from "@/commands/desk/decide-match";
import { decideSuggestion } from "@/commands/desk/decide-suggestion";
import { discardDraft } from "@/commands/desk/discard-draft";
import { dismissItem } from "@/commands/desk/dismiss-item";
import { fetchPage } from "@/commands/desk/fetch-page";
import { followName } from "@/commands/desk/follow-name";
import { mergeClaims } from "@/commands/desk/merge-claims";
import { mergeEntities } from "@/commands/desk/merge-entities";
import { moveToStory } from "@/commands/desk/move-to-story";
import { putBack } from "@/commands/desk/put-back";
import { readMention } from "@/commands/desk/read-mention";
import { requireFactor } from "@/commands/desk/require-factor";
import { revertSubject } from "@/commands/desk/revert-subject";
import { saveEdit } from "@/commands/desk/save-edit";
import { setFeed } from "@/commands/desk/set-feed";
import { setList } from "@/commands/desk/set-list";
import { setWatch } from "@/commands/desk/set-watch";
import { settleReport } from "@/commands/desk/settle-report";
import { startStory } from "@/commands/desk/start-story";
import { stopJob } from "@/commands/desk/stop-job";
import { takeDown } from "@/commands/desk/take-down";
import { undoAction } from "@/commands/desk/undo-action";
import { unmergeEntities } from "@/commands/desk/unmerge-entities";
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
  "take-down": written(takeDown),
  "undo-action": written(undoAction),
  "unmerge-entities": written(unmergeEntities),
};

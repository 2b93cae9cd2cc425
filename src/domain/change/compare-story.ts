import { isSilence } from "../attribution-meaning";
import { sourceName } from "../attribution-words";
import type { Attribution, ClaimRecord } from "../claim";
import { refusedTo } from "../sourcing/speaker";
import { briefStatusAsOf } from "../status/brief-status";
import { statusSpans, statusSteps } from "../status/status-history";
import { stepsInWords } from "../status/steps-in-words";
import { isoShort } from "../time/date-words";
import type { Status } from "../vocabulary";
import { type ClaimView, compareClaimViews } from "./compare";
import type {
  ClaimName,
  QuestionRecord,
  RefusalChange,
  Response,
  StoryChange,
  StoryRecord,
  ToldClaim,
} from "./story-change";

/** A story as it was seen: what the record held, looked at from an instant of public time. */
export type StoryView = { record: StoryRecord; asOf: Date };

/**
 * What changed in a story between two instants of public time (the first exclusive, the second inclusive), each
 * subject once: where a status moved twice, from what it was to what it is. The earlier instant is the starting point
 * whichever way round they are given.
 */
export function compareStory(record: StoryRecord, before: Date, after: Date): StoryChange[] {
  const [from, to] = before <= after ? [before, after] : [after, before];
  return compareStoryViews({ record, asOf: from }, { record, asOf: to });
}

/** The same for two views of the story, whose records may differ too: what a reader who saw the first has not seen. */
export function compareStoryViews(before: StoryView, after: StoryView): StoryChange[] {
  const held = new Map(before.record.claims.map((claim) => [claim.id, claim]));
  const claims = after.record.claims.flatMap((claim) => {
    const known = held.get(claim.id);
    return claimChanges(known ? { claim: known, asOf: before.asOf } : null, { claim, asOf: after.asOf });
  });
  const asked = new Map(before.record.questions.map((question) => [question.id, question]));
  const questions = after.record.questions.flatMap((question) => {
    const then = standing(asked.get(question.id), before.asOf);
    return then === standing(question, after.asOf) ? [] : questionChange(question, after.asOf);
  });
  return [...claims, ...questions];
}

function claimChanges(before: ClaimView | null, after: ClaimView): StoryChange[] {
  const change = compareClaimViews(before, after);
  if (change === null) return [];
  const { claim, asOf } = after;
  const name = { ...claimName(claim), status: change.kind === "status_changed" ? change.to : change.status };
  const isNew = new Set(change.ids);
  const silences = claim.attributions.filter(({ id, stance }) => isNew.has(id) && isSilence(stance));
  const responses = silences.map((said) => responseChange(name, said));
  const silent = new Set(silences.map(({ id }) => id));
  const ids = change.ids.filter((id) => !silent.has(id));
  const at = lastPublic(claim, asOf, ids);
  const dated = { id: changeId(claim.id, at), at, claim: name };
  switch (change.kind) {
    case "added": {
      const { by } = briefStatusAsOf(claim, asOf);
      const { status } = change;
      const because = withSteps(change.because, claim, null, asOf);
      return [{ ...dated, kind: "claim_added", status, because, by, ids }, ...responses];
    }
    case "status_changed": {
      const { from, to, by } = change;
      const because = withSteps(change.because, claim, before?.asOf ?? null, asOf);
      return [{ ...dated, kind: "status_changed", from, to, because, by, ids }, ...responses];
    }
    case "details_added": {
      if (ids.length === 0) return responses;
      const because = whatCameOf(claim, asOf, ids);
      return [{ ...dated, kind: "details_added", status: change.status, because, ids }, ...responses];
    }
    default: {
      const unknown: never = change;
      return unknown;
    }
  }
}

/** What each of the new things did or did not do, in the words of the history. */
function whatCameOf(claim: ClaimRecord, asOf: Date, ids: readonly string[]): string {
  const isNew = new Set(ids);
  const steps = statusSteps(claim).filter(
    ({ at, added, ended }) => at <= asOf && [...added, ...ended].some((id) => isNew.has(id)),
  );
  return steps.map(({ because }) => because).join(" ");
}

/** The last instant, up to `asOf`, at which one of these became public or ended; else when the status last moved. */
function lastPublic(claim: ClaimRecord, asOf: Date, ids: readonly string[]): Date {
  const isMeant = new Set(ids);
  const steps = statusSteps(claim).filter(({ at }) => at <= asOf);
  const touching = steps.findLast(({ added, ended }) => [...added, ...ended].some((id) => isMeant.has(id)));
  return (touching ?? steps.findLast(({ before, after }) => before !== after) ?? steps.at(-1))?.at ?? asOf;
}

/**
 * The reason, with the steps that lie between one instant of public time (null is the beginning) and another: told from end
 * to end alone, what was confirmed for seventeen days and then refuted would never have been confirmed.
 */
function withSteps(because: string, claim: ClaimRecord, from: Date | null, to: Date): string {
  const stretches = statusSpans(claim)
    .filter((span) => span.from <= to && (from === null || span.to === null || span.to > from))
    .map((span) => ({ ...span, to: span.to !== null && span.to <= to ? span.to : null }));
  const isMore = stretches.length > (from === null ? 1 : 2);
  return isMore ? `${because} ${stepsInWords(stretches)}` : because;
}

export function responseChange(claim: ToldClaim, said: Attribution): RefusalChange {
  const response: Response = {
    id: said.id,
    name: sourceName(said.source),
    stance: said.stance,
    ...refusedTo(said),
  };
  return {
    id: changeId(said.id, said.publishedAt),
    at: said.publishedAt,
    kind: "response_added",
    claim,
    response,
  };
}

/** What became of a question by an instant: a question that was settled before it was asked was never open. */
function standing(question: QuestionRecord | undefined, asOf: Date): "unasked" | "open" | "answered" {
  if (question === undefined || question.publishedAt > asOf || wasNeverOpen(question)) return "unasked";
  const answered = question.answer?.since;
  return answered && answered <= asOf ? "answered" : "open";
}

export function wasNeverOpen({ publishedAt, answer }: QuestionRecord): boolean {
  return answer?.since != null && answer.since <= publishedAt;
}

function questionChange(question: QuestionRecord, asOf: Date): StoryChange[] {
  const now = standing(question, asOf);
  switch (now) {
    case "unasked":
      return [];
    case "open":
      return [raisedChange(question)];
    case "answered":
      return answeredChange(question, asOf);
    default: {
      const unknown: never = now;
      return unknown;
    }
  }
}

export function raisedChange({ id, key, text, aboutId, publishedAt: at }: QuestionRecord): StoryChange {
  return { id: changeId(id, at), at, kind: "question_raised", question: { id, key, text }, aboutId };
}

/** Empty while nothing that is at least reported answers it. */
export function answeredChange({ id, key, text, answer }: QuestionRecord, asOf: Date): StoryChange[] {
  if (!answer?.since) return [];
  const { since: at, was } = answer;
  const told = { ...claimName(answer), status: statusOfAnswer(was, asOf) };
  return [{ id: changeId(id, at), at, kind: "question_answered", question: { id, key, text }, answer: told }];
}

/** What is public has a status; before that nobody has said it. */
export function statusOfAnswer(was: NonNullable<QuestionRecord["answer"]>["was"], asOf: Date): Status {
  return was.findLast(({ from }) => from <= asOf)?.status ?? "unsourced";
}

export function claimName({ id, key, text }: ClaimName): ClaimName {
  return { id, key, text };
}

export function changeId(subject: string, at: Date): string {
  return `${subject}@${isoShort(at)}`;
}

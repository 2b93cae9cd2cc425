import { apart } from "../apart";
import { isSilence } from "../attribution-meaning";
import type { ClaimRecord } from "../claim";
import { correctionTitle, type PublicCorrection } from "../correction";
import { type Edition, editionAt } from "../dossier/editions";
import { type FollowedStep, followedSteps } from "../status/followed-steps";
import { statusIn } from "../status/status-words";
import { stepsInWords } from "../status/steps-in-words";
import { toldClaim } from "../status/told-claim";
import { isoShort } from "../time/date-words";
import { edtfWords } from "../time/edtf-date-words";
import type { LineStyle, Status } from "../vocabulary";
import { stepChange } from "./change-feed";
import { changeLine, changePath, changeReason, changeTitle, ledTitle } from "./change-words";
import { answeredChange, raisedChange, responseChange, wasNeverOpen } from "./compare-story";
import { grouped } from "./grouped";
import { refusalKey, refusedTogether } from "./refused-together";
import type { QuestionRecord, RefusalChange, StoryChange, ToldClaim } from "./story-change";

/** What a claim said, from when we stored it on. */
export type Wording = Edition<{ text: string; happened: string | null }>;

/** What had been stored of a claim was changed or taken out, and with it the status: when, and from what to what. */
export type PutRight = { at: Date; from: Status; to: Status; because: string };

/** Another claim that turned out to be this one: what it said, and when and why the newsroom merged it. */
export type Absorbed = { id: string; text: string; at: Date; why: string };

export type FollowedClaim = {
  record: ClaimRecord;
  wordings: Wording[];
  putRight: PutRight[];
  absorbed: Absorbed[];
};

/** With the instants at which we last stored anything of it (the question, its words or its answer), and first it and its answer. */
export type FollowedQuestion = QuestionRecord & { storedAt: Date; firstStoredAt: Date; answerStoredAt: Date };

export type FollowedStory = { slug: string; claims: FollowedClaim[]; questions: FollowedQuestion[] };

/** One entry of a feed in words. `id` stays with one and the same step for good, whatever is recorded later. */
export type FeedEntry = {
  id: string;
  kind: StoryChange["kind"] | "reworded" | "put_right" | "merged" | PublicCorrection["is"];
  /** Null of a correction, which is no news of a status. */
  line: LineStyle | null;
  path: string;
  title: string;
  content: string;
  /** Public time. */
  published: Date;
  /** When one who follows could first read the entry as it is now: it became public, we stored it, or its status moved on. */
  updated: Date;
  /** When one who follows could first read that this happened: the same for good, whatever its status moves on to. */
  first: Date;
};

/**
 * All that a feed of the story can tell as of an instant of public time, what was last new first. Each step of a status is an
 * entry of its own, also several of one day and what was stored late. The words of an entry stay those of its time; only the
 * status in front of them moves on, and the entry is then told anew.
 */
export function feedEntries({ slug, claims, questions }: FollowedStory, asOf: Date): FeedEntry[] {
  const entries = [
    ...claims.toSorted(byId).flatMap((claim) => entriesOfClaim(claim, asOf)),
    ...entriesOfRefusals(claims.toSorted(byId).flatMap((claim) => refusalsTo(claim, asOf))),
    ...questions.flatMap((question) => entriesOfQuestion(question, slug, asOf)),
  ];
  return newestFirst(entries.filter(({ published }) => published <= asOf));
}

/**
 * What was put right for readers, as entries of a feed, told apart from news by their kind and first word. `page` is whose feed
 * it is: what was taken down and leads nowhere has no page of its own.
 */
export function correctionEntries(corrections: readonly PublicCorrection[], page: string): FeedEntry[] {
  return corrections.map((one) => ({
    id: `correction ${one.is} ${one.id}`,
    kind: one.is,
    line: null,
    path: (one.is === "taken_down" ? one.leadsTo : one.path) ?? page,
    title: correctionTitle(one),
    content: [...(one.is === "corrected" ? one.said : []), `Why: ${one.why}`].join("\n"),
    published: one.at,
    updated: one.at,
    first: one.at,
  }));
}

/** The newest first, by when one who follows could first read them. */
export function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted(
    (a, b) => b.updated.getTime() - a.updated.getTime() || b.published.getTime() - a.published.getTime(),
  );
}

/** What is equally new stands in an order that nothing recorded later moves. */
function byId({ record: a }: FollowedClaim, { record: b }: FollowedClaim): number {
  return a.id < b.id ? -1 : 1;
}

/** A claim as its entries tell of it; null while nothing of it is public. */
function followed({ record, wordings, putRight }: FollowedClaim, asOf: Date) {
  const known = putRight.filter(({ at }) => at <= asOf);
  const steps = visible(followedSteps(record).filter(({ at }) => at <= asOf));
  const last = steps.at(-1);
  if (!last) return null;
  const moved = latest(
    steps.findLast(({ before, after }) => before !== after)!.seen,
    ...known.map(({ at }) => at),
  );
  const told = (at: Date): ToldClaim => ({
    id: record.id,
    key: record.key,
    text: editionAt(wordings, at)?.words.text ?? record.text,
    status: last.after,
  });
  return { known, steps, moved, told };
}

type Refused = { change: RefusalChange; recorded: Date; updated: Date };

function refusalsTo(claim: FollowedClaim, asOf: Date): Refused[] {
  const as = followed(claim, asOf);
  if (as === null) return [];
  const silences = claim.record.attributions.filter(
    ({ stance, publishedAt }) => isSilence(stance) && publishedAt <= asOf,
  );
  return silences.map((said) => {
    const change = responseChange(as.told(latest(said.publishedAt, said.recordedAt)), said);
    return { change, recorded: said.recordedAt, updated: latest(change.at, said.recordedAt, as.moved) };
  });
}

/** One refusal is one entry, however many claims it stands beside; its id is that of the first of them which was recorded. */
function entriesOfRefusals(refused: readonly Refused[]): FeedEntry[] {
  const inOrder = refused.toSorted(
    (a, b) => a.recorded.getTime() - b.recorded.getTime() || (a.change.id < b.change.id ? -1 : 1),
  );
  return [...grouped(inOrder, ({ change }) => refusalKey(change)).values()].flatMap((one) =>
    refusedTogether(one.map(({ change }) => change)).map((change) => ({
      ...inWords(change, ""),
      id: change.id,
      updated: latest(change.at, ...one.map(({ updated }) => updated)),
      first: latest(change.at, one[0]!.recorded),
    })),
  );
}

function entriesOfClaim(claim: FollowedClaim, asOf: Date): FeedEntry[] {
  const { record, wordings, absorbed } = claim;
  const as = followed(claim, asOf);
  if (as === null) return [];
  const { known, steps, moved, told } = as;
  const entry = (change: StoryChange, stored: Date, recorded: Date, id: string): FeedEntry => ({
    ...inWords(change, ""),
    id,
    updated: latest(change.at, stored, moved),
    first: latest(change.at, recorded),
  });
  const silent = new Set(record.attributions.filter(({ stance }) => isSilence(stance)).map(({ id }) => id));
  const toldStep = (step: SeenStep, way: SeenStep[]) =>
    stepChange(told(latest(step.at, step.recorded)), step, silent).map((change) => {
      const own = entry(change, step.seen, step.recorded, `${change.id}~${isoShort(step.recorded)}`);
      return { ...own, content: [own.content, wayTo(way)].filter((words) => words !== "").join(" ") };
    });
  return [
    ...steps.flatMap((step, index) => toldStep(step, steps.slice(0, index + 1))).reverse(),
    ...rewordings(wordings, told, moved),
    ...absorbed
      .filter(({ at }) => at <= asOf)
      .map((one): FeedEntry => {
        const claim = told(one.at);
        return {
          ...ofClaim("merged", claim, one.at, moved),
          id: `${claim.id}~merged-${one.id}`,
          title: ledTitle(claim, "another claim became this one"),
          content: `What was said of another claim, “${apart(one.text)}”, is told of this one: they are one and the same. Why: ${one.why}`,
        };
      }),
    ...known.map(
      ({ at, from, to, because }): FeedEntry => ({
        ...ofClaim("put_right", told(at), at, moved),
        line: to,
        title: ledTitle(told(at), `record put right, before: ${statusIn(from)}`),
        content: `What was recorded of it was put right. ${because}`,
      }),
    ),
  ];
}

type SeenStep = FollowedStep & { seen: Date };

/** Each with the instant from which all that it tells could be read: what was stored late of an earlier day changes it too. */
function visible(steps: readonly FollowedStep[]): SeenStep[] {
  let stored = new Date(0);
  return steps.map((step) => {
    stored = latest(stored, step.recorded);
    return { ...step, seen: latest(step.at, stored) };
  });
}

/** "It was reported, then confirmed for 17 days, then shown to be false.": where the last of several steps moved the status. */
function wayTo(steps: readonly FollowedStep[]): string {
  const moves = steps.filter(({ before, after }) => before !== after);
  if (moves.length < 3 || moves.at(-1) !== steps.at(-1)) return "";
  return stepsInWords(
    moves.map(({ after, at }, index) => ({ status: after, from: at, to: moves[index + 1]?.at ?? null })),
  );
}

function rewordings(wordings: readonly Wording[], told: (at: Date) => ToldClaim, moved: Date): FeedEntry[] {
  return wordings.slice(1).flatMap(({ words, since }, index): FeedEntry[] => {
    const before = wordings[index]!.words;
    const notes = [
      ...(before.text === words.text
        ? []
        : [`Before it was reworded: ${toldClaim({ text: before.text, status: told(since).status })}`]),
      ...(before.happened === words.happened
        ? []
        : [`It is said to have happened: ${dayOf(words.happened)}; before: ${dayOf(before.happened)}.`]),
    ];
    if (notes.length === 0) return [];
    const claim = told(since);
    return [
      {
        ...ofClaim("reworded", claim, since, moved),
        title: ledTitle(claim, before.text === words.text ? "day put right" : "reworded"),
        content: notes.join(" "),
      },
    ];
  });
}

/** What no instant of public time has, only the one at which we stored it. */
function ofClaim(
  kind: "reworded" | "put_right" | "merged",
  { id, status }: ToldClaim,
  at: Date,
  moved: Date,
): Omit<FeedEntry, "title" | "content"> {
  return {
    id: `${id}~${kind}-${isoShort(at)}`,
    kind,
    line: status,
    path: `/claims/${id}`,
    published: at,
    updated: latest(at, moved),
    first: at,
  };
}

function dayOf(happened: string | null): string {
  return happened === null ? "day not known" : edtfWords(happened).day;
}

function entriesOfQuestion(question: FollowedQuestion, slug: string, asOf: Date): FeedEntry[] {
  if (wasNeverOpen(question)) return [];
  const since = question.answer?.was.findLast(({ from }) => from <= asOf)?.from;
  return [raisedChange(question), ...answeredChange(question, asOf)].map((change) => ({
    ...inWords(change, slug),
    id: change.id,
    updated: latest(change.at, question.storedAt, ...(since ? [since] : [])),
    first: latest(
      change.at,
      change.kind === "question_answered" ? question.answerStoredAt : question.firstStoredAt,
    ),
  }));
}

function inWords(change: StoryChange, slug: string): Omit<FeedEntry, "updated" | "first" | "id"> {
  return {
    kind: change.kind,
    line: changeLine(change),
    path: changePath(change, slug),
    title: changeTitle(change),
    content: changeReason(change),
    published: change.at,
  };
}

function latest(first: Date, ...others: Date[]): Date {
  return new Date(Math.max(first.getTime(), ...others.map((each) => each.getTime())));
}

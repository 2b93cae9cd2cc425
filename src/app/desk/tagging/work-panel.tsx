"use client";

import { type RefObject, useEffect, useId, useMemo } from "react";
import type { Span } from "@/domain/anchor";
import { givesStanding, isSilence, isWithoutName, saysSo } from "@/domain/attribution-meaning";
import { directnessWords } from "@/domain/attribution-words";
import type { Selector } from "@/domain/claim";
import { fieldLabels } from "@/domain/draft/field-labels";
import type { DeskSubject } from "@/domain/draft/subject";
import { short } from "@/domain/draft/subject-words";
import { asksFirst } from "@/domain/lint/asks-first";
import type { Reply } from "@/domain/lint/finding";
import { lintClaim } from "@/domain/lint/lint-claim";
import { splitClaim } from "@/domain/lint/split-claim";
import { refusalNote, refusesAll } from "@/domain/sourcing/refusal";
import { statusWords } from "@/domain/status/status-words";
import { aboutOfPart } from "@/domain/suggestion/about-words";
import { byModelWords } from "@/domain/suggestion/by-model/model-reading";
import { isSpeakerUntouched } from "@/domain/suggestion/by-model/speaker-untouched";
import {
  answersAnother,
  mayCorrect,
  mayDeny,
  stanceAgainst,
  stanceDenying,
} from "@/domain/suggestion/correction";
import type { SuggestionForm } from "@/domain/suggestion/form";
import {
  choiceName,
  type FormContext,
  namesOfChoice,
  recordOfForm,
  speaksNobody,
} from "@/domain/suggestion/form-record";
import { withWords } from "@/domain/suggestion/hand-form";
import { certainOffer, rankedOffers } from "@/domain/suggestion/join-offers";
import { type KeyCommand, taggingKeys } from "@/domain/suggestion/keys";
import { questionFor, wordsAsked } from "@/domain/suggestion/question-for";
import { standingsTo, statusOfForm } from "@/domain/suggestion/status-of-form";
import type { Proximity, Stance, Status } from "@/domain/vocabulary";
import { focusNow } from "@/ui/desk/focus";
import { newId } from "@/ui/desk/new-id";
import { Actions } from "@/ui/desk/tagging/actions";
import type { People } from "@/ui/desk/tagging/choice-field";
import { DismissDialog, QuestionDialog, SplitDialog, WayDialog } from "@/ui/desk/tagging/dialogs";
import { type MergeChoice, MergeDialog } from "@/ui/desk/tagging/join-dialogs";
import { CorrectionDialog, DenialDialog } from "@/ui/desk/tagging/meaning-dialogs";
import { PanelForm } from "@/ui/desk/tagging/panel";
import { SuggestionFields } from "@/ui/desk/tagging/suggestion-form";
import { useStateOf } from "@/ui/desk/tagging/use-state-of";
import { ask } from "../ask";
import { useDeskKeys } from "../use-desk-keys";
import { isAlike, useCandidates } from "./use-candidates";
import type { Joining, Work } from "./work";

/** What is said once words of the article are marked. */
const markedWords: Record<Selector["role"], string> = {
  excerpt: "Marked",
  content: "Marked as what is said",
  source: "Marked as who says it",
  cue: "Marked as the attributing words",
  hedge: "Marked as what weakens it",
};

type Open =
  | { kind: "way"; status: Status; andSave: boolean }
  /** `own`: with the way to a claim of its own. */
  | { kind: "merge"; own: SuggestionForm | null }
  /** What the words do to a claim that they join, where nobody can tell it from them. */
  | { kind: "correction" | "denial"; into: string; text: string }
  | { kind: "split"; parts: string[] }
  | { kind: "dismiss" }
  | { kind: "question" };

export function WorkPanel(props: {
  work: Work;
  context: FormContext;
  now: Date;
  people: People;
  storyId: string | null;
  /** The claims on the desk as they stand. */
  claims: readonly DeskSubject<"claim">[];
  /** The claims that this article tells so far. */
  told: readonly DeskSubject<"claim">[];
  /** Claims of the story, those nearest before this in the text first. */
  near: readonly { claimId: string; text: string; n: number | null }[];
  /** The claim that words marked by hand are to join first. */
  joining: Joining | null;
  withStory: (then: (story: string) => void) => void;
  /** The article's text, and the words of it that the editor selects next. */
  text: string;
  words: (marked?: Span | null) => Promise<Span | null>;
  claimField: RefObject<HTMLTextAreaElement | null>;
  focusClaim: () => void;
  withKeys: boolean;
  /** Decisions that are being saved just now: their claims are not there to be joined yet. */
  isSaving: boolean;
  say: (words: string) => void;
  backToQueue: () => void;
}) {
  const {
    work,
    context,
    now,
    people,
    storyId,
    claims,
    told,
    near,
    joining,
    withStory,
    text,
    words,
    claimField,
    focusClaim,
    withKeys,
    isSaving,
    say,
    backToQueue,
  } = props;
  const { form, edit } = work;
  const { decided } = form.claim;
  const sourceId = useId();
  const [open, setOpen] = useStateOf<Open | null>(work.id, null);
  const byModel = work.kind === "suggestion" ? work.suggestion.model : null;
  const [hasLooked, setLooked] = useStateOf(work.id, false);
  const isQuestion = work.kind === "suggestion" && work.suggestion.reading?.openQuestion === true;
  const isSilent = isSilence(form.attribution.stance);
  const asOf = useMemo(() => (decided ? new Date(decided.at) : now), [decided, now]);
  const byRules = useMemo(() => {
    const undecided = { ...form, claim: { ...form.claim, decided: null } };
    return statusOfForm(undecided, context, now);
  }, [form, context, now]);
  const status = decided?.status ?? byRules;
  const findings = useMemo(
    () => (isQuestion || isSilent ? [] : lintClaim(recordOfForm(form, context), asOf)),
    [form, context, asOf, isQuestion, isSilent],
  );
  const questions = findings.filter(asksFirst);
  /** The words of the question that has held up saving. */
  const [held, setHeld] = useStateOf<string | null>(work.id, null);
  // What the foot says of a question goes with the question.
  const isAnswered = held !== null && !questions.some(({ words }) => words === held);
  useEffect(() => {
    if (isAnswered) say("");
  }, [isAnswered, say]);
  const candidates = useCandidates(
    work.id,
    form.claim.text,
    storyId,
    !isQuestion && !isSilent,
    claims.length,
  );
  const offered = [
    ...(joining
      ? [{ ...joining, note: "from whose page you came", similarity: null, isAskedFor: true }]
      : []),
    ...candidates.map(({ claimId, text, inStory, similarity }) => ({
      ...{ claimId, text, similarity },
      note: inStory ? null : "in another story",
    })),
    ...near.map(({ claimId, text }) => ({ claimId, text, note: null, similarity: null })),
  ].filter(({ claimId }, at, all) => all.findIndex((one) => one.claimId === claimId) === at);
  const speaker = [form.attribution.source ? choiceName(form.attribution.source, people.entity) : ""]
    .concat(form.attribution.sourceDescription ?? "")
    .join(" ");
  const { attribution } = form;
  const joinable = rankedOffers(offered, { text: form.claim.text, speaker, attribution });
  const choices = joinable.slice(0, mostChoices);
  /** Whoever refuses to speak about all of it refuses each of these; not what they speak to themselves. */
  const matter = isSilent && refusesAll(attribution) ? wholeMatter(told, form) : [];
  const isJoining = joining !== null && work.kind === "by-hand";

  const label = statusWords[status].label;
  /** Enter is held by a question that is open; `asItIs` is whoever means it all the same. */
  function save(whole: SuggestionForm = form, asItIs = false) {
    if (isQuestion) return withStory((story) => work.ask(story, whole.claim.text.trim(), null));
    if (mustLook(whole)) return askWho(whole);
    if (isSilent) return setOpen({ kind: "merge", own: null });
    if (!asItIs && questions.length > 0) return askFirst();
    if ((isJoining || answersAnother(whole.attribution)) && choices.length > 0)
      return setOpen({ kind: "merge", own: whole });
    saveOwn(whole);
  }
  function saveOwn(whole: SuggestionForm) {
    if (mustLook(whole)) return askWho(whole);
    const become = whole === form ? label : statusWords[statusAfter(whole)].label;
    withStory((story) => work.accept(story, whole, become));
  }
  /** Words that correct, or that negate where the claim does not, are asked about: their stance was read without the claim. */
  function join(into: string, text: string): void {
    const { stance } = form.attribution;
    if (mayCorrect(form.attribution)) setOpen({ kind: "correction", into, text });
    else if (mayDeny(stance, form.claim.text, text)) setOpen({ kind: "denial", into, text });
    else joinAs(stance, into, text);
  }
  function joinMatter(): void {
    const [first, ...also] = matter;
    setOpen(null);
    if (first !== undefined) work.merge(first, form, `the whole matter, ${matter.length} claims`, also);
  }
  /** What stays beside a question that somebody would not answer: who that was. */
  function silenceNote(): string | null {
    if (!isSilent) return null;
    const words = attribution.selectors.find(({ role }) => role === "source")?.exact ?? "Somebody";
    const named = isWithoutName(attribution.identity) || !attribution.source ? null : attribution.source;
    const who = named ? choiceName(named, people.entity) : (attribution.sourceDescription ?? words);
    return refusalNote(attribution, who);
  }
  function leaveSilence(): void {
    setOpen(null);
    say("Left open. Join it once its claim is saved, or dismiss it.");
    backToQueue();
  }
  function stanceTo(into: string, of: typeof stanceAgainst): Stance {
    const claim = claims.find(({ id }) => id === into)?.content ?? null;
    return of(claim, form.attribution, (id) => people.entity(id).name);
  }
  function joinAs(stance: Stance, into: string, text: string): void {
    setOpen(null);
    const whole = { ...form, attribution: { ...form.attribution, stance } };
    if (stance !== form.attribution.stance) edit(() => whole, "Stance");
    work.merge(into, whole, `“${short(text, 50)}”`);
  }
  /** Whether nobody speaks in it, or whom the model named and no editor has been asked about yet. */
  function mustLook(whole: SuggestionForm): boolean {
    if (speaksNobody(whole)) return true;
    return (
      !hasLooked && work.kind === "suggestion" && isSpeakerUntouched(byModel, work.suggestion.proposal, whole)
    );
  }
  /** Whether a question is open that has not been put to the editor yet: it is put once before a status, a merge or a split. */
  function mustAnswer(): boolean {
    const [first] = questions;
    return first !== undefined && first.words !== held;
  }
  /** Leads to where the first open question is answered. */
  function askFirst(): void {
    const [first] = questions;
    if (first === undefined) return;
    setHeld(first.words);
    say(`Not saved yet. ${first.words} Answer it, or press Ctrl+Enter to save it as it is.`);
    if ("attribution" in first.about) focusSource();
    else {
      focusNow(claimField.current);
      if (first.span) claimField.current?.setSelectionRange(first.span.start, first.span.end);
    }
  }
  /** Answers a question in a word; the button that did it goes, and with it the focus. */
  function answer({ words, change }: Reply): void {
    edit((whole) => ({ ...whole, attribution: { ...whole.attribution, ...change } }), words);
    backToQueue();
  }
  function focusSource(): void {
    focusNow(document.getElementById(`${sourceId}-source`)?.querySelector<HTMLElement>("input"));
  }
  /** Enter asks for a speaker who is not sure, and saves none. */
  function askWho(whole: SuggestionForm): void {
    const isNobody = speaksNobody(whole);
    setLooked(!isNobody);
    say(
      isNobody
        ? "Who says it? Choose or describe the source, then save."
        : "The model named who says it. Check the source against the article, then save again.",
    );
    focusSource();
  }
  function statusAfter(whole: SuggestionForm): Status {
    return whole.claim.decided?.status ?? statusOfForm(whole, context, now);
  }

  /** The form with which the claim would have a status, where that takes no more words; null where it does. */
  function formFor(wanted: Status): SuggestionForm | null {
    if (wanted === status) return form;
    const plain = { ...form, claim: { ...form.claim, decided: null } };
    if (wanted === byRules) return plain;
    if (!givesStanding(form.attribution.proximity)) return null;
    const without = { ...plain, attribution: { ...plain.attribution, proximity: "unknown" as const } };
    return statusAfter(without) === wanted ? without : null;
  }
  function choose(wanted: Status, andSave: boolean) {
    if (isSilent || isQuestion) return andSave ? save() : undefined;
    if (andSave && mustAnswer()) return askFirst();
    const whole = formFor(wanted);
    if (whole === null) return setOpen({ kind: "way", status: wanted, andSave });
    become(whole, andSave);
  }
  function become(whole: SuggestionForm, andSave: boolean): void {
    setOpen(null);
    if (whole !== form) edit(() => whole, "Status");
    // Whoever says which status it has means a claim of its own.
    if (andSave) saveOwn(whole);
  }
  function stand(proximity: Proximity, note: string | null, andSave: boolean): void {
    const attribution = { ...form.attribution, proximity, proximityNote: note };
    become({ claim: { ...form.claim, decided: null }, attribution }, andSave);
  }
  function decide(wanted: Status, reason: string, andSave: boolean): void {
    const at = new Date().toISOString();
    become(
      { ...form, claim: { ...form.claim, decided: { id: newId(), status: wanted, reason, at } } },
      andSave,
    );
  }
  function splitUp(): void {
    const parts = splitClaim(form.claim.text);
    setOpen({ kind: "split", parts: parts ?? [form.claim.text, ""] });
  }
  /** Does what concerns the form in hand. False for what concerns the page. */
  function act(command: KeyCommand): boolean {
    switch (command.kind) {
      case "save":
        save(form, command.asItIs);
        return true;
      case "save-as":
        choose(command.status, true);
        return true;
      case "edit":
        focusClaim();
        return true;
      case "merge":
        if (mustLook(form)) askWho(form);
        else if (mustAnswer()) askFirst();
        else setOpen({ kind: "merge", own: !isSilent && answersAnother(attribution) ? form : null });
        return true;
      case "split":
        if (work.kind === "suggestion" && !speaksNobody(form) && mustLook(form)) askWho(form);
        else if (work.kind === "suggestion" && mustAnswer()) askFirst();
        else if (work.kind === "suggestion") splitUp();
        else say("Only a suggestion can be split.");
        return true;
      case "dismiss":
        if (work.kind === "suggestion") setOpen({ kind: "dismiss" });
        else work.giveUp();
        return true;
      case "question":
        if (isQuestion) save();
        else if (isSilent && mustLook(form)) askWho(form);
        else setOpen({ kind: "question" });
        return true;
      case "mark":
        if (!isQuestion) void takeWords(command.role, backToQueue);
        return true;
      case "next":
      case "previous":
      case "undo":
      case "select":
      case "publish":
      case "help":
      case "go":
        return false;
      default: {
        const unknown: never = command;
        return unknown;
      }
    }
  }
  useDeskKeys(taggingKeys, act);

  /** Takes other words of the article for one part of the attribution. */
  async function takeWords(role: Selector["role"], then: () => void) {
    const marked = form.attribution.selectors.find((one) => one.role === role);
    const { start = null, end = null } = marked ?? {};
    const span = await words(start === null || end === null ? null : { start, end });
    if (span) edit((whole) => withWords(whole, text, span, role), fieldLabels.attribution.selectors);
    if (span) say(`${markedWords[role]}: “${short(text.slice(span.start, span.end), 120)}”`);
    then();
  }

  const nearest = candidates.find(isAlike);
  /** The suggestion of this article that has said so already, by its number. */
  const saidHere = (id: string) => near.find(({ claimId }) => claimId === id)?.n ?? null;
  const saveWords = isQuestion
    ? "Save as an open question"
    : isSilent
      ? "Join to a claim"
      : `Save as ${label}`;
  return (
    <>
      <PanelForm
        aria-labelledby="cf-h"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.defaultPrevented) backToQueue();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            save(form, true);
          }
        }}
      >
        <SuggestionFields
          of={work.id}
          title={work.title}
          note={[noteOf(form), byModel && byModelWords(byModel)].filter(Boolean).join(", ")}
          form={form}
          proposal={work.kind === "suggestion" ? work.suggestion.proposal : null}
          edit={edit}
          status={isQuestion || isSilent ? null : { status, isDecided: decided !== null }}
          chooseStatus={(wanted) => choose(wanted, false)}
          people={people}
          findings={findings}
          answer={answer}
          wordsOf={{ take: (role) => void takeWords(role, focusClaim) }}
          withKeys={withKeys}
          isQuestion={isQuestion}
          claimRef={claimField}
          sourceId={`${sourceId}-source`}
        >
          <Actions
            save={saveWords}
            withKeys={withKeys}
            saveKey={isQuestion ? "Q" : "Enter"}
            nearest={nearest ? { ...nearest, line: status, n: saidHere(nearest.claimId) } : null}
            question={held === null ? null : (questions[0] ?? null)}
            answer={answer}
            act={act}
            canSplit={work.kind === "suggestion" && !isQuestion && !isSilent}
            dismissWords={work.kind === "suggestion" ? "Dismiss" : "Give up"}
          />
        </SuggestionFields>
      </PanelForm>
      {open?.kind === "way" ? (
        <WayDialog
          status={open.status}
          byRules={byRules}
          standings={standingsTo(
            open.status,
            { ...form, claim: { ...form.claim, decided: null } },
            context,
            now,
          )}
          note={form.attribution.proximityNote ?? ""}
          stand={(proximity, note) => stand(proximity, note, open.andSave)}
          decide={(reason) => decide(open.status, reason, open.andSave)}
          close={() => setOpen(null)}
        />
      ) : null}
      {open?.kind === "merge" ? (
        <MergeDialog
          title={joinTitle(form, isSilent)}
          choices={choices}
          hasMore={joinable.length > choices.length}
          isSaving={isSaving}
          search={claimsSaying}
          merge={({ claimId, text }) => join(claimId, text)}
          {...(matter.length > 1 && {
            whole: {
              words: `The whole matter: all ${matter.length} claims that this article tells so far`,
              join: joinMatter,
            },
          })}
          certain={certainOffer(choices, attribution)}
          {...(isSilent && {
            none: refusesAll(attribution)
              ? { words: "None of these: leave it for now", run: () => leaveSilence() }
              : {
                  words: "None of these: keep it as an open question",
                  run: () => setOpen({ kind: "question" }),
                },
          })}
          {...(open.own && {
            none: {
              words: "None of these: save it as a claim of its own",
              run: () => {
                setOpen(null);
                if (open.own) saveOwn(open.own);
              },
            },
          })}
          close={() => setOpen(null)}
        />
      ) : null}
      {open?.kind === "correction" ? (
        <CorrectionDialog
          claim={open.text}
          takesBack={stanceTo(open.into, stanceAgainst) === "retracts"}
          join={(as) =>
            joinAs(
              as === "against" ? stanceTo(open.into, stanceAgainst) : attribution.stance,
              open.into,
              open.text,
            )
          }
          close={() => setOpen(null)}
        />
      ) : null}
      {open?.kind === "denial" ? (
        <DenialDialog
          claim={open.text}
          said={form.claim.text}
          takesBack={stanceTo(open.into, stanceDenying) === "retracts"}
          join={(as) =>
            joinAs(
              as === "deny"
                ? stanceTo(open.into, stanceDenying)
                : saysSo(attribution.stance)
                  ? attribution.stance
                  : "asserts",
              open.into,
              open.text,
            )
          }
          close={() => setOpen(null)}
        />
      ) : null}
      {open?.kind === "split" && work.kind === "suggestion" ? (
        <SplitDialog
          parts={open.parts}
          split={(parts) => {
            setOpen(null);
            withStory((story) => work.split(story, splitInto(form, parts, people)));
          }}
          close={() => setOpen(null)}
        />
      ) : null}
      {open?.kind === "dismiss" && work.kind === "suggestion" ? (
        <DismissDialog
          n={work.suggestion.ordinal}
          dismiss={(reason, note) => {
            setOpen(null);
            work.dismiss(reason, note);
          }}
          close={() => setOpen(null)}
        />
      ) : null}
      {open?.kind === "question" ? (
        <QuestionDialog
          text={questionFor(form) ?? ""}
          says={wordsAsked(form)}
          note={silenceNote()}
          ask={(text) => {
            setOpen(null);
            withStory((story) => work.ask(story, text, silenceNote()));
          }}
          close={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

/** Each has a digit, and all are seen at once. */
const mostChoices = 5;

function wholeMatter(told: readonly DeskSubject<"claim">[], { attribution }: SuggestionForm): string[] {
  const who = attribution.source && "id" in attribution.source ? attribution.source.id : null;
  const speaks = ({ content }: DeskSubject<"claim">) =>
    who !== null &&
    content.attributions.some(({ sourceId, stance }) => sourceId === who && !isSilence(stance));
  return told.filter((claim) => !speaks(claim)).map(({ id }) => id);
}

/** Any claims that have these words; null where nobody answers. */
async function claimsSaying(words: string): Promise<MergeChoice[] | null> {
  const answer = await ask("candidates", { words });
  if (answer === null) return null;
  return answer.items.map(({ claimId, text, published }) => ({
    claimId,
    text,
    note: published ? null : "a draft",
  }));
}

function joinTitle({ attribution }: SuggestionForm, isSilent: boolean): string {
  if (isSilent) return "Which claim would they not speak about?";
  if (mayCorrect(attribution)) return "Which claim does it correct, or say instead?";
  return answersAnother(attribution) ? "Which claim do they speak against?" : "Merge into which claim?";
}

/** Each part with the same attribution, about whom it names; what is shown or decided goes with the first alone. */
function splitInto(form: SuggestionForm, parts: readonly string[], { entity }: People): SuggestionForm[] {
  return parts.map((text, at) => {
    const shown = at === 0 ? {} : { evidence: [], decided: null };
    const about = aboutOfPart(form.claim, text, (choice) => namesOfChoice(choice, entity));
    return { ...form, claim: { ...form.claim, text, about, ...shown } };
  });
}

/** How it was said, in a phrase: "Direct quote, cue “told”". */
function noteOf({ attribution }: SuggestionForm): string {
  const cue = attribution.selectors.find(({ role }) => role === "cue")?.exact ?? attribution.cue?.lemma;
  return [directnessWords[attribution.directness], cue && `cue “${cue}”`].filter(Boolean).join(", ");
}

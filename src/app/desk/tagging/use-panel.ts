"use client";

import { useEffect, useId } from "react";
import type { Selector } from "@/domain/claim";
import { fieldLabels } from "@/domain/draft/field-labels";
import { short } from "@/domain/draft/subject-words";
import type { Reply } from "@/domain/lint/finding";
import { splitClaim } from "@/domain/lint/split-claim";
import { statusWords } from "@/domain/status/status-words";
import { isSpeakerUntouched } from "@/domain/suggestion/by-model/speaker-untouched";
import { type Beside, besideAnother } from "@/domain/suggestion/form/beside-another";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { speaksNobody } from "@/domain/suggestion/form/form-record";
import { withWords } from "@/domain/suggestion/form/hand-form";
import { type KeyCommand, taggingKeys } from "@/domain/suggestion/keys";
import { answersAnother } from "@/domain/suggestion/wording/correction";
import type { Proximity, Status } from "@/domain/vocabulary";
import { newId } from "@/ui/desk/form/new-id";
import { focusNow } from "@/ui/desk/frame/focus";
import { useStateOf } from "@/ui/desk/tagging/use-state-of";
import { useDeskKeys } from "../use-desk-keys";
import { joiningOf } from "./joining-of";
import type { OpenDialog, PanelProps } from "./panel-props";
import { useFormStatus } from "./use-form-status";
import { useJoinOffers } from "./use-join-offers";

/** What is said once words of the article are marked. */
const markedWords: Record<Selector["role"], string> = {
  excerpt: "Marked",
  content: "Marked as what is said",
  source: "Marked as who says it",
  cue: "Marked as the attributing words",
  hedge: "Marked as what weakens it",
};

/** The state of the panel, and all that an editor can do with the form in hand, by key or by button. */
export function usePanel(props: PanelProps) {
  const {
    work,
    context,
    now,
    people,
    joining,
    withStory,
    text,
    words,
    claimField,
    focusClaim,
    say,
    backToQueue,
  } = props;
  const { form, edit } = work;
  const { attribution } = form;
  const sourceId = useId();
  const [open, setOpen] = useStateOf<OpenDialog | null>(work.id, null);
  const [hasLooked, setLooked] = useStateOf(work.id, false);
  /** The words of the question that has held up saving. */
  const [held, setHeld] = useStateOf<string | null>(work.id, null);
  /** The remarks that are left as they are, on purpose. */
  const [meant, setMeant] = useStateOf<readonly string[]>(work.id, []);
  /** A claim of its own that contradicts another, chosen and not saved yet: it lasts while its words do. */
  const [beside, setBeside] = useStateOf<Beside | null>(work.id, null);
  const of = useFormStatus(work, context, now);
  const { isQuestion, isUnverified, isSilent, status, questions, statusAfter, formFor } = of;
  const ofSpeaker = questions.filter(({ about }) => "attribution" in about);
  const offers = useJoinOffers(props, of);
  const joins = joiningOf(props, offers.matter, setOpen, meantOfSpeaker);
  // What the foot says of a question goes with the question.
  const isAnswered = held !== null && !questions.some(({ words }) => words === held);
  useEffect(() => {
    if (isAnswered) say("");
  }, [isAnswered, say]);
  useDeskKeys(taggingKeys, act);

  /** Enter is held by a question that is open; `asItIs` is whoever means it all the same. */
  function save(whole: SuggestionForm = form, asItIs = false) {
    const chosen = whole === form ? besideAnother(beside, form) : null;
    if (chosen) {
      if (!asItIs && questions.length > 0) return askFirst();
      return saveOwn(chosen.whole, asItIs ? questions.map(({ id }) => id) : undefined, chosen.against);
    }
    if (isUnverified) return setOpen({ kind: "merge", own: null });
    if (isQuestion) {
      if (!asItIs && questions.length > 0) return askFirst();
      return withStory((story) => work.ask(story, whole.claim.text.trim(), null));
    }
    if (mustLook(whole)) return askWho(whole);
    if (isSilent) return setOpen({ kind: "merge", own: null });
    if (!asItIs && questions.length > 0) return askFirst();
    const all = questions.map(({ id }) => id);
    setMeant(all);
    const isJoining = joining !== null && work.kind === "by-hand";
    if ((isJoining || answersAnother(whole.attribution)) && offers.choices.length > 0)
      return setOpen({ kind: "merge", own: whole });
    saveOwn(whole, all);
  }
  /**
   * `left` are the remarks that it is saved with, where those are no others than the editor has been asked about; `against` the claim of
   * the story that it contradicts.
   */
  function saveOwn(whole: SuggestionForm, left?: readonly string[], against?: string) {
    if (mustLook(whole)) return askWho(whole);
    if (left === undefined && mustAnswer()) return askFirst();
    setBeside(null);
    const become = statusWords[whole === form ? status : statusAfter(whole)].label;
    withStory((story) => work.accept(story, whole, become, { meant: left ?? leftOpen(), against }));
  }
  /** The same of a claim that is chosen to stand beside another: what holds it up first leaves the choice as it is. */
  function saveBeside(whole: SuggestionForm, against: string | undefined) {
    setBeside({ text: whole.claim.text, stance: whole.attribution.stance, against });
    saveOwn(whole, undefined, against);
  }
  function leaveSilence(): void {
    setOpen(null);
    say("Left open. Join it once its claim is saved, or dismiss it.");
    backToQueue();
  }

  /** Whether nobody speaks in it, or whom the model named and no editor has been asked about yet. */
  function mustLook(whole: SuggestionForm): boolean {
    if (speaksNobody(whole)) return true;
    if (hasLooked || work.kind !== "suggestion") return false;
    return isSpeakerUntouched(work.suggestion.model, work.suggestion.proposal, whole);
  }
  /** Whether a question is open that has not been put to the editor yet: it is put once before a status, a merge or a split. */
  function mustAnswer(asked = questions): boolean {
    const [first] = asked;
    return first !== undefined && first.words !== held && !meant.includes(first.id);
  }
  /** The questions that were put to the editor, who goes on all the same: they are not asked again. */
  function leftOpen(asked = questions): string[] {
    return asked.filter(({ id, words }) => words === held || meant.includes(id)).map(({ id }) => id);
  }
  function meantOfSpeaker(): string[] {
    return leftOpen(ofSpeaker);
  }
  /** Leads to where the first open question is answered. */
  function askFirst(asked = questions) {
    const [first] = asked;
    if (first === undefined) return;
    setHeld(first.words);
    say(`Not saved yet. ${first.words} Answer it, or press Ctrl+Enter to save it as it is.`);
    if ("attribution" in first.about) return focusSource();
    focusNow(claimField.current);
    if (first.span) claimField.current?.setSelectionRange(first.span.start, first.span.end);
  }
  /** Answers a question in a word; the button that did it goes, and with it the focus. */
  function answer({ words, change, text: reworded }: Reply): void {
    edit(
      (whole) => ({
        claim: { ...whole.claim, ...(reworded !== undefined && { text: reworded }) },
        attribution: { ...whole.attribution, ...change },
      }),
      words,
    );
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
    const standing = { ...attribution, proximity, proximityNote: note };
    become({ claim: { ...form.claim, decided: null }, attribution: standing }, andSave);
  }
  function decide(wanted: Status, reason: string, andSave: boolean): void {
    const decided = { id: newId(), status: wanted, reason, at: new Date().toISOString() };
    become({ ...form, claim: { ...form.claim, decided } }, andSave);
  }

  function merge() {
    setBeside(null);
    if (!isUnverified && mustLook(form)) return askWho(form);
    // The words of its claim are dropped, and what is asked of them with those.
    if (mustAnswer(ofSpeaker)) return askFirst(ofSpeaker);
    setOpen({ kind: "merge", own: !isSilent && answersAnother(attribution) ? form : null });
  }
  function split() {
    if (work.kind !== "suggestion") return say("Only a suggestion can be split.");
    if (!speaksNobody(form) && mustLook(form)) return askWho(form);
    if (mustAnswer()) return askFirst();
    setOpen({ kind: "split", parts: splitClaim(form.claim.text) ?? [form.claim.text, ""] });
  }
  function question() {
    if (isQuestion && !isUnverified) return save();
    if (isSilent && mustLook(form)) return askWho(form);
    setOpen({ kind: "question" });
  }
  /** Takes other words of the article for one part of the attribution. */
  async function takeWords(role: Selector["role"], then: () => void): Promise<void> {
    const marked = attribution.selectors.find((one) => one.role === role);
    const { start = null, end = null } = marked ?? {};
    const span = await words(start === null || end === null ? null : { start, end });
    if (span) edit((whole) => withWords(whole, text, span, role), fieldLabels.attribution.selectors);
    if (span) say(`${markedWords[role]}: “${short(text.slice(span.start, span.end), 120)}”`);
    then();
  }

  /** Takes the first of the sources that the article told of before and that this may be; again, the next. */
  function takeSameSource(): void {
    const [first] = people.toldBefore?.(attribution) ?? [];
    if (first === undefined || isQuestion) {
      say("This article told of no source before that it may be.");
      return;
    }
    edit((whole) => ({ ...whole, attribution: { ...whole.attribution, ...first } }), "Source");
    say(`The same as “${first.sourceDescription}”.`);
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
        merge();
        return true;
      case "split":
        split();
        return true;
      case "dismiss":
        if (work.kind === "suggestion") setOpen({ kind: "dismiss" });
        else work.giveUp();
        return true;
      case "question":
        question();
        return true;
      case "same-source":
        takeSameSource();
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

  return {
    ...{ of, offers, joins, open, setOpen, sourceId: `${sourceId}-source` },
    /** The question that has held up saving, once it has. */
    heldBy: held === null ? null : (questions[0] ?? null),
    ...{ save, saveOwn, saveBeside, meantOfSpeaker, leaveSilence, answer, choose, stand, decide, act },
    takeWords: (role: Selector["role"]) => void takeWords(role, focusClaim),
  };
}

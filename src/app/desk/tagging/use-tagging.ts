"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { decisionToKeep } from "@/domain/outbox/queued-request";
import { SuggestionForm } from "@/domain/suggestion/form/form";
import { entityById, type FormContext, namesOnBench, ownArticle } from "@/domain/suggestion/form/form-record";
import { formFromSelection } from "@/domain/suggestion/form/hand-form";
import { type KeyCommand, taggingKeys } from "@/domain/suggestion/keys";
import { linkedByLessons } from "@/domain/suggestion/lessons";
import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { lineOfClaim, nextOpen, unpublishedOf } from "@/domain/suggestion/tagging-state";
import type { LineStyle } from "@/domain/vocabulary";
import { focusOnceDrawn } from "@/ui/desk/frame/focus";
import { useKeeper, useSavingPart } from "../saving/saving-provider";
import { useDeskKeys } from "../use-desk-keys";
import { useLatest } from "../use-latest";
import { usePresence } from "../use-presence";
import { useSingleKeys } from "../use-single-keys";
import { nearClaims, toldHere } from "./near-claims";
import { isWaiting, rowOf } from "./queue-row";
import type { Decided } from "./suggestion-panel";
import { useBench } from "./use-bench";
import { useDrawn } from "./use-drawn";
import { useFocus } from "./use-focus";
import { useLeaving } from "./use-leaving";
import { useLines } from "./use-lines";
import { useLitText } from "./use-lit-text";
import { useNamed, usePeople } from "./use-people";
import { usePlacing } from "./use-placing";
import { useUndo } from "./use-undo";
import { type Asked, ofWhom, useWhich } from "./use-which";
import { useWords } from "./use-words";
import type { Joining } from "./work";

/** What the page has in hand beside the text. */
export type InHand =
  | { kind: "which"; asked: Asked }
  | { kind: "by-hand"; form: SuggestionForm }
  | { kind: "reviewed"; suggestion: DeskSuggestion }
  | { kind: "suggestion"; suggestion: DeskSuggestion }
  | { kind: "nothing" };

/**
 * The state of the tagging page and what can be done on it. The form that is in hand is its panel's, which also listens to the
 * keys for it: what is typed there draws nothing of the page around it.
 */
export function useTagging(workbench: Workbench, loadedAt: string, joining: Joining | null) {
  const { bench, deciding, inConflict, refresh } = useBench(workbench);
  const { suggestions, story, article, outlet, versionId } = bench;
  const keeper = useKeeper();
  const isOnline = useSavingPart(({ connection }) => connection === "good");
  const others = usePresence({ kind: "article", id: article.id }, workbench.present, refresh);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [said, setSaid] = useState("");
  const [hand, setHand] = useState<SuggestionForm | null>(null);
  const [current, setCurrent] = useState(() => (suggestions.find(isWaiting) ?? suggestions[0])?.id ?? null);
  const textRoot = useRef<HTMLDivElement>(null);
  const { claimField, focusRow, focusClaim } = useFocus();
  const placing = usePlacing(bench, setSaid, () => void refresh());
  const leaving = useLeaving(bench, setSaid);
  const now = useMemo(() => new Date(loadedAt), [loadedAt]);

  const text = article.content.versions.find(({ id }) => id === versionId)?.text ?? "";
  const context = useMemo(
    (): FormContext => ({
      article: ownArticle(article.id, article.content, outlet),
      entity: entityById([outlet, ...bench.entities]),
    }),
    [article, outlet, bench.entities],
  );
  const lines = useLines(bench, context, now);
  const isDone = (one: DeskSuggestion) => !isWaiting(one) || deciding.has(one.id);
  const drawn = useDrawn(suggestions, lines);
  const suggestion = suggestions.find(({ id }) => id === current) ?? null;
  const named = useNamed(suggestions, bench.entities, text);
  const decidedHere = useMemo(
    () =>
      suggestions.filter(
        ({ id, outcome }) => deciding.has(id) || (outcome !== "open" && outcome !== "dismissed"),
      ),
    [suggestions, deciding],
  );
  const people = usePeople(bench.entities, context, outlet.name, text, named, bench.lessons, decidedHere);

  useLitText(textRoot, drawn, suggestion?.ordinal ?? null, hand);

  const goTo = useCallback(
    (id: string | null) => {
      setHand(null);
      setCurrent(id);
      focusRow(id);
    },
    [focusRow],
  );
  /** Goes to one that the editor chose: what was said of the one before is no longer to the point. */
  const turnTo = useCallback(
    (id: string) => {
      setSaid("");
      goTo(id);
    },
    [goTo],
  );
  const { remember, undo } = useUndo(bench, setSaid, goTo);
  const first = useRef(current);
  const isAwake = keeper !== null;
  useEffect(() => {
    if (isAwake) focusRow(first.current);
  }, [focusRow, isAwake]);

  const decided: Decided = (words, action) => {
    remember(words, action);
    const next = nextOpen(suggestions, (one) => !isDone(one) && one.id !== current, current);
    const where = next
      ? `Suggestion ${next.ordinal} of ${suggestions.length}.`
      : `All ${suggestions.length} are reviewed. P publishes.`;
    setSaid(`${words} ${where}`);
    goTo(next?.id ?? current);
  };

  const hearAsked = useLatest((asked: Asked) => {
    setSaid(`Not saved yet: ${asked.which.bearers.length} are called ${asked.which.name}. Choose which.`);
    // Whoever types goes on typing: a digit meant for a claim must not choose a person.
    if (document.activeElement?.matches("textarea, input, select") || placing.open) return;
    const of = ofWhom(asked);
    if (of !== "hand") {
      setHand(null);
      setCurrent(of);
    } else if (hand === null) setHand(SuggestionForm.safeParse(asked.request.body.form).data ?? null);
    focusOnceDrawn(() => document.querySelector<HTMLElement>("[data-which] input")?.focus());
  });
  const which = useWhich(useCallback((asked: Asked) => hearAsked.current(asked), [hearAsked]));
  const toChoose = useMemo(() => new Set([...inConflict, ...which.all.map(ofWhom)]), [inConflict, which.all]);
  const taught = useMemo(
    () => linkedByLessons(text, bench.entities, bench.lessons),
    [text, bench.entities, bench.lessons],
  );
  const rows = useMemo(() => {
    const texts = new Map(bench.claims.map(({ id, content }) => [id, content.text]));
    const claimText = (id: string) => texts.get(id);
    return suggestions.map((one) =>
      rowOf(one, lines.get(one.id) ?? "unsourced", deciding, toChoose, taught, claimText),
    );
  }, [suggestions, bench.claims, lines, deciding, toChoose, taught]);
  async function answerWhich(question: Asked, id: string | null) {
    const action = await which.choose(question, id);
    if (action === null) return setSaid("Nobody new could be made just now. Choose again.");
    if (ofWhom(question) === "hand") setHand(null);
    decided(`Saved with the ${question.which.name} whom you chose.`, action);
  }
  function leaveWhich(question: Asked): void {
    which.leave(question);
    setSaid("Left open. Nothing was saved.");
    focusRow(current);
  }

  function step(by: 1 | -1): void {
    const at = suggestions.findIndex(({ id }) => id === current);
    const next = suggestions[Math.max(0, Math.min(suggestions.length - 1, at + by))];
    if (next) turnTo(next.id);
  }

  function reopen({ id, version: basedOn, form, ordinal: n }: DeskSuggestion): void {
    const request = { suggestion: id, basedOn, decision: { kind: "reopen" as const } };
    keeper?.keep(decisionToKeep(request, form, { words: `Suggestion ${n}` }));
    setSaid(`Opened suggestion ${n} again.`);
    focusRow(id);
  }

  const words = useWords(textRoot, text, setSaid);
  async function makeByHand() {
    const span = await words();
    if (!span) return focusRow(current);
    setHand(formFromSelection(text, span));
    setSaid("New attribution from the selected words.");
    focusOnceDrawn(focusClaim);
  }
  function giveUp(): void {
    setSaid("Given up. Nothing was saved.");
    goTo(current);
  }

  /** Does what concerns the page. False for what concerns the form in hand, which its panel does. */
  function act(command: KeyCommand): boolean {
    switch (command.kind) {
      case "next":
        step(1);
        return true;
      case "previous":
        step(-1);
        return true;
      case "undo":
        void undo();
        return true;
      case "select":
        void makeByHand();
        return true;
      case "publish":
        leaving.publish();
        return true;
      case "help":
        placing.help();
        return true;
      case "go":
        leaving.goTo(command.to);
        return true;
      case "save":
      case "save-as":
      case "edit":
      case "merge":
      case "split":
      case "dismiss":
      case "question":
      case "same-source":
      case "mark":
        return false;
      default: {
        const unknown: never = command;
        return unknown;
      }
    }
  }
  useDeskKeys(taggingKeys, act);

  const told = useMemo(() => toldHere(bench), [bench]);
  const near = useMemo(() => nearClaims(bench, suggestion), [bench, suggestion]);
  const byNumber = useLatest((n: number) => {
    const found = suggestions.find(({ ordinal: one }) => one === n);
    if (found) turnTo(found.id);
  });

  const chooseNumber = useCallback((n: number) => byNumber.current(n), [byNumber]);

  function lineOf(claimId: string, { id }: DeskSuggestion): LineStyle {
    const whole = lines.get(id) ?? "unsourced";
    if (whole === "open" || whole === "none") return whole;
    return lineOfClaim(claimId, bench, namesOnBench(bench), now) ?? whole;
  }

  function inHand(): InHand {
    const asked = which.of(hand ? "hand" : (current ?? ""));
    if (asked) return { kind: "which", asked };
    if (hand) return { kind: "by-hand", form: hand };
    if (suggestion === null) return { kind: "nothing" };
    return { kind: isDone(suggestion) ? "reviewed" : "suggestion", suggestion };
  }

  return {
    bench,
    text,
    drawn,
    rows,
    lines,
    others,
    said,
    placing,
    isAwake,
    singleKeys,
    setSingleKeys,
    textRoot,
    /** The suggestion that is shown in the queue as the one in hand. */
    current: hand ? null : suggestion,
    inHand: inHand(),
    isSaving: (id: string) => deciding.has(id),
    lineOf,
    unpublished: unpublishedOf(bench),
    history: leaving.history,
    act,
    answerWhich,
    leaveWhich,
    changeByHand: setHand,
    giveUp,
    reopen,
    decided,
    publish: leaving.publish,
    chooseRow: turnTo,
    chooseNumber,
    /** After a choice between what somebody else decided and what was decided here. */
    chose: (words: string) => {
      setSaid(words);
      focusRow(current);
    },
    /** What every panel is given. */
    panel: {
      context,
      now,
      people,
      text,
      words,
      claimField,
      focusClaim,
      storyId: story?.id ?? null,
      claims: bench.claims,
      told,
      near,
      joining,
      withStory: placing.withStory,
      withKeys: singleKeys,
      isSaving: deciding.size > 0 && isOnline,
      say: setSaid,
      backToQueue: () => focusRow(current),
    },
  };
}

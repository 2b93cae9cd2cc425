"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Cancel, Choices, intoChoices, toDigit } from "./choices";
import { Dialog } from "./dialog";
import { DialogField, DialogInput } from "./dialog-parts";

/** A claim that an attribution could join. */
export type MergeChoice = { claimId: string; text: string; note: string | null };

/** Nothing is joined but by Enter, or a click, on the claim itself: a digit or what is typed only leads there, and a guess is not gone to. */
export function MergeDialog(props: {
  title: string;
  choices: readonly MergeChoice[];
  /** Whether there are other claims than these. */
  hasMore: boolean;
  /** Claims that were saved a moment ago are not among the choices yet, and would come before the others. */
  isSaving: boolean;
  /** Any claim by its words; null where nobody answers. */
  search: (words: string) => Promise<MergeChoice[] | null>;
  merge: (choice: MergeChoice) => void;
  /** The one that Enter alone may take; null where each is a guess. */
  certain: string | null;
  /** What becomes of it where it belongs to none of them. */
  none?: { words: string; run: () => void };
  /** Where it may be about all of them: a refusal to speak about the whole matter. */
  whole?: { words: string; join: () => void };
  close: () => void;
}) {
  const { title, isSaving, search, merge, certain, none, whole, close } = props;
  const id = useId();
  const [typed, setTyped] = useState("");
  const near = useStandingChoices(isSaving ? [] : props.choices);
  const found = useFound(typed.trim(), search);
  const choices = typed.trim() === "" ? near : (found ?? []);
  const items = [
    ...choices.map((choice) => ({
      key: choice.claimId,
      value: () => merge(choice),
      words: (
        <>
          <span dir="auto">{choice.text}</span>{" "}
          {choice.note ? <span className="text-ink-3">{choice.note}</span> : null}
        </>
      ),
    })),
    // Each by the same key however many stand above it.
    ...(whole && !isSaving ? [{ key: "whole", value: whole.join, words: whole.words, digit: "9" }] : []),
    ...(none ? [{ key: "none", value: none.run, words: none.words, digit: "0" }] : []),
  ];
  const run = (one: () => void) => one();
  const first = items.findIndex(({ key }) => key === certain);
  return (
    <Dialog
      title={title}
      close={close}
      keys={(key) => {
        if (key === "/") document.getElementById(id)?.focus();
        return key === "/" || toDigit(key) || intoChoices(key);
      }}
    >
      <DialogField htmlFor={id}>
        <span>
          Find any claim <kbd>/</kbd>
        </span>
        <DialogInput
          id={id}
          type="search"
          dir="auto"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            const list = event.currentTarget.closest("dialog")?.querySelector<HTMLElement>("[data-choice]");
            const isFound =
              event.key === "Enter" && typed.trim() !== "" && found !== null && found.length > 0;
            if (event.key !== "ArrowDown" && !isFound) return;
            event.preventDefault();
            list?.focus();
          }}
        />
      </DialogField>
      {typed.trim() !== "" ? (
        <p role="status" className="text-ink-3">
          {found === null ? "Looking…" : found.length === 0 ? "No claim has these words." : null}
        </p>
      ) : isSaving ? (
        <p role="status">The claims before it are being saved, and come here once they are.</p>
      ) : choices.length === 0 ? (
        <p>The story has no claim yet that it could join. Save one first, or find one of another story.</p>
      ) : null}
      {typed.trim() === "" && !isSaving && props.hasMore ? (
        <p className="text-ink-3">These are the nearest: find any other above.</p>
      ) : null}
      {items.length > 0 && first === -1 ? (
        <p className="text-ink-3">
          Nothing is chosen yet: a number or an arrow key leads to one, Enter takes it.
        </p>
      ) : null}
      <Choices items={items} choose={run} first={first === -1 ? null : first} />
      <Cancel close={close} />
    </Dialog>
  );
}

/** Claims that have these words, once typing rests; null while that is not known. */
function useFound(
  words: string,
  search: (words: string) => Promise<MergeChoice[] | null>,
): readonly MergeChoice[] | null {
  const [found, setFound] = useState<{ words: string; items: readonly MergeChoice[] } | null>(null);
  const asking = useRef(search);
  asking.current = search;
  useEffect(() => {
    if (words === "") return;
    let isLeft = false;
    const timer = setTimeout(async () => {
      const items = await asking.current(words);
      if (!isLeft && items) setFound({ words, items });
    }, 150);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [words]);
  return found?.words === words ? found.items : null;
}

/** Choices as they were first shown, each at its place: what is found later comes below, and moves no number that is read. */
function useStandingChoices(choices: readonly MergeChoice[]): readonly MergeChoice[] {
  const [shown, setShown] = useState<readonly MergeChoice[]>([]);
  const more = choices.filter(({ claimId }) => !shown.some((one) => one.claimId === claimId));
  const all = more.length === 0 ? shown : [...shown, ...more];
  if (all !== shown) setShown(all);
  return all;
}

"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";
import { buttonLook } from "../../button-look";
import { ChoiceButton, DialogActions } from "./dialog-parts";

/** A list to choose from by number, by arrow keys or with the mouse; the first has the focus, unless none may be taken unread. */
export function Choices<T>(props: {
  /** `digit` is the key that leads to it, where that is not its place. */
  items: readonly { key: string; value: T; words: ReactNode; digit?: string }[];
  choose: (value: T) => void;
  /** Which of them has the focus first; null where nothing is chosen before somebody chooses. */
  first?: number | null;
}) {
  const root = useRef<HTMLOListElement>(null);
  const isEmpty = props.items.length === 0;
  // Choices may come while the dialog is open: the first of them takes the focus from the title.
  useLayoutEffect(() => {
    if (!isEmpty && document.activeElement?.matches("dialog h2"))
      root.current?.querySelector<HTMLElement>("[data-first]")?.focus();
  }, [isEmpty]);
  return (
    <ol ref={root}>
      {props.items.map(({ key, value, words, digit }, index) => (
        <li key={key}>
          <ChoiceButton
            data-digit={digit ?? digitOf(index)}
            data-first={index === (props.first === undefined ? 0 : props.first) || undefined}
            onClick={() => props.choose(value)}
            onKeyDown={({ key: pressed, currentTarget }) => {
              const item = currentTarget.closest("li");
              if (pressed === "ArrowDown") item?.nextElementSibling?.querySelector("button")?.focus();
              if (pressed === "ArrowUp") item?.previousElementSibling?.querySelector("button")?.focus();
            }}
          >
            <kbd>{digit ?? digitOf(index)}</kbd> <span>{words}</span>
          </ChoiceButton>
        </li>
      ))}
    </ol>
  );
}

function digitOf(index: number): string | undefined {
  return index < 9 ? String(index + 1) : undefined;
}

/** A digit leads to what bears it; Enter takes that. */
export function toDigit(key: string): boolean {
  const choice = /^\d$/.test(key)
    ? document.querySelector<HTMLElement>(`dialog[open] [data-digit="${key}"]`)
    : null;
  choice?.focus();
  return choice !== null;
}

/** From where nothing is chosen an arrow key leads into the list, at the end that it comes from. */
export function intoChoices(key: string): boolean {
  if (key !== "ArrowDown" && key !== "ArrowUp") return false;
  if (document.activeElement?.matches("[data-choice]")) return false;
  const all = [...document.querySelectorAll<HTMLElement>("dialog[open] [data-choice]")];
  const choice = key === "ArrowDown" ? all[0] : all.at(-1);
  choice?.focus();
  return choice !== undefined;
}

export function Cancel({ close }: { close: () => void }) {
  return (
    <DialogActions>
      <button className={buttonLook()} type="button" onClick={close}>
        Cancel
      </button>
    </DialogActions>
  );
}

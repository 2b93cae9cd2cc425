"use client";

import { useEffect, useRef } from "react";
import { commandOf, type DeskCommand } from "@/domain/desk/desk-keys";
import { useLatest } from "../use-latest";

/** How long G waits for the key after it, in ms. */
const prefixLasts = 1_500;

/**
 * Single keys of the page. They never fire while somebody types, chooses in a list, has a dialog open or holds Ctrl, Meta
 * or Alt; Enter is left to whatever has the focus and does something with it.
 */
export function useDeskKeys(singleKeys: boolean, act: (command: DeskCommand) => void): void {
  const latest = useLatest(act);
  const prefixedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      const { target, key, ctrlKey: ctrl, metaKey: meta, altKey: alt } = event;
      if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
      if (!(target instanceof Element) || isTyping(target)) return;
      const prefixed = event.timeStamp - prefixedAt.current < prefixLasts;
      prefixedAt.current = Number.NEGATIVE_INFINITY;
      const command = commandOf({ key, ctrl, meta, alt }, { prefixed, singleKeys });
      if (command === null || (command.kind === "save" && doesSomething(target))) return;
      event.preventDefault();
      if (command.kind === "prefix") prefixedAt.current = event.timeStamp;
      else latest.current(command);
    }
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [singleKeys, latest]);
}

function isTyping(target: Element): boolean {
  return (
    target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true]") !==
    null
  );
}

function doesSomething(target: Element): boolean {
  return target.closest("a, button:not([data-row]), summary, input") !== null;
}

"use client";

import { useEffect, useRef } from "react";
import { commandOf, type KeyLine } from "@/domain/suggestion/keys";
import { hearTyping, isStray, takesText } from "@/ui/desk/form/typing";
import { useLatest } from "./use-latest";
import { useSingleKeys } from "./use-single-keys";

/** How long G waits for the key after it, in ms. */
const prefixLasts = 1_500;

/**
 * The keys of a page, by its list of them. They never fire while somebody types or types on, chooses in a list, has a dialog open
 * or holds Ctrl, Meta or Alt; Enter is left to whatever has the focus and does something with it. `act` says whether it did something:
 * several parts of a page may listen, each for its own commands.
 */
export function useDeskKeys<C extends { kind: string }>(
  keys: readonly KeyLine<C>[],
  act: (command: C) => boolean,
): void {
  const [singleKeys] = useSingleKeys();
  const latest = useLatest(act);
  const prefixedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      const { target, key, ctrlKey: ctrl, metaKey: meta, altKey: alt } = event;
      if (event.isComposing || isStray(event) || document.querySelector("dialog[open]")) return;
      if (!(target instanceof Element) || takesText(target)) return;
      const prefixed = event.timeStamp - prefixedAt.current < prefixLasts;
      prefixedAt.current = Number.NEGATIVE_INFINITY;
      const command = commandOf(keys, { key, ctrl, meta, alt }, { prefixed, singleKeys });
      if (command === "prefix") {
        // Every part that listens has to know of it.
        prefixedAt.current = event.timeStamp;
        event.preventDefault();
      }
      if (command === null || command === "prefix" || event.defaultPrevented) return;
      if (command.kind === "save" && doesSomething(target)) return;
      if (latest.current(command)) event.preventDefault();
    }
    hearTyping();
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [keys, singleKeys, latest]);
}

function doesSomething(target: Element): boolean {
  return target.closest("a, button:not([data-row]), summary, input") !== null;
}

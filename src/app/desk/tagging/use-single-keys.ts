"use client";

import { useSyncExternalStore } from "react";
import { setSingleKeys, singleKeys } from "../single-keys";

const changed = new Set<() => void>();

function subscribe(tell: () => void): () => void {
  changed.add(tell);
  window.addEventListener("storage", tell);
  return () => {
    changed.delete(tell);
    window.removeEventListener("storage", tell);
  };
}

/** Whether single keys work on this device, and the way to turn them on and off (WCAG 2.1.4). */
export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, singleKeys, () => true), set];
}

function set(on: boolean): void {
  setSingleKeys(on);
  for (const tell of changed) tell();
}

"use client";

import { useSyncExternalStore } from "react";

const kept = "reportedly.single-keys";
const changed = new Set<() => void>();

function subscribe(tell: () => void): () => void {
  changed.add(tell);
  window.addEventListener("storage", tell);
  return () => {
    changed.delete(tell);
    window.removeEventListener("storage", tell);
  };
}

/**
 * Whether keys without Ctrl or Alt do something on this device, and the way to turn them on and off: some people set them
 * off by accident (WCAG 2.1.4). `set` answers false where the browser keeps nothing.
 */
export function useSingleKeys(): [on: boolean, set: (on: boolean) => boolean] {
  return [useSyncExternalStore(subscribe, isOn, () => true), set];
}

function isOn(): boolean {
  try {
    return localStorage.getItem(kept) !== "off";
  } catch {
    // A browser that keeps nothing cannot have been told otherwise.
    return true;
  }
}

function set(on: boolean): boolean {
  try {
    localStorage.setItem(kept, on ? "on" : "off");
  } catch {
    return false;
  }
  for (const tell of changed) tell();
  return true;
}

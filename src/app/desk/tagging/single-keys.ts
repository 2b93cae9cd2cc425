"use client";

import { useSyncExternalStore } from "react";

const key = "reportedly.desk.single-keys";
const changed = new Set<() => void>();

function subscribe(tell: () => void): () => void {
  changed.add(tell);
  window.addEventListener("storage", tell);
  return () => {
    changed.delete(tell);
    window.removeEventListener("storage", tell);
  };
}

function isOn(): boolean {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
}

/** Whether single keys work on this device (WCAG 2.1.4: one can turn them off). */
export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, isOn, () => true);
  return [on, setSingleKeys];
}

function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, "off");
  } catch {
    // A device that keeps nothing asks again on the next page.
  }
  for (const tell of changed) tell();
}

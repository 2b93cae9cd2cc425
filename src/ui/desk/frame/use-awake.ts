"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/**
 * Whether scripts have taken the page over that the server drew. A field that a script keeps takes nothing before that: what was
 * typed into it would be gone the moment the page wakes up.
 */
export function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

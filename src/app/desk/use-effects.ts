"use client";

import { useEffect, useState } from "react";
import type { Deed, Effects } from "@/domain/publication/effects";
import { ask } from "./ask";

/** What a deed would change for readers: null while it is looked up (or nothing is chosen), "away" where nobody answers. */
export function useEffects(deed: Deed | null): Effects | "away" | null {
  const asked = deed === null ? null : JSON.stringify(deed);
  const [found, setFound] = useState<{ of: string; effects: Effects | "away" } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    let isOld = false;
    const told = Object.entries<string | null>(JSON.parse(asked)).flatMap(([key, value]) =>
      value === null ? [] : [[key, value] as const],
    );
    void ask("effects", Object.fromEntries(told)).then((answer) => {
      if (!isOld) setFound({ of: asked, effects: answer ?? "away" });
    });
    return () => {
      isOld = true;
    };
  }, [asked]);
  return found !== null && found.of === asked ? found.effects : null;
}

/** Nothing is done that was not shown. */
export const isTold = (effects: Effects | "away" | null): effects is Effects =>
  effects !== null && effects !== "away";

"use client";

import { useMemo, useRef } from "react";
import { type FormContext, namesOnBench } from "@/domain/suggestion/form/form-record";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { lineOfSuggestion } from "@/domain/suggestion/tagging-state";
import type { LineStyle } from "@/domain/vocabulary";

/** The line of every suggestion. What did not change since the last time is not asked of the rules again. */
export function useLines(bench: Workbench, context: FormContext, now: Date): ReadonlyMap<string, LineStyle> {
  const { suggestions, claims } = bench;
  const before = useRef(new Map<string, { key: unknown[]; line: LineStyle }>());
  return useMemo(() => {
    const names = namesOnBench(bench);
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const known = new Map<string, { key: unknown[]; line: LineStyle }>();
    for (const one of suggestions) {
      const became = one.became.map(({ claimId }) => byId.get(claimId));
      const key = [one, ...became];
      const was = before.current.get(one.id);
      const isSame = was && was.key.length === key.length && was.key.every((part, at) => part === key[at]);
      known.set(one.id, isSame ? was : { key, line: lineOfSuggestion(one, { claims }, names, context, now) });
    }
    before.current = known;
    return new Map([...known].map(([id, { line }]) => [id, line]));
  }, [bench, suggestions, claims, context, now]);
}

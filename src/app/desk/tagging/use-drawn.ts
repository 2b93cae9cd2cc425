"use client";

import { useMemo, useRef } from "react";
import type { DeskSuggestion } from "@/domain/suggestion/suggestion";
import type { LineStyle } from "@/domain/vocabulary";
import { type Drawn, drawnOf, sameDrawn } from "@/ui/desk/tagging/drawn";

/** What is drawn of every suggestion: the same objects as before where nothing of one has changed. */
export function useDrawn(
  suggestions: readonly DeskSuggestion[],
  lines: ReadonlyMap<string, LineStyle>,
): readonly Drawn[] {
  const before = useRef(new Map<string, { selectors: unknown; drawn: Drawn | null }>());
  const list = useRef<readonly Drawn[]>([]);
  return useMemo(() => {
    const known = new Map<string, { selectors: unknown; drawn: Drawn | null }>();
    for (const { id, ordinal, form } of suggestions) {
      const line = lines.get(id) ?? "unsourced";
      const { selectors } = form.attribution;
      const was = before.current.get(id);
      const isSame = was && was.selectors === selectors && (was.drawn === null || was.drawn.line === line);
      if (isSame) {
        known.set(id, was);
        continue;
      }
      // An answer brings all of a suggestion anew, its place in the text as it was.
      const drawn = drawnOf(ordinal, line, selectors);
      known.set(id, { selectors, drawn: was && sameDrawn(was.drawn, drawn) ? was.drawn : drawn });
    }
    before.current = known;
    const all = [...known.values()].flatMap(({ drawn }) => drawn ?? []);
    const isSame = all.length === list.current.length && all.every((one, at) => one === list.current[at]);
    if (!isSame) list.current = all;
    return list.current;
  }, [suggestions, lines]);
}

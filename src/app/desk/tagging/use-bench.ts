"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { KeptRequest } from "@/domain/outbox/queued-request";
import type { Heard } from "@/domain/outbox/received";
import type { Saving } from "@/domain/outbox/save-words";
import { SuggestionForm } from "@/domain/suggestion/form/form";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { type BenchNews, withFresh, withNews } from "@/domain/suggestion/tagging-state";
import { ask } from "../ask";
import { useKeeper, useSavingPart } from "../saving/saving-provider";

export type Bench = {
  bench: Workbench;
  /** Suggestions with a decision that is not saved yet. */
  deciding: ReadonlySet<string>;
  /** Suggestions that somebody else changed while they were decided or typed into here. */
  inConflict: ReadonlySet<string>;
  /** Asks for all of it anew: after an undo, and while others are at work. */
  refresh: () => Promise<void>;
};

/** The workbench as it was loaded, with everything that the desk has answered since. */
export function useBench(loaded: Workbench): Bench {
  const keeper = useKeeper();
  const [bench, setBench] = useState(loaded);
  const { id } = loaded.article;

  const refresh = useCallback(async () => {
    const fresh = await ask("article", { id });
    if (fresh) setBench((before) => withFresh(before, fresh));
  }, [id]);

  useEffect(
    () =>
      keeper?.onAnswer((heard, request) => {
        setBench((before) => withNews(before, newsOf(before, request, heard)));
        // Somebody else has decided meanwhile: what they made of it is shown, to choose.
        const isOvertaken = !heard.answer.ok && heard.answer.reason === "changed-meanwhile";
        if (heard.command === "undo-action" || isOvertaken) void refresh();
      }),
    [keeper, refresh],
  );

  return { bench, deciding: useIds(decidingIn), inConflict: useIds(inConflictIn), refresh };
}

function decidingIn({ outbox }: Saving): string[] {
  return outbox.requests.flatMap(({ command, body: { suggestion } }) =>
    command !== "save-edit" && typeof suggestion === "string" ? [suggestion] : [],
  );
}

function inConflictIn({ outbox }: Saving): string[] {
  return outbox.conflicts.flatMap(({ request }) => request.whole?.id ?? []);
}

/** The same set while it holds the same: a letter that is typed or sent draws nothing of the page around its form. */
function useIds(idsIn: (saving: Saving) => string[]): ReadonlySet<string> {
  const ids = useSavingPart((saving) => idsIn(saving).join(" "));
  return useMemo(() => new Set(ids === "" ? [] : ids.split(" ")), [ids]);
}

/** What an answer brings to the page. Of what was not done there is no news. */
function newsOf(bench: Workbench, { whole }: KeptRequest, { command, answer }: Heard): BenchNews {
  if (!answer.ok) return {};
  switch (command) {
    case "decide-suggestion":
    case "attribute-by-hand":
      return { ...answer, suggestions: [answer.suggestion] };
    case "ask-question":
    case "undo-action":
      return answer;
    case "start-story":
      return { subjects: [answer.subject] };
    case "discard-draft":
      return { subjects: answer.subject ? [answer.subject] : [] };
    case "save-edit": {
      const typed = bench.suggestions.find(({ id }) => whole?.kind === "suggestion" && id === whole.id);
      const form = SuggestionForm.safeParse(answer.content).data;
      return typed && form ? { suggestions: [{ ...typed, form, version: answer.version }] } : {};
    }
    default:
      return {};
  }
}

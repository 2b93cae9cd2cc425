"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type BenchNews, withFresh, withNews } from "@/domain/desk/bench";
import type { SuggestionForm } from "@/domain/desk/form";
import type { KeptRequest } from "@/domain/desk/kept-request";
import type { Saving } from "@/domain/desk/save-words";
import type { DeskSubject, Version } from "@/domain/desk/subject";
import type { Workbench } from "@/domain/desk/workbench";
import type { DeskAnswer } from "../saving/post";
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
    const fresh = await ask<Workbench>(`/api/desk/articles/${id}`);
    if (fresh) setBench((before) => withFresh(before, fresh));
  }, [id]);

  useEffect(
    () =>
      keeper?.onAnswer((request, answer) => {
        if (answer.ok) setBench((before) => withNews(before, newsOf(before, request, answer)));
        if (request.path === "/api/desk/undo") void refresh();
      }),
    [keeper, refresh],
  );

  return { bench, deciding: useIds(decidingIn), inConflict: useIds(inConflictIn), refresh };
}

function decidingIn({ outbox }: Saving): string[] {
  return outbox.requests.flatMap(({ path, body: { suggestion } }) =>
    path !== "/api/desk/edits" && typeof suggestion === "string" ? [suggestion] : [],
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

function newsOf(bench: Workbench, { whole }: KeptRequest, answer: DeskAnswer): BenchNews {
  const news = answer as BenchNews & {
    suggestion?: NonNullable<BenchNews["suggestions"]>[number];
    subject?: DeskSubject;
  };
  const suggestions = [...(news.suggestions ?? []), ...(news.suggestion ? [news.suggestion] : [])];
  const subjects = [...(news.subjects ?? []), ...(news.subject ? [news.subject] : [])];
  if (whole?.kind === "suggestion" && "version" in answer) {
    const typed = bench.suggestions.find(({ id }) => id === whole.id);
    const form = answer.content as SuggestionForm;
    if (typed) suggestions.push({ ...typed, form, version: answer.version as Version });
  }
  return { suggestions, subjects, entities: news.entities };
}

/** Reads one document of the desk; null while nobody answers, which is no news. */
export async function ask<T>(path: string, signal?: AbortSignal): Promise<T | null> {
  try {
    const response = await fetch(path, { signal: signal ?? AbortSignal.timeout(30_000) });
    return response.ok ? ((await response.json()) as T) : null;
  } catch (error) {
    // No connection: the save state says so, and what is on the screen stays.
    if (error instanceof DOMException || error instanceof TypeError || error instanceof SyntaxError)
      return null;
    throw error;
  }
}

/** The last value, for handlers that outlive the render they were made in. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}

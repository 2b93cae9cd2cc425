"use client";

import { useCallback } from "react";
import type { ContentOf, DeskKind } from "@/domain/draft/subject";
import { joinThree } from "@/domain/draft/three-way";
import { useSay } from "@/ui/desk/frame/toast";
import type { Editing } from "@/ui/desk/history/editing";
import type { DeskDocument } from "./saving/use-document";

/** A document's edits, of which those done at one stroke are said and can be taken back, whatever was typed since. */
export function useEditing<K extends DeskKind>({ content, edit }: DeskDocument<K>): Editing<ContentOf<K>> {
  const say = useSay();
  const act = useCallback(
    (change: (content: ContentOf<K>) => ContentOf<K>, words: string) => {
      let stroke: { before: ContentOf<K>; after: ContentOf<K> } | null = null;
      edit((before) => {
        const after = change(before);
        stroke = { before, after };
        return after;
      }, words);
      say({
        words,
        takeBack: () => {
          const done = stroke;
          if (done) edit((now) => joinThree(done.after, now, done.before).content, `Taken back: ${words}`);
        },
      });
    },
    [edit, say],
  );
  return { content, edit, act };
}

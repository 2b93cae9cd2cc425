"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ContentOf, DeskKind, DeskSubject, Version } from "@/domain/draft/subject";
import { type ConflictOver, conflictOf, unsaved } from "@/domain/outbox/outbox";
import { editToKeep } from "@/domain/outbox/queued-request";
import { useKeeper, useSavingPart } from "./saving-provider";

/** Typing that rests this long is sent, in ms. */
const pause = 600;

/** One subject while it is worked on: what stands on the screen, and where that stands with the server. */
export type DeskDocument<K extends DeskKind = DeskKind> = {
  kind: K;
  id: string;
  /** What stands on the screen: what is typed, joined with what is saved. */
  content: ContentOf<K>;
  /** The version that was last said to be saved. */
  version: Version;
  published: ContentOf<K> | null;
  /** `words` name the change for the list of what is kept ("Headline"). */
  edit: (change: (content: ContentOf<K>) => ContentOf<K>, words?: string) => void;
  /** Sends what is typed now. */
  save: () => void;
  /** All of it is saved. */
  isSaved: boolean;
  /** Somebody else changed the same field: both versions, until one chooses. */
  conflict: ConflictOver<K> | null;
  /** Ends the conflict with this content, put together of both; null takes theirs. */
  resolve: (content: unknown) => void;
};

/**
 * Work on one subject: every change is kept on this device at once and sent when typing rests. What others did to other
 * fields is joined in as it becomes known. `subject` is what the page was loaded with; a newer one given later is taken.
 */
export function useDocument<K extends DeskKind>(subject: DeskSubject<K>): DeskDocument<K> {
  const keeper = useKeeper();
  const [held, setHeld] = useState({ given: subject, saved: subject });
  const { kind, id } = subject;
  // What the page is given anew is what stands; until then, what was answered last does.
  const saved = held.given === subject ? held.saved : subject;

  useEffect(
    () =>
      keeper?.onAnswer(({ answer }, { whole }) => {
        if (!answer.ok) return;
        const named = "subjects" in answer ? answer.subjects.find(isOf(kind, id)) : undefined;
        const saved: DeskSubject[] =
          "version" in answer && whole !== null
            ? [
                {
                  ...subject,
                  kind: whole.kind,
                  id: whole.id,
                  version: answer.version,
                  content: answer.content,
                },
              ]
            : [];
        const news = named ?? saved.find(isOf(kind, id));
        if (news === undefined) return;
        const { content, version } = news;
        setHeld((before) => {
          const from = before.given === subject ? before.saved : subject;
          const published = named ? named.published : from.published;
          return { given: subject, saved: { ...from, content, version, published } };
        });
      }),
    [keeper, kind, id, subject],
  );

  const typed = useSavingPart(({ outbox }) => unsaved(outbox, { kind, id })?.content);
  const conflict = useSavingPart(({ outbox }) => conflictOf(outbox, { kind, id }));
  const content = typed ?? saved.content;
  // Two changes in one event: the second builds on the first, which no render has shown yet.
  const latest = useRef({ content, saved });
  latest.current = { content, saved };

  const edit = useCallback(
    (change: (content: ContentOf<K>) => ContentOf<K>, words = "A change") => {
      if (keeper === null) return;
      const { content: before, saved: from } = latest.current;
      if (from.id !== id) return;
      const after = change(before);
      if (after === before) return;
      latest.current = { content: after, saved: from };
      const request = { kind, id, basedOn: from.version, content: after };
      keeper.keep(editToKeep(request, from.content, words), { pause });
    },
    [keeper, kind, id],
  );

  return {
    kind,
    id,
    content,
    version: saved.version,
    published: saved.published,
    edit,
    save: () => keeper?.hurry({ kind, id }),
    isSaved: typed === undefined,
    conflict,
    resolve: (chosen) => {
      if (chosen === null && conflict) {
        const { version, content: theirs, by, at } = conflict.current;
        const taken = { ...saved, version, content: theirs, by, at };
        setHeld({ given: subject, saved: taken });
      }
      keeper?.resolve({ kind, id }, chosen);
    },
  };
}

/** Whether something told of a subject is of this one. */
const isOf =
  <K extends DeskKind>(kind: K, id: string) =>
  (one: DeskSubject): one is DeskSubject<K> =>
    one.kind === kind && one.id === id;

"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Conflict, conflictOf, unsaved } from "@/domain/desk/outbox";
import type { ContentOf, DeskKind, DeskSubject, Version } from "@/domain/desk/subject";
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
  conflict: Conflict | null;
  /** Ends the conflict with this content; null takes theirs. */
  resolve: (content: ContentOf<K> | null) => void;
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
      keeper?.onAnswer((request, answer) => {
        const own = request.whole?.kind === kind && request.whole.id === id && answer.ok;
        const named = subjectsIn(answer).find((one) => one.kind === kind && one.id === id);
        const content = named?.content ?? (own && "content" in answer ? answer.content : undefined);
        const version = named?.version ?? (own ? (answer.version as Version | undefined) : undefined);
        if (content === undefined || version === undefined) return;
        setHeld((before) => {
          const from = before.given === subject ? before.saved : subject;
          const published = named ? (named.published as ContentOf<K> | null) : from.published;
          return { given: subject, saved: { ...from, content: content as ContentOf<K>, version, published } };
        });
      }),
    [keeper, kind, id, subject],
  );

  const typed = useSavingPart(({ outbox }) => unsaved(outbox, subject)?.content);
  const conflict = useSavingPart(({ outbox }) => conflictOf(outbox, subject));
  const content = (typed ?? saved.content) as ContentOf<K>;
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
      const base = from.content;
      const whole = { kind, id, basedOn: from.version, base, content: after, place: "content" as const };
      keeper.send(
        { path: "/api/desk/edits", body: { why: null }, lanes: [`${kind}:${id}`], whole, words },
        { pause },
      );
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
        const taken = { ...saved, version, content: theirs as ContentOf<K>, by, at };
        setHeld({ given: subject, saved: taken });
      }
      keeper?.resolve({ kind, id }, chosen);
    },
  };
}

type Answered = { kind?: unknown; id?: unknown; version?: Version; content?: unknown; published?: unknown };

function subjectsIn(answer: Record<string, unknown>): Answered[] {
  return Array.isArray(answer.subjects) ? (answer.subjects as Answered[]) : [];
}

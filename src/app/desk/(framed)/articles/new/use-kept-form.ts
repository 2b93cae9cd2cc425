"use client";

import { useEffect, useRef, useState } from "react";
import { isBegun, KeptForm, type PastedField, type PastedForm } from "@/domain/article/pasted-form";
import type { Doubts } from "@/domain/article/read-pasted";
import type { SaveWords } from "@/domain/outbox/save-words";
import { keptKey } from "./kept-key";

/** How long typing rests before it is kept, in ms: a long text is not written anew for every letter. */
const rest = 250;

type Kept = { kind: "nothing" } | { kind: "soon" } | { kind: "kept"; at: string } | { kind: "refused" };

/**
 * Keeps a new article on this device while it is typed, under its editor's account, and gives it back after a reload or a
 * crash. Until it is brought in no server has any of it: it may be a text that nobody else may read yet.
 */
export function useKeptForm(userId: string, restore: (kept: KeptForm) => void) {
  const [kept, setKept] = useState<Kept>({ kind: "nothing" });
  const next = useRef<KeptForm | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const first = useRef(restore);

  /** Writes what waits to be kept; at once when the page is left. */
  const write = useRef(() => {
    clearTimeout(timer.current);
    if (next.current === null) return;
    const { at } = next.current;
    const isOnDevice = writeAt(keptKey(userId), next.current);
    next.current = null;
    setKept(isOnDevice ? { kind: "kept", at } : { kind: "refused" });
  });

  useEffect(() => {
    const found = readAt(keptKey(userId));
    if (found) {
      setKept({ kind: "kept", at: found.at });
      first.current(found);
    }
    const leave = write.current;
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      leave();
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
    };
  }, [userId]);

  // Only what is in this page alone would be lost with it.
  useEffect(() => {
    if (kept.kind !== "refused") return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [kept.kind]);

  function forget(): void {
    clearTimeout(timer.current);
    next.current = null;
    removeAt(keptKey(userId));
    setKept({ kind: "nothing" });
  }

  return {
    /** Where it stands, in words; null while there is nothing to keep. */
    words: wordsOf(kept),
    keep: (form: PastedForm, typed: ReadonlySet<PastedField>, doubts: Doubts) => {
      if (!isBegun(form)) return forget();
      next.current = { form, typed: [...typed], doubts, at: new Date().toISOString() };
      setKept({ kind: "soon" });
      clearTimeout(timer.current);
      timer.current = setTimeout(write.current, rest);
    },
    forget,
  };
}

function wordsOf(kept: Kept): SaveWords | null {
  switch (kept.kind) {
    case "nothing":
      return null;
    case "soon":
      return { mark: "busy", words: "Keeping it…" };
    case "kept":
      return { mark: "saved", words: `Kept on this device ${clock(kept.at)}, for you alone` };
    case "refused":
      return { mark: "bad", words: "This device keeps nothing: leave the page open until the article is in" };
    default: {
      const unknown: never = kept;
      return unknown;
    }
  }
}

function clock(instant: string): string {
  return new Date(instant).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** What does not read as a form (of an older release) is left alone. */
function readAt(key: string): KeptForm | null {
  try {
    const parsed = KeptForm.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    // A browser that keeps nothing had kept nothing.
    return null;
  }
}

function writeAt(key: string, kept: KeptForm): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

function removeAt(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to take away.
  }
}

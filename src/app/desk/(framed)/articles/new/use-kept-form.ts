"use client";

import { useEffect, useRef, useState } from "react";
import { emptyWork, isBegun, type KeptForm, type PastedWork } from "@/domain/article/pasted-form";
import type { SaveWords } from "@/domain/outbox/save-words";
import { newId } from "@/ui/desk/form/new-id";
import {
  type Draft,
  draftLetGo,
  draftsOf,
  holdDraft,
  readDraft,
  rememberDraft,
  rememberedDraft,
  removeDraft,
  writeDraft,
} from "./kept-drafts";
import { newDraftKey } from "./kept-key";

/** How long typing rests before it is kept, in ms: a long text is not written anew for every letter. */
const rest = 250;
/** How long a page that is loaded again waits for the one before it to let its draft go, in ms. */
const patience = 700;

type Kept = { kind: "nothing" } | { kind: "soon" } | { kind: "kept"; at: string } | { kind: "refused" };

/**
 * Keeps a new article on this device while it is typed, under its editor's account, and gives it back after a reload or a
 * crash. Until it is brought in no server has any of it: it may be a text that nobody else may read yet. Each tab
 * has a draft of its own; what no tab has open can be gone on with.
 */
export function useKeptForm(
  userId: string,
  restore: (work: PastedWork) => void,
  /** An item of the inbox that it is of, and how it is begun where nothing is kept of that. */
  from: { item: string; begin: () => void } | null = null,
) {
  const [kept, setKept] = useState<Kept>({ kind: "nothing" });
  const [others, setOthers] = useState<Draft[]>([]);
  const own = useRef<{ key: string; release: () => void } | null>(null);
  const told = useRef<BroadcastChannel | null>(null);
  const next = useRef<KeptForm | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const restoring = useRef(restore);
  restoring.current = restore;
  const item = from?.item ?? null;
  const beginning = useRef(from?.begin);
  beginning.current = from?.begin;

  /** Writes what waits to be kept; at once when the page is left. */
  const write = useRef(() => {
    clearTimeout(timer.current);
    if (next.current === null || own.current === null) return;
    const { at } = next.current;
    const isOnDevice = writeDraft(own.current.key, next.current);
    next.current = null;
    setKept(isOnDevice ? { kind: "kept", at } : { kind: "refused" });
  });

  /** Lists the others; one that this tab has just let go may be told as held for a moment. */
  const list = useRef(async (freed: string | null = null) => {
    const drafts = await draftsOf(userId);
    const theirs = drafts.filter(({ key }) => key !== own.current?.key);
    setOthers(theirs.map((draft) => (draft.key === freed ? { ...draft, isOpen: false } : draft)));
  });

  /** Lets this tab's draft go for another one. */
  function become(key: string, release: () => void, work: PastedWork, now: Kept): void {
    const freed = own.current;
    freed?.release();
    own.current = { key, release };
    rememberDraft(key);
    told.current?.postMessage(key);
    setKept(now);
    restoring.current(work);
    void list.current(freed?.key ?? null);
  }

  useEffect(() => {
    let isLeft = false;
    // Tabs tell each other which draft they have taken.
    const channel = new BroadcastChannel("reportedly.drafts");
    told.current = channel;
    void claimed(userId, item, () => next.current !== null).then((claim) => {
      if (isLeft) return claim.release();
      own.current = claim;
      rememberDraft(claim.key);
      channel.postMessage(claim.key);
      if (claim.found) {
        setKept({ kind: "kept", at: claim.found.at });
        restoring.current(claim.found);
      } else if (next.current === null && beginning.current) beginning.current();
      else write.current();
      void list.current();
    });
    const leave = write.current;
    const look = () => void list.current();
    channel.addEventListener("message", look);
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("storage", look);
    window.addEventListener("focus", look);
    return () => {
      isLeft = true;
      leave();
      own.current?.release();
      own.current = null;
      channel.close();
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("storage", look);
      window.removeEventListener("focus", look);
    };
  }, [userId, item]);

  // A draft that another tab has open can be gone on with as soon as that tab lets it go.
  useEffect(() => {
    const left = new AbortController();
    for (const { key, isOpen } of others)
      if (isOpen) void draftLetGo(key, left.signal).then((isFree) => (isFree ? list.current() : undefined));
    return () => left.abort();
  }, [others]);

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
    if (own.current) removeDraft(own.current.key);
    setKept({ kind: "nothing" });
  }

  return {
    /** Where it stands, in words; null while there is nothing to keep. */
    words: wordsOf(kept),
    keep: (work: PastedWork) => {
      if (!isBegun(work.form)) return forget();
      next.current = { ...work, at: new Date().toISOString() };
      setKept({ kind: "soon" });
      clearTimeout(timer.current);
      timer.current = setTimeout(write.current, rest);
    },
    forget,
    /** The drafts that are not this tab's. */
    others,
    /** Goes on with one that no tab has open; the one that stood here is kept. */
    goOn: async (key: string) => {
      write.current();
      const release = await holdDraft(key, 0);
      const found = readDraft(key);
      if (release && found) return become(key, release, found, { kind: "kept", at: found.at });
      release?.();
      void list.current();
    },
    /** Begins another one here; the one that stood here is kept. */
    another: async () => {
      write.current();
      const key = newDraftKey(userId, newId());
      become(key, (await holdDraft(key, 0)) ?? (() => undefined), emptyWork, { kind: "nothing" });
    },
    drop: ({ key }: Draft) => {
      removeDraft(key);
      void list.current();
    },
    putBack: ({ key, kept: dropped }: Draft) => {
      writeDraft(key, dropped);
      void list.current();
    },
  };
}

/**
 * The draft of this tab: the one it had, else the newest that no tab has open, else a new one, as it is where somebody began to
 * type (`isBegun`) before that was known. For an item of the inbox none but one of that item.
 */
async function claimed(
  userId: string,
  item: string | null,
  isBegun: () => boolean,
): Promise<{ key: string; found: KeptForm | null; release: () => void }> {
  const all = await draftsOf(userId);
  const drafts = item === null ? all : all.filter(({ kept }) => kept.item?.id === item);
  const remembered = rememberedDraft();
  const had = drafts.find(({ key }) => key === remembered);
  for (const { key, kept } of had ? [had, ...drafts] : drafts) {
    const release = await holdDraft(key, key === remembered ? patience : 0);
    if (release && !isBegun()) return { key, found: kept, release };
    release?.();
    if (isBegun()) break;
  }
  const key = newDraftKey(userId, newId());
  return { key, found: null, release: (await holdDraft(key, 0)) ?? (() => undefined) };
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

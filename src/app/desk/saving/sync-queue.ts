import type { DeskKind } from "@/domain/draft/subject";
import type { CommandName } from "@/domain/outbox/desk-commands";
import {
  adopted,
  dropped,
  emptyOutbox,
  leftStanding,
  type Outbox,
  queued,
  ready,
  resolved,
  settled,
  tried,
} from "@/domain/outbox/outbox";
import type { Handed, KeptRequest, Unsent } from "@/domain/outbox/queued-request";
import { type Heard, isAnswerTo, type Received } from "@/domain/outbox/received";
import type { Connection, Saving } from "@/domain/outbox/save-words";
import { newId } from "@/ui/desk/form/new-id";
import { afterPaint } from "./after-paint";
import { type Device, openDevice } from "./device";
import { post } from "./send";

type Subject = { kind: DeskKind; id: string };
type Hear = (heard: Heard, request: KeptRequest) => void;
export type Sending = {
  /** What it does, while it is kept: "Publish the story". */
  words: string;
  /** Subjects whose saving it waits for; "*" is all. */
  lanes: string[];
};

/**
 * Keeps what is to be saved on the device and sends it, in order, until it is answered. One for each page and user.
 * Waits between tries grow while nobody answers, and end at once when the connection comes back or the page is looked at.
 */
export type Keeper = {
  /** Sends a command that writes no subject as a whole. Resolves with the answer, however late it comes. */
  send: <C extends CommandName>(
    command: C,
    request: Unsent<C>,
    sending: Sending,
  ) => { action: string; answer: Promise<Received<C>> };
  /** Keeps what was made to be kept (kept-request.ts). `pause` in ms: what is typed goes when typing rests that long. */
  keep: (handed: Handed, options?: { pause?: number }) => { action: string };
  /** Sends what is typed into a subject without waiting for a rest. */
  hurry: (subject: Subject) => void;
  resolve: (subject: Subject, content: unknown | null) => void;
  /** Ends a conflict by what stands. */
  leave: (subject: Subject) => void;
  drop: (action: string) => void;
  retry: () => void;
  /** Every answer, also to what an earlier page had sent. */
  onAnswer: (hear: Hear) => () => void;
  subscribe: (changed: () => void) => () => void;
  /** The same object until something changes. */
  now: () => Saving;
  close: () => void;
};

/** The longest that typing without a rest keeps anything from being sent, in ms. */
const longestPause = 4_000;
const waits = [1_000, 2_000, 4_000, 8_000, 15_000];

export function openKeeper(userId: string): Keeper {
  let saving: Saving = { outbox: emptyOutbox, connection: "good", savedAt: null, isOnDevice: true };
  let device: Device | null = null;
  let failures = 0;
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const sending = new Set<string>();
  /** When each request that is still being typed may go; in memory alone, since after a reload nobody types. */
  const dueAt = new Map<string, number>();
  const waiting = new Map<string, (heard: Heard) => void>();
  const changed = new Set<() => void>();
  const hearing = new Set<Hear>();

  function become(outbox: Outbox, more: Partial<Saving> = {}): void {
    const isOnDevice = outbox === saving.outbox ? saving.isOnDevice : (device?.write(outbox) ?? false);
    saving = { ...saving, ...more, outbox, isOnDevice: isOnDevice || outbox.requests.length === 0 };
    for (const tell of changed) tell();
  }

  function pump(): void {
    clearTimeout(timer);
    if (isClosed || device === null) return;
    const now = Date.now();
    let next = Number.POSITIVE_INFINITY;
    for (const request of ready(saving.outbox)) {
      if (sending.has(request.action)) continue;
      const due = Math.max(notBefore, dueAt.get(request.action) ?? 0);
      if (due <= now) void go(request);
      else next = Math.min(next, due);
    }
    if (next < Number.POSITIVE_INFINITY) timer = setTimeout(pump, next - now);
  }

  async function go(request: KeptRequest): Promise<void> {
    const { action } = request;
    sending.add(action);
    dueAt.delete(action);
    become(tried(saving.outbox, action));
    const posted = await post({ ...request, tried: true }, userId);
    sending.delete(action);
    if (isClosed) return;
    if (posted.kind !== "answered") return again(posted.kind);
    failures = 0;
    notBefore = 0;
    const { heard, outcome } = posted;
    const savedAt = heard.answer.ok ? savedAtOf(heard.answer) : saving.savedAt;
    become(settled(saving.outbox, action, outcome), { connection: "good", savedAt });
    for (const hear of hearing) hear(heard, request);
    waiting.get(action)?.(heard);
    waiting.delete(action);
    pump();
  }

  function again(connection: Exclude<Connection, "good">): void {
    const now = Date.now();
    // Several that fail together are one failure.
    if (now >= notBefore) {
      notBefore = now + waits[Math.min(failures, waits.length - 1)]!;
      failures += 1;
    }
    become(saving.outbox, { connection });
    pump();
  }

  function retry(): void {
    failures = 0;
    notBefore = 0;
    pump();
  }

  async function open(): Promise<void> {
    const opened = await openDevice(userId);
    if (isClosed) return;
    device = opened;
    // What was typed before the device was ready comes after what it had kept.
    become(adopted(saving.outbox, device.read()));
    pump();
    await takeOver();
  }

  async function takeOver(): Promise<void> {
    for (const orphan of (await device?.orphans()) ?? []) become(adopted(saving.outbox, orphan));
    pump();
  }

  function looked(): void {
    if (document.visibilityState !== "visible") return;
    retry();
    void takeOver();
  }

  /** Only what is on no device and with no server would be lost. */
  function leaving(event: BeforeUnloadEvent): void {
    if (!saving.isOnDevice) event.preventDefault();
  }

  function keep(handed: Handed, { pause = 0 }: { pause?: number } = {}): { action: string } {
    const action = newId();
    const now = new Date();
    const request: KeptRequest = { ...handed, action, at: now.toISOString(), tried: false };
    const before = saving.outbox.requests;
    become(queued(saving.outbox, request));
    if (pause > 0) {
      const kept = saving.outbox.requests.find((one) => one.action === action);
      const begun =
        kept && before.length === saving.outbox.requests.length ? Date.parse(kept.at) : now.getTime();
      dueAt.set(action, Math.min(now.getTime() + pause, begun + longestPause));
    }
    // On the device it is now; the screen comes before the wire.
    afterPaint(pump);
    return { action };
  }

  void open();
  window.addEventListener("online", retry);
  window.addEventListener("beforeunload", leaving);
  document.addEventListener("visibilitychange", looked);
  window.addEventListener("focus", looked);

  return {
    send: (command, request, { words, lanes }) => {
      const body = Object.fromEntries(Object.entries(request));
      const { action } = keep({ command, body, lanes, whole: null, words });
      const answer = new Promise<Received<typeof command>>((answered) =>
        waiting.set(action, (heard) => {
          if (isAnswerTo(command, heard)) answered(heard.answer);
        }),
      );
      return { action, answer };
    },
    keep,
    hurry: ({ kind, id }) => {
      for (const { action, whole } of saving.outbox.requests)
        if (whole?.kind === kind && whole.id === id) dueAt.delete(action);
      pump();
    },
    resolve: (subject, content) => {
      become(resolved(saving.outbox, subject, content, newId()));
      pump();
    },
    leave: (subject) => become(leftStanding(saving.outbox, subject)),
    drop: (action) => become(dropped(saving.outbox, action)),
    retry,
    onAnswer: (hear) => {
      hearing.add(hear);
      return () => hearing.delete(hear);
    },
    subscribe: (tell) => {
      changed.add(tell);
      return () => changed.delete(tell);
    },
    now: () => saving,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      window.removeEventListener("online", retry);
      window.removeEventListener("beforeunload", leaving);
      document.removeEventListener("visibilitychange", looked);
      window.removeEventListener("focus", looked);
    },
  };
}

function savedAtOf(answer: Extract<Heard["answer"], { ok: true }>): string {
  return "savedAt" in answer ? answer.savedAt : new Date().toISOString();
}

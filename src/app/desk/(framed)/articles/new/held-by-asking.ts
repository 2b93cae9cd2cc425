import { newId } from "@/ui/desk/form/new-id";

/** How long the other tabs have to answer, in ms: they are on the same device. */
const answerTime = 120;
const channelName = "reportedly.drafts.held";

type Said =
  | { is: "ask"; key: string | null; by: string }
  | { is: "held"; keys: string[] }
  | { is: "freed"; key: string };

/** What this tab holds, and wants to hold, each under the name of its asking. */
const holds = new Map<string, string>();
const wants = new Map<string, string>();
let answering: BroadcastChannel | null = null;

/**
 * Holds a draft where the browser has no locks, which it gives to pages of a secure connection alone: the tabs of this device
 * are asked, and whoever has it answers. Of two that ask at once, the one whose name comes first has it. Null: another tab does.
 */
export async function holdByAsking(key: string, patience: number): Promise<(() => void) | null> {
  const by = newId();
  const end = Date.now() + patience;
  answer();
  do {
    wants.set(key, by);
    const isTheirs = (await asked(key, by)).has(key) || wants.get(key) !== by;
    wants.delete(key);
    if (!isTheirs) {
      holds.set(key, by);
      return () => {
        if (holds.get(key) !== by) return;
        holds.delete(key);
        tell({ is: "freed", key });
      };
    }
  } while (Date.now() < end);
  return null;
}

/** The drafts that other tabs have open. */
export function openByAsking(): Promise<Set<string>> {
  return asked(null, newId());
}

/** How often it is asked again whether a tab still has a draft, in ms, and how often in a row nobody may answer. */
const betweenLooks = 1_000;
const unanswered = 2;

/**
 * Resolves once a tab says that it let a draft go, or no tab has it any more: one that crashed says nothing. False where nobody
 * waits for that any more.
 */
export function letGoByAsking(key: string, left: AbortSignal): Promise<boolean> {
  const channel = new BroadcastChannel(channelName);
  let looks: ReturnType<typeof setInterval>;
  return new Promise<boolean>((resolve) => {
    left.addEventListener("abort", () => resolve(false));
    channel.addEventListener("message", ({ data }: MessageEvent<Said>) => {
      if (data.is === "freed" && data.key === key) resolve(true);
    });
    let missed = 0;
    looks = setInterval(async () => {
      missed = (await openByAsking()).has(key) ? 0 : missed + 1;
      if (missed >= unanswered) resolve(true);
    }, betweenLooks);
  }).finally(() => {
    clearInterval(looks);
    channel.close();
  });
}

function asked(key: string | null, by: string): Promise<Set<string>> {
  const channel = new BroadcastChannel(channelName);
  const held = new Set<string>();
  channel.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    if (data.is === "held") for (const each of data.keys) held.add(each);
  });
  channel.postMessage({ is: "ask", key, by } satisfies Said);
  return new Promise((resolve) => {
    setTimeout(() => {
      channel.close();
      resolve(held);
    }, answerTime);
  });
}

function tell(said: Said): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(said);
  channel.close();
}

/** Answers for this tab from now on, until its page goes. */
function answer(): void {
  if (answering) return;
  const channel = new BroadcastChannel(channelName);
  answering = channel;
  channel.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    if (data.is !== "ask") return;
    const { key, by } = data;
    if (key === null) return channel.postMessage({ is: "held", keys: [...holds.keys()] } satisfies Said);
    const mine = holds.get(key);
    if (mine === by) return;
    const wanted = wants.get(key);
    if (mine !== undefined || (wanted !== undefined && wanted < by))
      channel.postMessage({ is: "held", keys: [key] } satisfies Said);
    else if (wanted !== undefined && wanted > by) wants.delete(key);
  });
  window.addEventListener("pagehide", () => {
    for (const key of holds.keys()) tell({ is: "freed", key });
  });
}

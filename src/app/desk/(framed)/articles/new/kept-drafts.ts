import { KeptForm } from "@/domain/article/pasted-form";
import { holdByAsking, letGoByAsking, openByAsking } from "./held-by-asking";
import { draftKeys } from "./kept-key";

/** A draft that stands on this device, and whether a tab has it open. */
export type Draft = { key: string; kept: KeptForm; isOpen: boolean };

/** What does not read as a form (of an older release) is left alone. */
export function readDraft(key: string): KeptForm | null {
  try {
    const parsed = KeptForm.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    // A browser that keeps nothing had kept nothing.
    return null;
  }
}

export function writeDraft(key: string, kept: KeptForm): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to take away.
  }
}

/** Every draft of somebody's on this device, the newest first. */
export async function draftsOf(userId: string): Promise<Draft[]> {
  const open = navigator.locks
    ? new Set((await navigator.locks.query()).held?.map(({ name }) => name))
    : await openByAsking();
  return keysOf(userId)
    .flatMap((key) => {
      const kept = readDraft(key);
      return kept ? [{ key, kept, isOpen: open.has(key) }] : [];
    })
    .sort((one, other) => (one.kept.at < other.kept.at ? 1 : -1));
}

function keysOf(userId: string): string[] {
  try {
    return draftKeys(userId);
  } catch {
    // A browser that keeps nothing has no drafts.
    return [];
  }
}

/**
 * Holds a draft for this tab as long as its page stands; null where another tab has it. A browser has
 * locks only for pages of a secure connection: over another, the tabs ask each other.
 */
export function holdDraft(key: string, patience: number): Promise<(() => void) | null> {
  if (!navigator.locks) return holdByAsking(key, patience);
  return new Promise((resolve) => {
    const options = patience === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(patience) };
    navigator.locks
      .request(key, options, (lock) => {
        if (lock === null) return resolve(null);
        return new Promise<void>((release) => resolve(release));
      })
      .catch(() => resolve(null));
  });
}

/** Waits until no tab has a draft open; false where nobody waits for that any more. */
export async function draftLetGo(key: string, left: AbortSignal): Promise<boolean> {
  if (!navigator.locks) return letGoByAsking(key, left);
  try {
    await navigator.locks.request(key, { signal: left }, () => undefined);
    return true;
  } catch {
    // What was waited for is not wanted any more.
    return false;
  }
}

const own = "reportedly.own-draft";

/** Which draft this tab had, through a reload. A tab that is opened out of another one begins with the same. */
export function rememberedDraft(): string | null {
  try {
    return sessionStorage.getItem(own);
  } catch {
    return null;
  }
}

export function rememberDraft(key: string): void {
  try {
    sessionStorage.setItem(own, key);
  } catch {
    // It is found again as the newest that no tab has open.
  }
}

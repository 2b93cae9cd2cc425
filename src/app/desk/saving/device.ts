import { emptyOutbox, isEmpty, Outbox } from "@/domain/outbox/outbox";
import { newId } from "@/ui/desk/form/new-id";

/**
 * Where a tab keeps its outbox on the device: a key of its own in localStorage, so that no two tabs ever write the same
 * one. While a tab lives it holds a lock of that name; a key whose lock is free was left by a tab that closed or crashed,
 * and whoever finds it takes it over.
 */
export type Device = {
  /** What this tab had kept before it was loaded again. */
  read: () => Outbox;
  /** False where the device keeps nothing (private windows, a full disk): it is then in this page's memory alone. */
  write: (outbox: Outbox) => boolean;
  /** What tabs that are gone have left; each is handed out once, and is this tab's to keep from then on. */
  orphans: () => Promise<Outbox[]>;
};

const prefix = (userId: string) => `reportedly.outbox.${userId}.`;
const tabKey = "reportedly.tab";

export async function openDevice(userId: string): Promise<Device> {
  const tab = await holdTab();
  const key = prefix(userId) + tab;
  return {
    read: () => readAt(key),
    write: (outbox) => {
      try {
        if (isEmpty(outbox)) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(outbox));
        return true;
      } catch {
        return false;
      }
    },
    orphans: async () => {
      const found: Outbox[] = [];
      for (const other of keysOf(userId)) {
        if (other === key) continue;
        await ifFree(`reportedly.tab.${other.slice(prefix(userId).length)}`, () => {
          found.push(readAt(other));
          localStorage.removeItem(other);
        });
      }
      return found;
    },
  };
}

/**
 * The name of this tab, the same after a reload. A tab that was duplicated has its twin's name in its storage: the lock
 * is then taken, and it gets a name of its own.
 */
async function holdTab(): Promise<string> {
  const before = remembered();
  if (before !== null && (await hold(before))) return before;
  const tab = newId();
  try {
    sessionStorage.setItem(tabKey, tab);
  } catch {
    // A device that keeps nothing says so at the first write.
    return tab;
  }
  await hold(tab);
  return tab;
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(tabKey);
  } catch {
    return null;
  }
}

/** Takes the lock for as long as the page lives. Without locks (plain http off this machine) names alone must do. */
function hold(tab: string): Promise<boolean> {
  if (!("locks" in navigator)) return Promise.resolve(true);
  return new Promise((answer) => {
    void navigator.locks.request(`reportedly.tab.${tab}`, { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      return lock === null ? undefined : new Promise<never>(() => undefined);
    });
  });
}

/** Without locks nobody can tell whether the other tab still lives: what it keeps is sent twice, which is once. */
async function ifFree(name: string, take: () => void): Promise<void> {
  if (!("locks" in navigator)) return take();
  await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock !== null) take();
  });
}

function keysOf(userId: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix(userId)));
  } catch {
    return [];
  }
}

/** What does not read as an outbox (of an older release) is left alone and not sent. */
function readAt(key: string): Outbox {
  try {
    const parsed = Outbox.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
    return parsed.success ? parsed.data : emptyOutbox;
  } catch {
    return emptyOutbox;
  }
}

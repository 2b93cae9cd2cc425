"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { emptyOutbox } from "@/domain/outbox/outbox";
import type { Saving } from "@/domain/outbox/save-words";
import { type Keeper, openKeeper } from "./sync-queue";

/**
 * One for as long as the browser stays on the site, and no state of the desk's layout, which goes when a page for readers is
 * looked at: it holds this tab's name on the device, so that a second one would find what the first still sends taken by
 * another tab. Another user on the same page gets another.
 */
let open: { userId: string; keeper: Keeper } | null = null;

function keeperOf(userId: string): Keeper {
  if (open?.userId === userId) return open.keeper;
  open?.keeper.close();
  open = { userId, keeper: openKeeper(userId) };
  return open.keeper;
}

const KeeperContext = createContext<Keeper | null>(null);

/** Around the desk; `userId` is whose work is kept. */
export function SavingProvider({ userId, children }: { userId: string; children: ReactNode }) {
  const [keeper, setKeeper] = useState<Keeper | null>(null);
  // Before anybody can type: the fields below wake up in the same stroke.
  useLayoutEffect(() => {
    setKeeper(keeperOf(userId));
  }, [userId]);
  return <KeeperContext value={keeper}>{children}</KeeperContext>;
}

/** Null while the page wakes up: nothing can be typed before that. */
export function useKeeper(): Keeper | null {
  return useContext(KeeperContext);
}

const asleep: Saving = { outbox: emptyOutbox, connection: "good", savedAt: null, isOnDevice: true };
const never = () => () => undefined;

/** Where the work of this page stands, and what of it is not saved yet. */
export function useSaving(): Saving {
  return useSavingPart(all);
}

/**
 * As much of it as somebody looks at: only when that part becomes another is anything drawn again. `part` answers the
 * same object or text for the same state, so nothing that it makes anew.
 */
export function useSavingPart<T>(part: (saving: Saving) => T): T {
  const keeper = useKeeper();
  return useSyncExternalStore(
    keeper?.subscribe ?? never,
    () => part(keeper?.now() ?? asleep),
    () => part(asleep),
  );
}

const all = (saving: Saving): Saving => saving;

"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { emptyOutbox } from "@/domain/desk/outbox";
import type { Saving } from "@/domain/desk/save-words";
import { type Keeper, openKeeper } from "./keeper";

const KeeperContext = createContext<Keeper | null>(null);

/** Around every part of the desk that saves; `userId` is whose work is kept. */
export function SavingProvider({ userId, children }: { userId: string; children: ReactNode }) {
  const [keeper, setKeeper] = useState<Keeper | null>(null);
  useEffect(() => {
    const opened = openKeeper(userId);
    setKeeper(opened);
    return () => opened.close();
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
  const keeper = useKeeper();
  return useSyncExternalStore(
    keeper?.subscribe ?? never,
    () => keeper?.now() ?? asleep,
    () => asleep,
  );
}

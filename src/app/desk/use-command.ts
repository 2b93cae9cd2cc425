"use client";

import { useCallback } from "react";
import type { CommandName } from "@/domain/outbox/desk-commands";
import type { Unsent } from "@/domain/outbox/queued-request";
import type { NotSent, Received } from "@/domain/outbox/received";
import { useSay } from "@/ui/desk/frame/toast";
import { useKeeper } from "./saving/saving-provider";
import type { Sending } from "./saving/sync-queue";

export type Send = <C extends CommandName>(
  command: C,
  request: Unsent<C>,
  sending: Pick<Sending, "words"> & Partial<Sending>,
) => Promise<Received<C> & { action: string }>;

const asleep: NotSent = {
  ok: false,
  reason: "not-sent",
  message: "The page is still waking up. Try again.",
};

/** Sends one command after pending edits. A refusal goes back to the form, in words, and leaves the queue. */
export function useCommand(): Send {
  const keeper = useKeeper();
  return useCallback(
    async (command, request, { words, lanes = ["*"] }) => {
      if (keeper === null) return { ...asleep, action: "" };
      const { action, answer } = keeper.send(command, request, { words, lanes });
      const answered = await answer;
      if (!answered.ok) keeper.drop(action);
      return Object.assign(answered, { action });
    },
    [keeper],
  );
}

/** Takes back a whole action of one's own, and says how that went. */
export function useTakeBack(): (action: string) => Promise<boolean> {
  const send = useCommand();
  const say = useSay();
  return useCallback(
    async (undoes) => {
      const answer = await send("undo-action", { undoes }, { words: "Take back" });
      if (!answer.ok) say({ words: answer.message, failed: true });
      return answer.ok;
    },
    [send, say],
  );
}

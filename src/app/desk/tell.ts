"use client";

import { useCallback } from "react";
import { useSay } from "@/ui/desk/did-line";
import type { DeskAnswer } from "./saving/post";
import { useKeeper } from "./saving/saving-provider";

type Told = {
  path: string;
  body: Record<string, unknown>;
  /** What it does, while it is kept: "Publish the story". */
  words: string;
  /** Subjects whose saving it waits for; "*" is all. */
  lanes?: string[];
};

/**
 * Sends something that is done at one stroke, after what is typed before it. The answer comes however late; what a form
 * was refused stays in the form, and not among what waits to be sent.
 */
export function useTell(): (told: Told) => Promise<DeskAnswer & { action: string }> {
  const keeper = useKeeper();
  return useCallback(
    async ({ lanes = ["*"], ...told }) => {
      if (keeper === null) return { ok: false, reason: "asleep", action: "" };
      const { action, answer } = keeper.send({ ...told, lanes, whole: null });
      const answered = await answer;
      if (!answered.ok) keeper.drop(action);
      return { ...answered, action };
    },
    [keeper],
  );
}

/** Takes back a whole action of one's own, and says how that went. */
export function useTakeBack(): (action: string) => Promise<boolean> {
  const tell = useTell();
  const say = useSay();
  return useCallback(
    async (undoes) => {
      const answer = await tell({ path: "/api/desk/undo", body: { undoes }, words: "Take back" });
      if (!answer.ok) say({ words: wordsOf(answer), failed: true });
      return answer.ok;
    },
    [tell, say],
  );
}

/** Why something was not done, in words. */
export function wordsOf(answer: DeskAnswer): string {
  switch (answer.reason) {
    case "changed-meanwhile":
      return "Somebody changed it meanwhile. Nothing was overwritten: load the page again to see what stands.";
    case "already-undone":
      return "It was taken back already.";
    case "not-found":
      return "It is no longer there, or cannot be taken back.";
    case "own-request":
      return "Somebody else has to look at it: you asked for it yourself.";
    case "nothing-to-publish":
      return "There is nothing to publish.";
    case "not-waiting":
      return `It no longer waits: it was ${answer.state}. Load the page again to see what stands.`;
    case "plan-moved-on":
      return "The drafts have moved on since this list was made.";
    case "invalid": {
      const faults = Array.isArray(answer.faults)
        ? (answer.faults as { path: string; message: string }[])
        : [];
      return (
        faults
          .map(({ path, message }) => (/^[A-Z].*\.$/s.test(message) ? message : `${path} ${message}.`))
          .join(" ") || "It cannot be read."
      );
    }
    case "asleep":
      return "The page is still waking up. Try again.";
    default:
      return "It was not done. Try again in a moment.";
  }
}

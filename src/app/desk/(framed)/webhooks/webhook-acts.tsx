"use client";

import type { WrittenRequest } from "@/domain/outbox/desk-commands";
import type { WebhookState } from "@/domain/webhook/webhook";
import { useRowActs } from "../use-row-acts";

type To = WrittenRequest<"set-webhook">["to"];

/** What can be done with a receiver: let it rest, have it go on, take it away. */
export function WebhookActs({ id, url, state }: { id: string; url: string; state: WebhookState }) {
  const { act, button } = useRowActs(url);

  function set(to: To, did: string): Promise<void> {
    const words = `${did}: ${url}`;
    return act((send) => send("set-webhook", { webhook: id, to }, { words, lanes: [] }), { words });
  }

  return (
    <p className="mt-2 flex flex-wrap gap-2">
      {state === "going"
        ? button("Let it rest", () => set("resting", "It rests"))
        : button("Go on", () => set("going", "It goes on"))}
      {button("Take it away", () => set("removed", "Taken away"))}
    </p>
  );
}

/** Tells a receiver the same once more, under the same id. */
export function SendAgain({ id }: { id: string }) {
  const { act, button } = useRowActs(`msg_${id}`);
  return button("Send again", () =>
    act((send) => send("send-again", { delivery: id }, { words: "Send it again", lanes: [] }), {
      words: "It is sent again",
    }),
  );
}

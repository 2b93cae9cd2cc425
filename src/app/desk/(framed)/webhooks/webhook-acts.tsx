"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { WrittenRequest } from "@/domain/outbox/desk-commands";
import type { WebhookState } from "@/domain/webhook/webhook";
import { buttonLook } from "@/ui/button-look";
import { useSay } from "@/ui/desk/toast";
import { useCommand } from "../../use-command";

type To = WrittenRequest<"set-webhook">["to"];

/** What can be done with a receiver: let it rest, have it go on, take it away. */
export function WebhookActs({ id, url, state }: { id: string; url: string; state: WebhookState }) {
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  async function set(to: To, words: string) {
    setBusy(true);
    const answer = await send("set-webhook", { webhook: id, to }, { words: `${words}: ${url}`, lanes: [] });
    setBusy(false);
    if (!answer.ok) return say({ words: answer.message, failed: true });
    say({ words: `${words}: ${url}` });
    router.refresh();
  }
  const button = (label: string, to: To, words: string) => (
    <button
      className={buttonLook("plain", "quiet")}
      type="button"
      disabled={busy}
      onClick={() => void set(to, words)}
    >
      {label}
      <span className="sr-only"> {url}</span>
    </button>
  );
  return (
    <p className="mt-2 flex flex-wrap gap-2">
      {state === "going"
        ? button("Let it rest", "resting", "It rests")
        : button("Go on", "going", "It goes on")}
      {button("Take it away", "removed", "Taken away")}
    </p>
  );
}

/** Tells a receiver the same once more, under the same id. */
export function SendAgain({ id }: { id: string }) {
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  async function again() {
    setBusy(true);
    const answer = await send("send-again", { delivery: id }, { words: "Send it again", lanes: [] });
    setBusy(false);
    if (!answer.ok) return say({ words: answer.message, failed: true });
    say({ words: "It is sent again" });
    router.refresh();
  }
  return (
    <button
      className={buttonLook("plain", "quiet")}
      type="button"
      disabled={busy}
      onClick={() => void again()}
    >
      Send again<span className="sr-only"> msg_{id}</span>
    </button>
  );
}

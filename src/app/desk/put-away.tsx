"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { buttonLook } from "@/ui/button-look";
import { useSay } from "@/ui/desk/frame/toast";
import { useCommand } from "./use-command";

/** Takes a comment that names the viewer off their list. */
export function PutAway({ comment, of }: { comment: string; of: string }) {
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  async function put() {
    setBusy(true);
    const answer = await send("read-mention", { comment }, { words: "Put a comment away", lanes: [] });
    setBusy(false);
    if (!answer.ok) return say({ words: answer.message, failed: true });
    // The button goes with what was put away.
    document.querySelector<HTMLElement>("#mine-h")?.focus();
    router.refresh();
  }

  return (
    <button className={buttonLook("plain", "quiet")} type="button" disabled={busy} onClick={() => void put()}>
      Put away<span className="sr-only">: what {of} said</span>
    </button>
  );
}

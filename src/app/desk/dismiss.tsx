"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { buttonLook } from "@/ui/button-look";
import { useCommand } from "./use-command";

/** Puts away what a chief refused. It stays under Publications. */
export function Dismiss({ publication }: { publication: string }) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const send = useCommand();
  const router = useRouter();

  async function dismiss() {
    setBusy(true);
    const request = { publication, decision: "dismiss" as const };
    const answer = await send("decide-publication", request, { words: "Put a refusal away", lanes: [] });
    if (answer.ok) {
      // What held the focus goes with the refusal.
      const heading = document.querySelector<HTMLElement>("#main h1");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus();
      return router.refresh();
    }
    setFault(answer.message);
    setBusy(false);
  }

  return (
    <>
      <button
        className={buttonLook("plain", "quiet")}
        type="button"
        disabled={busy}
        onClick={() => void dismiss()}
      >
        Dismiss
      </button>
      {fault ? (
        <span className="mt-1 text-sm text-refuted-ink" role="alert">
          {fault}
        </span>
      ) : null}
    </>
  );
}

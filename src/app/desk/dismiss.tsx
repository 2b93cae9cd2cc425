"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTell, wordsOf } from "./tell";

/** Puts away what a chief refused. It stays under Publications. */
export function Dismiss({ publication }: { publication: string }) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const tell = useTell();
  const router = useRouter();

  async function dismiss() {
    setBusy(true);
    const answer = await tell({
      path: "/api/desk/publication-decisions",
      body: { publication, decision: "dismiss" },
      words: "Put a refusal away",
      lanes: [],
    });
    if (answer.ok) {
      // What held the focus goes with the refusal.
      const heading = document.querySelector<HTMLElement>("#main h1");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus();
      return router.refresh();
    }
    setFault(wordsOf(answer));
    setBusy(false);
  }

  return (
    <>
      <button className="btn btn--quiet" type="button" disabled={busy} onClick={() => void dismiss()}>
        Dismiss
      </button>
      {fault ? (
        <span className="f__e" role="alert">
          {fault}
        </span>
      ) : null}
    </>
  );
}

"use client";

import { useEffect, useState } from "react";
import type { DeskKind } from "@/domain/desk/subject";
import type { Present } from "@/domain/desk/workbench";
import { OthersHere } from "@/ui/desk/others-here";

/** How often a page that is looked at says so, in ms. Somebody counts as there for three times as long. */
const every = 10_000;

/** Says to others that one has this open, and shows who else has. */
export function Presence({ kind, id }: { kind: DeskKind; id: string }) {
  const [present, setPresent] = useState<Present[]>([]);
  useEffect(() => {
    let isCurrent = true;
    async function tell() {
      if (document.visibilityState !== "visible") return;
      try {
        const response = await fetch("/api/desk/presence", {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ kind, id }),
        });
        if (response.ok && isCurrent) setPresent(((await response.json()) as { present: Present[] }).present);
      } catch {
        // Without a connection nobody can be seen; the save state says that there is none.
        if (isCurrent) setPresent([]);
      }
    }
    void tell();
    const timer = setInterval(tell, every);
    document.addEventListener("visibilitychange", tell);
    return () => {
      isCurrent = false;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tell);
    };
  }, [kind, id]);
  return <OthersHere present={present} />;
}

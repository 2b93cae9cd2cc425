"use client";

import type { EvidenceSnapshot } from "@/domain/dossier/snapshot";
import { AreaField, TextField, textOrNull } from "./fields";

type Words = Pick<EvidenceSnapshot, "quote" | "place">;

/** The words of a document that show the claim, and where in it whoever doubts it finds them. */
export function EvidenceWords({ shown, change }: { shown: Words; change: (words: Partial<Words>) => void }) {
  return (
    <div className="frow">
      <AreaField
        label="Its words that show it"
        plain
        value={shown.quote ?? ""}
        change={(quote) => change({ quote: textOrNull(quote) })}
      />
      <TextField
        label="Where they stand in it"
        hint="Such as “page 3” or “00:41”."
        value={shown.place ?? ""}
        change={(place) => change({ place: textOrNull(place) })}
      />
    </div>
  );
}

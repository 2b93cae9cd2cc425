"use client";

import { useState } from "react";
import { hasSaidSo } from "@/domain/suggestion/wording/correction";
import type { Stance } from "@/domain/vocabulary";
import { CorrectionDialog } from "../tagging/meaning-dialogs";
import { SpokenChoice, type SpokenProps } from "./spoken-fields";

/**
 * What a speaker does to the claim. "Corrects" alone does not say which: whoever puts it right speaks against it, and for what they
 * say instead. It is asked, and until then the record stays as it was.
 */
export function StanceChoice(
  props: SpokenProps & {
    claim: string;
    speaker: { sourceId: string | null; sourceDescription: string | null };
    /** What others, and they themselves, say of the claim. */
    others: Parameters<typeof hasSaidSo>[0]["attributions"];
  },
) {
  const { said, change, about, claim, speaker, others } = props;
  const [asked, setAsked] = useState<((stance: Stance) => void) | null>(null);
  const source = speaker.sourceId === null ? null : { id: speaker.sourceId };
  const takesBack = hasSaidSo({ attributions: others }, { ...speaker, source }, (id) => id);
  const close = () => setAsked(null);
  return (
    <>
      <SpokenChoice
        said={said}
        about={about}
        field="stance"
        change={(changed, words) => {
          if (changed.stance !== "corrects") return change(changed, words);
          setAsked(() => (stance: Stance) => change({ stance }, words));
        }}
      />
      {asked === null ? null : (
        <CorrectionDialog
          claim={claim}
          takesBack={takesBack}
          join={(as) => {
            close();
            asked(as === "instead" ? "corrects" : takesBack ? "retracts" : "denies");
          }}
          close={close}
        />
      )}
    </>
  );
}

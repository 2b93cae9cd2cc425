"use client";

import { useState } from "react";
import type { ChangedClaim, ChangedOutcome, SourceChange } from "@/domain/watching/source-change";
import { buttonLook } from "@/ui/button-look";
import { outcomeWords } from "@/ui/desk/history/change-row";

/** Takes the text as it is now for a version of the article, or takes that back. */
export function SeenButton(props: { change: SourceChange; see: (seen: boolean) => Promise<void> }) {
  const { change, see } = props;
  const { article, seenBy } = change;
  const [busy, press] = useBusy();
  const waiting = change.claims.filter(({ outcome }) => outcome === null).length;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <button
        className={buttonLook(seenBy === null ? undefined : "plain", seenBy === null ? undefined : "quiet")}
        type="button"
        disabled={busy}
        onClick={() => press(() => see(seenBy === null))}
      >
        {seenBy === null ? (article.isWhole ? "Take the new text" : "I have seen it") : "Take back"}
        <span className="sr-only">: {article.title}</span>
      </button>
      <span className="text-sm text-ink-3">
        {seenBy !== null ? (
          <>
            {article.isWhole ? "The new text is a version of the article, as a draft. " : "Seen. "}
            {waiting === 0
              ? "Settled."
              : `${waiting} of its claims still ${waiting === 1 ? "waits" : "wait"}.`}
          </>
        ) : article.isWhole ? (
          "It becomes a version of the article, as a draft. What was said stays in the text that it was said in."
        ) : (
          "The article is held as excerpts, so its new text is not taken."
        )}
      </span>
    </div>
  );
}

const choices: { outcome: ChangedOutcome; label: string }[] = [
  { outcome: "stands", label: "Still stands" },
  { outcome: "edit", label: "Edit the claim" },
  { outcome: "withdrew", label: "The source withdrew" },
];

/** The three decisions on a claim whose passage changed, or the one that was made. */
export function DecideButtons(props: {
  claim: ChangedClaim;
  decide: (outcome: ChangedOutcome | null) => Promise<void>;
}) {
  const { claim, decide } = props;
  const [busy, press] = useBusy();
  if (claim.outcome !== null)
    return (
      <p className="flex flex-wrap items-baseline gap-x-4 text-sm">
        <span>
          {outcomeWords[claim.outcome]} (<bdi>{claim.decidedBy}</bdi>)
        </span>
        <button
          className={buttonLook("plain", "quiet")}
          type="button"
          disabled={busy}
          onClick={() => press(() => decide(null))}
        >
          Take back<span className="sr-only">: {claim.words}</span>
        </button>
      </p>
    );
  return (
    <p className="flex flex-wrap gap-2">
      {choices.map(({ outcome, label }) => (
        <button
          key={outcome}
          className={buttonLook()}
          type="button"
          disabled={busy}
          onClick={() => press(() => decide(outcome))}
        >
          {label}
          <span className="sr-only">: {claim.words}</span>
        </button>
      ))}
    </p>
  );
}

function useBusy(): [boolean, (work: () => Promise<void>) => void] {
  const [busy, setBusy] = useState(false);
  return [
    busy,
    (work) => {
      setBusy(true);
      void work().finally(() => setBusy(false));
    },
  ];
}

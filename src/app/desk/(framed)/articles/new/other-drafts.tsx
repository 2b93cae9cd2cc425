"use client";

import { useState } from "react";
import { instantWords } from "@/domain/time/date-words";
import { buttonLook } from "@/ui/button-look";
import type { Draft } from "./kept-drafts";

/** What else was begun on this device and is not in yet. */
export function OtherDrafts(props: {
  drafts: readonly Draft[];
  goOn: (key: string) => void;
  drop: (draft: Draft) => void;
  putBack: (draft: Draft) => void;
}) {
  const { drafts, goOn, drop, putBack } = props;
  const [dropped, setDropped] = useState<Draft | null>(null);
  if (drafts.length === 0 && dropped === null) return null;
  return (
    <details className="mt-6 text-sm" open>
      <summary className="py-2">
        {drafts.length === 1
          ? "Another article is begun here"
          : `${drafts.length} other articles are begun here`}
      </summary>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.key} className="border-t border-hair py-2">
            <p>
              <strong dir="auto">{nameOf(draft)}</strong>{" "}
              <span className="text-ink-3">kept {instantWords(new Date(draft.kept.at), ownZone())}</span>
            </p>
            {draft.isOpen ? (
              <p className="text-ink-3">Open in another tab</p>
            ) : (
              <p className="flex flex-wrap gap-2">
                <button
                  className={buttonLook("plain", "quiet")}
                  type="button"
                  onClick={() => goOn(draft.key)}
                >
                  Go on with it
                </button>
                <button
                  className={buttonLook("plain", "quiet")}
                  type="button"
                  onClick={() => {
                    setDropped(draft);
                    drop(draft);
                  }}
                >
                  Drop it
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {dropped ? (
        <p role="status">
          “{nameOf(dropped)}” is dropped.{" "}
          <button
            className={buttonLook("plain", "quiet")}
            type="button"
            onClick={() => {
              putBack(dropped);
              setDropped(null);
            }}
          >
            Put it back
          </button>
        </p>
      ) : null}
    </details>
  );
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Its title, or its first words. */
function nameOf({ kept: { form } }: Draft): string {
  const words = form.title.trim() || form.body.trim().split("\n", 1)[0] || form.url || "Without a text";
  return words.length > 80 ? `${words.slice(0, 80)}…` : words;
}

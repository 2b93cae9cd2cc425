"use client";

import { CopyButton } from "./copy-button";

/** A link, or a token, to hand on: it can be selected as it stands, and copied by a button where scripts run. */
export function CopyLink({ link, label = "The link" }: { link: string; label?: string }) {
  return (
    <span className="mt-2 flex max-w-176 gap-2">
      <input
        className="min-h-9 min-w-0 flex-1 rounded-xs border border-line bg-raised px-2.5 font-mono text-xs/none"
        type="text"
        readOnly
        value={link}
        aria-label={label}
        onFocus={(event) => event.target.select()}
      />
      <CopyButton text={link} />
    </span>
  );
}

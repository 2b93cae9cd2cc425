"use client";

import { useState } from "react";
import { buttonLook } from "../button-look";

/** A link to hand on: it can be selected as it stands, and copied by a button where scripts run. */
export function CopyLink({ link }: { link: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch (refused) {
      // A browser may refuse the clipboard: the link is there to be selected.
      console.info("The link could not be copied.", refused);
    }
  }
  return (
    <span className="mt-2 flex max-w-176 gap-2">
      <input
        className="min-h-9 min-w-0 flex-1 rounded-xs border border-line bg-raised px-2.5 font-mono text-xs/none"
        type="text"
        readOnly
        value={link}
        aria-label="The link"
        onFocus={(event) => event.target.select()}
      />
      <button className={`${buttonLook()} noscript:hidden`} type="button" onClick={copy}>
        {copied ? "Copied" : "Copy"}
      </button>
    </span>
  );
}

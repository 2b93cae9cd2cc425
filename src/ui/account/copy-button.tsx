"use client";

import { useState } from "react";
import { buttonLook } from "../button-look";

/** Copies what stands beside it, where scripts run. */
export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch (refused) {
      // A browser may refuse the clipboard: what is to be copied is there to be selected.
      console.info("It could not be copied.", refused);
    }
  }
  return (
    <button className={`${buttonLook()} noscript:hidden`} type="button" onClick={copy}>
      {copied ? "Copied" : "Copy"}
    </button>
  );
}

"use client";

import { useState } from "react";
import { buttonLook } from "@/ui/button-look";
import { TextField } from "@/ui/desk/form/fields";

/** What settles a report: a note, and whether it was an error. */
export function Settle(props: {
  title: string;
  settle: (outcome: "error" | "none", note: string | null) => Promise<boolean>;
}) {
  const { title, settle } = props;
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const fault = note.trim().length > 500 ? "may have 500 characters at the most" : null;

  async function press(outcome: "error" | "none") {
    if (fault !== null) return;
    setBusy(true);
    await settle(outcome, note.trim() || null);
    setBusy(false);
  }

  const button = (outcome: "error" | "none", words: string) => (
    <button
      className={`${buttonLook()} min-h-9.5`}
      type="button"
      disabled={busy}
      onClick={() => void press(outcome)}
    >
      {words}
      <span className="sr-only">: {title}</span>
    </button>
  );
  return (
    <div className="flex flex-wrap items-end gap-3">
      <TextField
        className="grow basis-64"
        label="A note (not shown to readers)"
        value={note}
        change={setNote}
        fault={fault}
      />
      {button("error", "It was an error")}
      {button("none", "It was none")}
    </div>
  );
}

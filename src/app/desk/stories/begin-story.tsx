"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { TextField } from "@/ui/desk/fields";
import { useTell, wordsOf } from "../tell";

/** Begins a story by its headline. */
export function BeginStory() {
  const [headline, setHeadline] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const tell = useTell();
  const router = useRouter();

  async function begin(event: FormEvent) {
    event.preventDefault();
    if (headline.trim() === "") return setFault("is missing");
    setBusy(true);
    const answer = await tell({
      path: "/api/desk/stories",
      body: { headline, standfirst: "", article: null },
      words: `New story: ${headline}`,
      lanes: [],
    });
    if (answer.ok) return router.push(`/desk/stories/${(answer.subject as { id: string }).id}`);
    setFault(`was not taken: ${wordsOf(answer)}`);
    setBusy(false);
  }

  return (
    <form className="lineform" onSubmit={begin}>
      <TextField
        label="New story"
        placeholder="Its headline"
        value={headline}
        change={setHeadline}
        fault={fault}
      />
      <button className="btn" type="submit" disabled={busy}>
        Begin it
      </button>
    </form>
  );
}

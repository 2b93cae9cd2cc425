"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { buttonLook } from "@/ui/button-look";
import { LineForm } from "@/ui/desk/form/field-grid";
import { TextField } from "@/ui/desk/form/fields";
import { useCommand } from "../../use-command";

/** Begins a story by its headline. */
export function BeginStory() {
  const [headline, setHeadline] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const router = useRouter();

  async function begin(event: FormEvent) {
    event.preventDefault();
    if (headline.trim() === "") return setFault("is missing");
    setBusy(true);
    const request = { headline, standfirst: "", article: null };
    const answer = await send("start-story", request, { words: `New story: ${headline}`, lanes: [] });
    if (answer.ok) return router.push(`/desk/stories/${answer.subject.id}`);
    setFault(`was not taken: ${answer.message}`);
    setBusy(false);
  }

  return (
    <LineForm onSubmit={begin}>
      <TextField
        className="grow basis-48"
        label="New story"
        placeholder="Its headline"
        value={headline}
        change={setHeadline}
        fault={fault}
      />
      <button className={`${buttonLook()} min-h-9.5`} type="submit" disabled={busy}>
        Begin it
      </button>
    </LineForm>
  );
}

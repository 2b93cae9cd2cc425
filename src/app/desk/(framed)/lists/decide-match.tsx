"use client";

import { type FormEvent, useRef, useState } from "react";
import type { MatchLine } from "@/domain/lists/match-lines";
import { buttonLook } from "@/ui/button-look";
import { DateField } from "@/ui/desk/form/fields";

export type Decided = "accept" | "reject" | "leave";
export type Deciding = (
  match: MatchLine,
  decision: Decided,
  from: string | null,
) => Promise<{ fault: string | null }>;

/** Accepts a match or rejects it; where the list does not say since when, the day has to be typed. */
export function DecideMatch({ match, decide }: { match: MatchLine; decide: Deciding }) {
  const [from, setFrom] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { isDated, news, name } = match;

  async function send(decision: Decided) {
    if (decision === "accept" && !isDated && from === null) {
      setFault("is missing: the list does not say since when");
      form.current?.querySelector("input")?.focus();
      return;
    }
    setBusy(true);
    const answered = await decide(match, decision, decision === "accept" && !isDated ? from : null);
    setBusy(false);
    setFault(answered.fault);
  }
  function accept(event: FormEvent) {
    event.preventDefault();
    void send("accept");
  }

  return (
    <form ref={form} className="mt-3 grid max-w-md gap-3" onSubmit={accept} noValidate>
      {isDated ? null : (
        <DateField
          label="Under sanctions since"
          value={from}
          change={(value) => {
            setFrom(value);
            setFault(null);
          }}
          hint="As the authority said it then: the list has no day."
          fault={fault}
        />
      )}
      <p className="flex flex-wrap gap-2">
        <button className={buttonLook("primary")} type="submit" data-decision="accept" disabled={busy}>
          {news === null ? "Accept" : "Take it over"}
          <span className="sr-only"> {name}</span>
        </button>
        <button
          className={buttonLook("plain", "quiet")}
          type="button"
          data-decision="reject"
          disabled={busy}
          onClick={() => void send(news === null ? "reject" : "leave")}
        >
          {news === null ? "Reject" : "Leave it as it is"}
          <span className="sr-only"> {name}</span>
        </button>
      </p>
    </form>
  );
}

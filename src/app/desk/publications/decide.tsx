"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useSay } from "@/ui/desk/did-line";
import { TextField } from "@/ui/desk/fields";
import { useTell, wordsOf } from "../tell";

type Decision = "approve" | "refuse" | "withdraw";
const done: Record<Decision, string> = { approve: "Published", refuse: "Refused", withdraw: "Withdrawn" };

/** A chief's word on a publication of somebody else's; one's own can be withdrawn. */
export function Decide(props: { publication: string; title: string; isOwn: boolean; isChief: boolean }) {
  const { publication, title, isOwn, isChief } = props;
  const [note, setNote] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const tell = useTell();
  const say = useSay();
  const router = useRouter();
  const mayDecide = isChief && !isOwn;

  async function decide(decision: Decision) {
    if (decision === "refuse" && note.trim() === "") {
      setFault("is missing: say why it is refused");
      return form.current?.querySelector("input")?.focus();
    }
    setFault(null);
    setBusy(true);
    const answer = await tell({
      path: "/api/desk/publication-decisions",
      body: { publication, decision, note: note.trim() || null },
      words: `${done[decision]}: ${title}`,
    });
    setBusy(false);
    if (!answer.ok)
      return say({
        words:
          answer.reason === "plan-moved-on"
            ? "The drafts have moved on since it was asked for, so nothing was published. Its author has to ask anew."
            : wordsOf(answer),
        failed: true,
      });
    say({ words: `${done[decision]}: ${title}` });
    // The buttons go with what was decided on.
    document.querySelector<HTMLElement>("#waiting-h")?.focus();
    router.refresh();
  }

  if (!mayDecide && !isOwn) return <p className="dim">A chief who did not ask for it decides.</p>;
  return (
    <div className="decide" ref={form}>
      <TextField label="A note" value={note} change={setNote} fault={fault} />
      {mayDecide ? (
        <>
          <button
            className="btn btn--primary"
            type="button"
            disabled={busy}
            onClick={() => void decide("approve")}
          >
            Publish it
          </button>
          <button className="btn" type="button" disabled={busy} onClick={() => void decide("refuse")}>
            Refuse
          </button>
        </>
      ) : null}
      {isOwn ? (
        <button className="btn" type="button" disabled={busy} onClick={() => void decide("withdraw")}>
          Withdraw it
        </button>
      ) : null}
    </div>
  );
}

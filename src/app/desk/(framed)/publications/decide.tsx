"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { buttonLook } from "@/ui/button-look";
import { TextField } from "@/ui/desk/form/fields";
import { useSay } from "@/ui/desk/frame/toast";
import { useCommand } from "../../use-command";

type Decision = "approve" | "refuse" | "withdraw";
const done: Record<Decision, string> = { approve: "Published", refuse: "Refused", withdraw: "Withdrawn" };

/** A chief's word on a publication of somebody else's; one's own can be withdrawn. */
export function Decide(props: { publication: string; title: string; isOwn: boolean; isChief: boolean }) {
  const { publication, title, isOwn, isChief } = props;
  const [note, setNote] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const send = useCommand();
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
    const words = `${done[decision]}: ${title}`;
    const request = { publication, decision, note: note.trim() || null };
    const answer = await send("decide-publication", request, { words });
    setBusy(false);
    if (!answer.ok) return say({ words: answer.message, failed: true });
    say({ words });
    // The buttons go with what was decided on.
    document.querySelector<HTMLElement>("#waiting-h")?.focus();
    router.refresh();
  }

  if (!mayDecide && !isOwn) return <p className="text-ink-3">A chief who did not ask for it decides.</p>;
  return (
    <div className="flex flex-wrap items-end gap-3" ref={form}>
      <TextField className="grow basis-64" label="A note" value={note} change={setNote} fault={fault} />
      {mayDecide ? (
        <>
          <button
            className={`${buttonLook("primary")} min-h-9.5`}
            type="button"
            disabled={busy}
            onClick={() => void decide("approve")}
          >
            Publish it
          </button>
          <button
            className={`${buttonLook()} min-h-9.5`}
            type="button"
            disabled={busy}
            onClick={() => void decide("refuse")}
          >
            Refuse
          </button>
        </>
      ) : null}
      {isOwn ? (
        <button
          className={`${buttonLook()} min-h-9.5`}
          type="button"
          disabled={busy}
          onClick={() => void decide("withdraw")}
        >
          Withdraw it
        </button>
      ) : null}
    </div>
  );
}

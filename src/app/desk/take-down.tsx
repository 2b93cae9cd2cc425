"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { pathOfSite } from "@/domain/address/subject-address";
import { instantWords } from "@/domain/time/date-words";
import type { Withdrawal, WithdrawnKind } from "@/domain/withdrawal";
import { buttonLook } from "@/ui/button-look";
import { FieldActions, FieldForm } from "@/ui/desk/form/field-grid";
import { AreaField, TextField } from "@/ui/desk/form/fields";
import { FormFault, noWhy } from "@/ui/desk/form/form-fault";
import { useSay } from "@/ui/desk/frame/toast";
import { EffectsView } from "@/ui/desk/publication/effects-view";
import { SetApart } from "@/ui/desk/publication/set-apart";
import { Dialog } from "@/ui/desk/tagging/dialog";
import { FieldLabel, FieldLegend } from "@/ui/field-parts";
import { Link } from "@/ui/link";
import { AskWhy } from "./ask-why";
import { useCommand } from "./use-command";
import { isTold, useEffects } from "./use-effects";

const what: Record<WithdrawnKind, string> = {
  story: "With the story go the claims that stand in no other story.",
  article: "With the article goes what was said in it: the claims stand on what is left.",
  entity: "The page goes. Claims that name them stay as they are.",
  claim: "The claim goes with all that was said of it.",
};

const noPage = "is no address of a page of this site";

/** Takes a page down, with the reason that readers are told, and where its address leads. */
export function TakeDown({ kind, id, title }: { kind: WithdrawnKind; id: string; title: string }) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [leads, setLeads] = useState(false);
  const [place, setPlace] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const effects = useEffects(isOpen ? { is: "take-down", kind, id } : null);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  async function takeDown(event: FormEvent) {
    event.preventDefault();
    const leadsTo = leads ? pathOfSite(place, location.origin) : null;
    if (reason.trim() === "") return setFault(noWhy);
    if (leads && leadsTo === null) return setFault(noPage);
    setBusy(true);
    const answer = await send(
      "take-down",
      { kind, id, reason: reason.trim(), leadsTo },
      { words: `Take down ${title}` },
    );
    setBusy(false);
    if (!answer.ok) return setFault(answer.message);
    setOpen(false);
    say({ words: "Taken down." });
    router.refresh();
  }

  return (
    <>
      <button className={buttonLook("plain", "quiet")} type="button" onClick={() => setOpen(true)}>
        Take down
      </button>
      {isOpen ? (
        <Dialog title="Take down" close={() => setOpen(false)}>
          <FieldForm onSubmit={takeDown}>
            <p>
              {what[kind]} Readers see none of it any more, on no day; they are told the reason, here and
              among the corrections. It can be put back.
            </p>
            <EffectsView effects={effects} />
            <AreaField
              label="Why, as readers are told"
              value={reason}
              change={setReason}
              fault={fault === noWhy ? noWhy : null}
              plain
            />
            <fieldset>
              <FieldLegend>Its address</FieldLegend>
              <FieldLabel>
                <input type="radio" name="leads" checked={!leads} onChange={() => setLeads(false)} /> says
                that it was taken down
              </FieldLabel>
              <FieldLabel>
                <input type="radio" name="leads" checked={leads} onChange={() => setLeads(true)} /> leads on
                to another page
              </FieldLabel>
            </fieldset>
            {leads ? (
              <TextField
                label="The page that it leads to"
                value={place}
                change={setPlace}
                fault={fault === noPage ? noPage : null}
                placeholder="/claims/…"
                hint="The address of a page that readers see"
              />
            ) : null}
            <FormFault>{fault === noPage ? null : fault}</FormFault>
            <FieldActions>
              <button className={buttonLook("primary")} type="submit" disabled={busy || !isTold(effects)}>
                Take it down
              </button>
              <button className={buttonLook()} type="button" onClick={() => setOpen(false)}>
                Leave it
              </button>
            </FieldActions>
          </FieldForm>
        </Dialog>
      ) : null}
    </>
  );
}

/** That readers see it no more, why, and the way back. */
export function TakenDown({ withdrawal }: { withdrawal: Withdrawal }) {
  const { title, leadsTo, reason, by, at, isMerge } = withdrawal;
  return (
    <SetApart aria-label="Taken down">
      <p>
        <strong>{isMerge ? "Merged" : "Taken down"}</strong> by {by} on {instantWords(new Date(at))}: {reason}{" "}
        {leadsTo === null ? null : (
          <>
            Its address leads to <Link href={leadsTo}>{leadsTo}</Link>.
          </>
        )}
      </p>
      <PutBack withdrawal={withdrawal.id} title={title} />
    </SetApart>
  );
}

/** The way back, with a reason. */
export function PutBack({ withdrawal, title }: { withdrawal: string; title: string }) {
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  async function putBack(why: string): Promise<boolean> {
    const answer = await send("put-back", { withdrawal, why }, { words: `Put back ${title}` });
    say(answer.ok ? { words: "Put back." } : { words: answer.message, failed: true });
    if (answer.ok) router.refresh();
    return answer.ok;
  }

  return (
    <AskWhy
      opens="Put back"
      label={`Put back: ${title}`}
      why="Why it is put back"
      placeholder="It comes back, because…"
      sends="Put it back"
      act={putBack}
    />
  );
}

"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { EntitySnapshot } from "@/domain/dossier/snapshot";
import type { Candidate } from "@/domain/reconcile/looked-up";
import { numbered } from "@/domain/status/wording";
import { buttonLook } from "@/ui/button-look";
import { CandidateList } from "@/ui/desk/entity/candidate-list";
import { type Chosen, TakeOverForm } from "@/ui/desk/entity/take-over-form";
import { LineForm } from "@/ui/desk/form/field-grid";
import { SelectField, TextField } from "@/ui/desk/form/fields";
import { FormFault } from "@/ui/desk/form/form-fault";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { useSay } from "@/ui/desk/frame/toast";
import { useCommand, useTakeBack } from "../../../use-command";
import { useLookUp } from "./use-look-up";

/** Looks somebody up at a service that knows them, and takes over of what it says what an editor chooses. */
export function LookUp(props: {
  id: string;
  content: EntitySnapshot;
  services: readonly string[];
  nameOf: (organization: string) => string | null;
}) {
  const { id, content, services, nameOf } = props;
  const [service, setService] = useState(services[0]!);
  const [name, setName] = useState(content.names[0]?.text ?? "");
  const [chosen, setChosen] = useState<Candidate | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { looking, lookUp, leave } = useLookUp();
  const send = useCommand();
  const takeBack = useTakeBack();
  const say = useSay();
  const router = useRouter();

  function ask(event: FormEvent) {
    event.preventDefault();
    setChosen(null);
    setFault(null);
    void lookUp({ service, kind: content.kind, name: name.trim() });
  }

  async function take(job: string, candidate: Candidate, picks: Chosen) {
    const words = `Take over from ${service}`;
    const answer = await send("take-over", { entity: id, job, candidate: candidate.id, ...picks }, { words });
    setFault(answer.ok ? null : answer.message);
    if (!answer.ok) return;
    setChosen(null);
    leave();
    say({
      words: `Took over ${numbered(answer.taken, "entry", "entries")} from ${service}.`,
      takeBack: () => void takeBack(answer.action).then(() => router.refresh()),
    });
    router.refresh();
  }

  const found = looking.state === "found" ? looking.found : null;
  return (
    <DeskSection id="look-up" title="Look up">
      <LineForm className="mb-2" onSubmit={ask}>
        {services.length > 1 ? (
          <SelectField
            className="basis-36"
            label="At"
            value={service}
            options={services.map((value) => ({ value, label: value }))}
            change={setService}
          />
        ) : null}
        <TextField className="grow basis-48" label="Name to look up" value={name} change={setName} />
        <button className={`${buttonLook()} min-h-9.5`} type="submit" disabled={name.trim() === ""}>
          {services.length > 1 ? "Look up" : `Look up at ${service}`}
        </button>
        {looking.state === "asking" ? (
          <button className={`${buttonLook("plain", "quiet")} min-h-9.5`} type="button" onClick={leave}>
            Stop
          </button>
        ) : null}
      </LineForm>
      <p role="status" className="text-ink-3">
        {looking.state === "asking" ? looking.words : ""}
        {found && found.candidates.length === 0 ? `${found.service} knows nobody by “${found.name}”.` : ""}
      </p>
      {looking.state === "failed" ? <p role="alert">{looking.words}</p> : null}
      {found?.note ? <p className="text-ink-3">{found.note}</p> : null}
      {found && chosen === null ? <CandidateList found={found} choose={setChosen} /> : null}
      {looking.state === "found" && chosen !== null ? (
        <TakeOverForm
          key={chosen.id}
          service={looking.found.service}
          candidate={chosen}
          content={content}
          nameOf={nameOf}
          leave={() => setChosen(null)}
          take={(picks) => void take(looking.job, chosen, picks)}
        />
      ) : null}
      <FormFault>{fault}</FormFault>
    </DeskSection>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { mayBeContrary } from "@/domain/language/negations";
import type { Candidate } from "@/domain/outbox/answers";
import { anotherFigure } from "@/domain/suggestion/wording/another-figure";
import { buttonLook } from "@/ui/button-look";
import { FieldActions, FieldForm } from "@/ui/desk/form/field-grid";
import { CheckField, TextField } from "@/ui/desk/form/fields";
import { FormFault, noWhy } from "@/ui/desk/form/form-fault";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { useSay } from "@/ui/desk/frame/toast";
import { EffectsView } from "@/ui/desk/publication/effects-view";
import { EmptyNote } from "@/ui/empty-note";
import { FieldLabel, FieldLegend } from "@/ui/field-parts";
import { ask } from "../../../ask";
import { useCommand } from "../../../use-command";
import { isTold, useEffects } from "../../../use-effects";

/** Says that this claim and another one are the same: first which, by its words, then why. */
export function MergeClaim({ id, text }: { id: string; text: string }) {
  const [words, setWords] = useState(text);
  const [found, setFound] = useState<Candidate[] | null>(null);
  const [into, setInto] = useState<string | null>(null);
  const [why, setWhy] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const chosen = found?.find(({ claimId }) => claimId === into);
  // Whoever says the one would be told as saying the other.
  const another = chosen === undefined ? null : anotherFigure(text, chosen.text);
  const mayOppose = chosen !== undefined && (another !== null || mayBeContrary(text, chosen.text));
  const [meant, setMeant] = useState<string | null>(null);
  const effects = useEffects(into === null ? null : { is: "merge", from: id, into });
  const send = useCommand();
  const say = useSay();
  const router = useRouter();

  async function look() {
    const answer = await ask("candidates", { text: words });
    setFault(answer ? null : "The claims cannot be asked for just now. Try again.");
    setFound(answer ? answer.items.filter(({ claimId }) => claimId !== id) : null);
  }

  async function merge(event: FormEvent) {
    event.preventDefault();
    if (found === null) return look();
    if (into === null) return setFault("Choose the claim that stays.");
    if (mayOppose && meant !== into) return setFault("Say first that the two do not contradict each other.");
    if (why.trim() === "") return setFault(noWhy);
    const answer = await send(
      "merge-claims",
      { from: id, into, why: why.trim() },
      { words: "Merge two claims" },
    );
    if (!answer.ok) return setFault(answer.message);
    const { withdrawal } = answer;
    const leadsTo = `/desk/claims/${into}`;
    router.push(leadsTo);
    // Of one that readers never saw nothing is left; the first page of the desk has the way back.
    if (withdrawal === null) return;
    const mistaken = { withdrawal, why: "Merged by mistake" };
    say({
      leadsTo,
      words: "Merged: this is the claim that stays. What was said of the other is said of it.",
      takeBack: () =>
        void send("put-back", mistaken, { words: "Take the merge back" }).then(() => router.refresh()),
    });
  }

  return (
    <DeskSection id="merge-claim" title="Two that say the same">
      <FieldForm onSubmit={merge}>
        <TextField
          label="Find the claim that says the same, by its words"
          value={words}
          change={(typed) => {
            setWords(typed);
            setFound(null);
            setInto(null);
          }}
        />
        {found !== null && found.length === 0 ? (
          <EmptyNote>No claim has words like these. Try fewer of them.</EmptyNote>
        ) : null}
        {found !== null && found.length > 0 ? (
          <>
            <fieldset>
              <FieldLegend>Which of these says the same, and stays</FieldLegend>
              {found.map((one) => (
                <FieldLabel key={one.claimId}>
                  <input
                    type="radio"
                    name="into"
                    checked={into === one.claimId}
                    onChange={() => setInto(one.claimId)}
                  />{" "}
                  <bdi>{one.text}</bdi>
                  {one.published ? "" : " (readers have not seen it)"}
                </FieldLabel>
              ))}
            </fieldset>
            {mayOppose ? (
              <CheckField
                label={
                  another === null
                    ? "The two do not contradict each other"
                    : `The two do not contradict each other, though this one says “${another.said}” and that one “${another.claimed}”`
                }
                checked={meant === into}
                change={(checked) => setMeant(checked ? into : null)}
              />
            ) : null}
            {into === null ? null : <EffectsView effects={effects} />}
            <TextField
              label="Why they are one"
              value={why}
              change={setWhy}
              fault={fault === noWhy ? noWhy : null}
            />
          </>
        ) : null}
        <FormFault>{fault}</FormFault>
        <FieldActions>
          <button className={buttonLook()} type="submit" disabled={into !== null && !isTold(effects)}>
            {found === null || found.length === 0 ? "Find it" : "Merge into the chosen claim"}
          </button>
        </FieldActions>
      </FieldForm>
    </DeskSection>
  );
}

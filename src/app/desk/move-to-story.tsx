"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { buttonLook } from "@/ui/button-look";
import { FieldActions, FieldForm } from "@/ui/desk/form/field-grid";
import { SelectField } from "@/ui/desk/form/fields";
import { FormFault } from "@/ui/desk/form/form-fault";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { useSay } from "@/ui/desk/frame/toast";
import { EffectsView } from "@/ui/desk/publication/effects-view";
import { EmptyNote } from "@/ui/empty-note";
import { useCommand, useTakeBack } from "./use-command";
import { isTold, useEffects } from "./use-effects";

type Story = { id: string; headline: string };

/** Puts a claim or an article into another story. `from` are the stories that it is in. */
export function MoveToStory(props: {
  kind: "claim" | "article";
  id: string;
  from: readonly Story[];
  stories: readonly Story[];
}) {
  const { kind, id, from, stories } = props;
  const others = stories.filter((story) => from.every((own) => own.id !== story.id));
  const [left, setLeft] = useState(from[0]?.id ?? "");
  const [into, setInto] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const send = useCommand();
  const takeBack = useTakeBack();
  const say = useSay();
  const router = useRouter();
  const chosen = into ?? "";
  const effects = useEffects(into ? { is: "move", kind, id, from: left || null, into } : null);

  async function move(event: FormEvent) {
    event.preventDefault();
    const story = others.find((one) => one.id === chosen);
    if (!story) return setFault(noStory);
    const request = { kind, id, from: left || null, into: story.id };
    const answer = await send("move-to-story", request, { words: `Move to ${story.headline}` });
    if (!answer.ok) return setFault(answer.message);
    setFault(null);
    say({
      words: `Moved to ${story.headline}. Readers see it there once both stories are published.`,
      takeBack: () => void takeBack(answer.action).then(() => router.refresh()),
    });
    router.refresh();
  }

  return (
    <DeskSection id="move" title="Move to another story">
      {others.length === 0 ? <EmptyNote>There is no other story.</EmptyNote> : null}
      {others.length > 0 ? (
        <FieldForm onSubmit={move}>
          {from.length > 1 ? (
            <SelectField label="Out of" value={left} options={from.map(option)} change={setLeft} />
          ) : null}
          <SelectField
            label="Into"
            value={chosen}
            options={[nowhere, ...others.map(option)]}
            change={setInto}
            fault={fault === noStory ? noStory : null}
          />
          {into ? <EffectsView effects={effects} /> : null}
          <FormFault>{fault === noStory ? null : fault}</FormFault>
          <FieldActions>
            <button className={buttonLook()} type="submit" disabled={Boolean(into) && !isTold(effects)}>
              Move it
            </button>
          </FieldActions>
        </FieldForm>
      ) : null}
    </DeskSection>
  );
}

const noStory = "is not chosen: choose the story that it goes into";
const nowhere = { value: "", label: "Choose a story" };
const option = ({ id, headline }: Story) => ({ value: id, label: headline });

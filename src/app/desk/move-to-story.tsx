"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { EffectsView } from "@/ui/desk/effects-view";
import { SelectField } from "@/ui/desk/fields";
import { FormFault } from "@/ui/desk/form-fault";
import { useSay } from "@/ui/desk/toast";
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
    if (!story) return setFault("Choose the story that it goes into.");
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
    <section aria-labelledby="move-h" className="dpsec">
      <h2 id="move-h" className="sech">
        Move to another story
      </h2>
      {others.length === 0 ? <p className="sf__none">There is no other story.</p> : null}
      {others.length > 0 ? (
        <form className="dpform" onSubmit={move}>
          {from.length > 1 ? (
            <SelectField label="Out of" value={left} options={from.map(option)} change={setLeft} />
          ) : null}
          <SelectField
            label="Into"
            value={chosen}
            options={[nowhere, ...others.map(option)]}
            change={setInto}
          />
          {into ? <EffectsView effects={effects} /> : null}
          <FormFault>{fault}</FormFault>
          <p className="folds__act">
            <button className="btn" type="submit" disabled={Boolean(into) && !isTold(effects)}>
              Move it
            </button>
          </p>
        </form>
      ) : null}
    </section>
  );
}

const nowhere = { value: "", label: "Choose a story" };
const option = ({ id, headline }: Story) => ({ value: id, label: headline });

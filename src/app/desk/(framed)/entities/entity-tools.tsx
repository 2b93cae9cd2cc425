"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { MergePreview } from "@/domain/draft/desk-pages";
import type { KnownEntity } from "@/domain/suggestion/tagging-page";
import { buttonLook } from "@/ui/button-look";
import { EntityPicker } from "@/ui/desk/entity/entity-picker";
import { FieldActions, FieldForm } from "@/ui/desk/form/field-grid";
import { TextField } from "@/ui/desk/form/fields";
import { FormFault, noWhy } from "@/ui/desk/form/form-fault";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { subjectPath } from "@/ui/desk/frame/subject-path";
import { useSay } from "@/ui/desk/frame/toast";
import { Link } from "@/ui/link";
import { useCommand } from "../../use-command";
import { useEntities } from "../../use-entities";
import { NewEntity } from "./new-entity";
import { takeBackMerge } from "./unmerge";

const none: KnownEntity[] = [];

/** A new person or organization, and two that turn out to be one. */
export function EntityTools({ preview }: { preview: MergePreview | null }) {
  return (
    <>
      <NewEntity />
      <MergeTwo key={preview ? `${preview.from.id} ${preview.into.id}` : ""} preview={preview} />
    </>
  );
}

/** First which two, then what would move, then why: nothing is merged before that was seen. */
function MergeTwo({ preview }: { preview: MergePreview | null }) {
  const { entities } = useEntities(none);
  const [from, setFrom] = useState<KnownEntity | null>(preview?.from ?? null);
  const [into, setInto] = useState<KnownEntity | null>(preview?.into ?? null);
  const [why, setWhy] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = useCommand();
  const say = useSay();
  const router = useRouter();
  const isShown = preview !== null && preview.from.id === from?.id && preview.into.id === into?.id;

  function look(event: FormEvent) {
    event.preventDefault();
    if (!from || !into) return setFault("Choose both.");
    if (from.id === into.id) return setFault("These are the same one.");
    setFault(null);
    router.push(`/desk/entities?${new URLSearchParams({ merge: from.id, into: into.id })}`, {
      scroll: false,
    });
  }

  async function merge(event: FormEvent) {
    event.preventDefault();
    if (!from || !into) return;
    if (why.trim() === "") return setFault(noWhy);
    setBusy(true);
    const request = { from: from.id, into: into.id, why: why.trim() };
    const answer = await send("merge-entities", request, { words: `Merge ${from.name} into ${into.name}` });
    setBusy(false);
    if (!answer.ok) return setFault(answer.message);
    const { merge: merged } = answer;
    say({
      words: `Merged ${from.name} into ${into.name}.`,
      takeBack: () =>
        void takeBackMerge(send, merged, "Merged by mistake").then((words) => {
          say({ words });
          router.refresh();
        }),
    });
    router.push("/desk/entities", { scroll: false });
    setFrom(null);
    setInto(null);
  }

  return (
    <DeskSection id="merge" title="Two that are one">
      <FieldForm onSubmit={isShown ? merge : look}>
        <EntityPicker label="This one" value={from} find={entities.find} choose={setFrom} />
        <EntityPicker label="goes into" value={into} find={entities.find} choose={setInto} />
        {isShown ? (
          <>
            <Moves preview={preview} />
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
          <button className={buttonLook(isShown ? "primary" : "plain")} type="submit" disabled={busy}>
            {isShown ? `Merge into ${into?.name}` : "See what would move"}
          </button>
        </FieldActions>
      </FieldForm>
    </DeskSection>
  );
}

function Moves({ preview: { from, into, uses, more } }: { preview: MergePreview }) {
  return (
    <div className="bg-sunk p-4 text-sm">
      <p>
        The names of {from.name} become other names of {into.name}, and its page leads there.{" "}
        {uses.length === 0 ? "Nothing else points at it." : "These then point at the other:"}
      </p>
      <ul className="mt-2 grid gap-1">
        {uses.map(({ kind, id, title, published }) => (
          <li key={`${kind} ${id}`}>
            <Link href={subjectPath(kind, id)}>{title}</Link>
            <span className="text-ink-3">{published ? ", and readers see that" : ""}</span>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="text-ink-3">And {more} more.</p> : null}
    </div>
  );
}

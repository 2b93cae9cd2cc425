"use client";

import { type FormEvent, useState } from "react";
import { ExternalId, type ExternalScheme, externalHref, schemeWords } from "@/domain/external-id";
import { idValue, type TakenFrom } from "@/domain/reconcile/looked-up";
import { buttonLook } from "../../button-look";
import { EmptyNote } from "../../empty-note";
import { ExternalLink } from "../../entries/chain";
import { LineForm } from "../form/field-grid";
import { optionsOf, SelectField, TextField } from "../form/fields";
import { cut } from "../form/list-edits";
import { DeskSection } from "../frame/desk-section";
import type { EntityEditing } from "./entity-editor";
import { TakenNote } from "./taken-note";

/** Where else it is known by an id of its own. One that is misspelled is said and not kept. */
export function OutsideIds({ content, act, taken }: EntityEditing & { taken: readonly TakenFrom[] }) {
  const [scheme, setScheme] = useState<ExternalScheme>("wikidata");
  const [value, setValue] = useState("");
  const [fault, setFault] = useState<string | null>(null);

  function add(event: FormEvent) {
    event.preventDefault();
    const parsed = ExternalId.safeParse({ scheme, value: value.trim() });
    if (!parsed.success) return setFault(`cannot be read: ${parsed.error.issues[0]?.message}`);
    if (content.externalIds.some((one) => one.scheme === scheme && one.value === parsed.data.value))
      return setFault("is there already");
    setFault(null);
    setValue("");
    act(
      (entity) => ({ ...entity, externalIds: [...entity.externalIds, parsed.data] }),
      `Added the ${schemeWords[scheme]} id ${parsed.data.value}`,
    );
  }

  return (
    <DeskSection id="ids" title="Ids elsewhere" count={content.externalIds.length}>
      {content.externalIds.length === 0 ? <EmptyNote>None is on record.</EmptyNote> : null}
      <ul>
        {content.externalIds.map((one, index) => {
          const href = externalHref(one);
          const words = `${schemeWords[one.scheme]} ${one.value}`;
          return (
            <li key={words} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-hair py-2">
              <span className="shrink-0 basis-32 text-ink-2">{schemeWords[one.scheme]}</span>
              <span className="font-mono text-[0.92em] grow basis-40 wrap-anywhere">
                {href ? <ExternalLink href={href}>{one.value}</ExternalLink> : one.value}
              </span>
              <TakenNote taken={taken} what="id" value={idValue(one)} />
              <button
                className={buttonLook("plain", "quiet")}
                type="button"
                aria-label={`Take out ${words}`}
                onClick={() =>
                  act(
                    (entity) => ({ ...entity, externalIds: cut(entity.externalIds, index) }),
                    `Took out ${words}`,
                  )
                }
              >
                Take out
              </button>
            </li>
          );
        })}
      </ul>
      <LineForm className="mt-4" onSubmit={add}>
        <SelectField
          className="basis-36"
          label="Whose"
          value={scheme}
          options={optionsOf(schemeWords)}
          change={setScheme}
        />
        <TextField className="grow basis-48" label="Id" mono value={value} change={setValue} fault={fault} />
        <button className={`${buttonLook()} min-h-9.5`} type="submit">
          Add
        </button>
      </LineForm>
    </DeskSection>
  );
}

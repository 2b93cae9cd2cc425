"use client";

import type { TakenFrom } from "@/domain/reconcile/looked-up";
import { buttonLook } from "../../button-look";
import { MoveButtons } from "../claim/relays";
import { FieldActions } from "../form/field-grid";
import { SelectField, TextField, textOrNull } from "../form/fields";
import { at, cut, moved } from "../form/list-edits";
import type { EntityEditing } from "./entity-editor";
import { TakenNote } from "./taken-note";

const kinds = [
  { value: "primary", label: "Main name" },
  { value: "alias", label: "Also known as" },
  { value: "acronym", label: "Its letters" },
  { value: "transliteration", label: "In other letters" },
  { value: "former", label: "Former name" },
];

/** Names in every script, the first of which is shown. */
export function NameFields({ content, edit, act, taken }: EntityEditing & { taken: readonly TakenFrom[] }) {
  const { names } = content;
  // A dossier may call a kind what it likes: that stays choosable.
  const options = (kind: string) =>
    kinds.some(({ value }) => value === kind) ? kinds : [...kinds, { value: kind, label: kind }];
  return (
    <>
      <ol>
        {names.map((name, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a name has no id of its own, its place is what it is
            key={index}
            className="grid items-end gap-3 border-b border-hair pt-2 pb-3 md:grid-cols-[minmax(0,1fr)_7rem_10rem_90px]"
          >
            <TextField
              label={index === 0 ? "Name that is shown" : `Name ${index + 1}`}
              lang={name.language ?? undefined}
              value={name.text}
              fault={name.text.trim() === "" ? "is missing" : null}
              change={(text) =>
                edit((entity) => ({ ...entity, names: at(entity.names, index, { ...name, text }) }), "Name")
              }
            />
            <TextField
              label="Language"
              placeholder="ru, uk-Latn"
              value={name.language ?? ""}
              change={(text) =>
                edit(
                  (entity) => ({
                    ...entity,
                    names: at(entity.names, index, { ...name, language: textOrNull(text) }),
                  }),
                  "Language of a name",
                )
              }
            />
            <SelectField
              label="Kind"
              value={name.kind}
              options={options(name.kind)}
              change={(kind) =>
                edit(
                  (entity) => ({ ...entity, names: at(entity.names, index, { ...name, kind }) }),
                  "Kind of a name",
                )
              }
            />
            <MoveButtons
              name={name.text}
              index={index}
              count={names.length}
              move={(to) =>
                act(
                  (entity) => ({ ...entity, names: moved(entity.names, index, to) }),
                  `Moved the name ${name.text}`,
                )
              }
              remove={
                names.length > 1
                  ? () =>
                      act(
                        (entity) => ({ ...entity, names: cut(entity.names, index) }),
                        `Took out the name ${name.text}`,
                      )
                  : undefined
              }
            />
            <TakenNote taken={taken} what="name" value={name.text} />
          </li>
        ))}
      </ol>
      <FieldActions>
        <button
          className={buttonLook("plain", "quiet")}
          type="button"
          onClick={() =>
            act(
              (entity) => ({
                ...entity,
                names: [...entity.names, { text: "", language: null, kind: "alias" }],
              }),
              "Added a name",
            )
          }
        >
          Add a name
        </button>
      </FieldActions>
    </>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { plainName } from "@/domain/plain-name";
import type { KnownEntity } from "@/domain/suggestion/tagging-page";
import type { EntityKind } from "@/domain/vocabulary";
import { buttonLook } from "@/ui/button-look";
import { FieldActions, LineForm } from "@/ui/desk/form/field-grid";
import { SelectField, TextField } from "@/ui/desk/form/fields";
import { DeskSection } from "@/ui/desk/frame/desk-section";
import { Link } from "@/ui/link";
import { useEntities } from "../../use-entities";

const none: KnownEntity[] = [];

/** A new person or organization. Those of the same name are shown first: mostly it is one of them that is meant. */
export function NewEntity() {
  const [name, setName] = useState("");
  const [kind, setKind] = useState<EntityKind>("person");
  const [fault, setFault] = useState<string | null>(null);
  const [namesakes, setNamesakes] = useState<KnownEntity[]>([]);
  const [busy, setBusy] = useState(false);
  const { entities } = useEntities(none);
  const router = useRouter();

  function type(typed: string) {
    setName(typed);
    setFault(null);
    setNamesakes([]);
  }

  async function look(event: FormEvent) {
    event.preventDefault();
    if (busy || namesakes.length > 0) return;
    if (name.trim() === "") return setFault("is missing");
    setBusy(true);
    const held = await heldAs(name);
    if (held.length === 0) return make();
    setNamesakes(held);
    setBusy(false);
  }

  async function make() {
    setBusy(true);
    const entity = await entities.create(kind, name.trim());
    if (entity) return router.push(`/desk/entities/${entity.id}`);
    setFault("was not taken. What you typed is still here.");
    setBusy(false);
  }

  /** Without an answer nothing stands in the way: two of one name can be merged. */
  async function heldAs(typed: string): Promise<KnownEntity[]> {
    const found = await entities.find(typed.trim()).catch(() => none);
    const same = (text: string) => plainName(text) === plainName(typed);
    return found.filter((one) => one.kind === kind && one.names.some(({ text }) => same(text)));
  }

  return (
    <DeskSection id="new" title="New">
      <LineForm onSubmit={look}>
        <SelectField
          className="basis-36"
          label="Kind"
          value={kind}
          options={[
            { value: "person", label: "Person" },
            { value: "organization", label: "Organization" },
          ]}
          change={(chosen) => {
            setKind(chosen);
            setNamesakes([]);
          }}
        />
        <TextField className="grow basis-48" label="Name" value={name} change={type} fault={fault} />
        <button className={`${buttonLook()} min-h-9.5`} type="submit" disabled={busy || namesakes.length > 0}>
          Add
        </button>
      </LineForm>
      <div role="status">
        {namesakes.length > 0 ? (
          <div className="bg-sunk p-4 text-sm">
            <p>Held already under this name:</p>
            <ul className="mt-2 grid gap-1">
              {namesakes.map((one) => (
                <li key={one.id}>
                  <Link href={`/desk/entities/${one.id}`}>{one.name}</Link>
                  {one.description ? <span className="text-ink-3">, {one.description}</span> : null}
                </li>
              ))}
            </ul>
            {/* Not the same button with other words: a double click would press both. */}
            <FieldActions>
              <button
                className={buttonLook("plain", "quiet")}
                type="button"
                disabled={busy}
                onClick={() => void make()}
              >
                Add another of this name
              </button>
            </FieldActions>
          </div>
        ) : null}
      </div>
    </DeskSection>
  );
}

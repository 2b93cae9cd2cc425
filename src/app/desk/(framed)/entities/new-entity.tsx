"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { plainName } from "@/domain/plain-name";
import type { KnownEntity } from "@/domain/suggestion/tagging-page";
import type { EntityKind } from "@/domain/vocabulary";
import { SelectField, TextField } from "@/ui/desk/fields";
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
    <section aria-labelledby="new-h" className="dpsec">
      <h2 id="new-h" className="sech">
        New
      </h2>
      <form className="lineform" onSubmit={look}>
        <SelectField
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
        <TextField label="Name" value={name} change={type} fault={fault} />
        <button className="btn" type="submit" disabled={busy || namesakes.length > 0}>
          Add
        </button>
      </form>
      <div role="status">
        {namesakes.length > 0 ? (
          <div className="moves-preview">
            <p>Held already under this name:</p>
            <ul>
              {namesakes.map((one) => (
                <li key={one.id}>
                  <Link href={`/desk/entities/${one.id}`}>{one.name}</Link>
                  {one.description ? <span className="dim">, {one.description}</span> : null}
                </li>
              ))}
            </ul>
            {/* Not the same button with other words: a double click would press both. */}
            <p className="folds__act">
              <button className="btn btn--quiet" type="button" disabled={busy} onClick={() => void make()}>
                Add another of this name
              </button>
            </p>
          </div>
        ) : null}
      </div>
    </section>
  );
}

"use client";

import { evidenceWords } from "@/domain/attribution-words";
import type { EvidenceForm } from "@/domain/suggestion/form";
import { choiceName } from "@/domain/suggestion/form-record";
import { EntityPicker } from "../entity-picker";
import { EvidenceWords } from "../evidence-words";
import { CheckField, DayField, optionsOf, SelectField, TextField, textOrNull } from "../fields";
import { replaced, without } from "../list-edits";
import { newId } from "../new-id";
import { isWebAddress } from "../web-address";
import { choiceOf, type People, toBeMade } from "./choice-field";

/** Documents that can be shown for the claim or against it, while it is still a suggestion. */
export function EvidenceForms(props: {
  evidence: EvidenceForm[];
  people: People;
  change: (evidence: EvidenceForm[], words: string) => void;
}) {
  const { evidence, people, change } = props;
  const set = (id: string, some: Partial<EvidenceForm>) => change(replaced(evidence, id, some), "Evidence");
  return (
    <fieldset className="f evidence">
      <legend>Evidence</legend>
      {evidence.map((one) => (
        <div key={one.id} className="evidence__one">
          <TextField label="Title" value={one.title} change={(title) => set(one.id, { title })} />
          <div className="frow frow--3">
            <SelectField
              label="Kind"
              value={one.kind}
              options={optionsOf(evidenceWords)}
              change={(kind) => set(one.id, { kind })}
            />
            <SelectField
              label="It"
              value={one.bearing}
              options={[
                { value: "supports", label: "supports the claim" },
                { value: "contradicts", label: "contradicts the claim" },
              ]}
              change={(bearing) => set(one.id, { bearing })}
            />
            <DayField
              label="Public since"
              value={one.publishedAt}
              change={(publishedAt) => set(one.id, { publishedAt })}
            />
          </div>
          <CheckField
            label="It has authority over the record of this very proposition"
            checked={one.authoritative}
            change={(authoritative) => set(one.id, { authoritative })}
          />
          <div className="frow">
            <EntityPicker
              label="Published by"
              value={
                one.publisher && {
                  id: "id" in one.publisher ? one.publisher.id : "new",
                  name: choiceName(one.publisher, people.entity),
                }
              }
              find={people.find}
              create={toBeMade}
              choose={(entity) => set(one.id, { publisher: entity && choiceOf(entity) })}
            />
            <TextField
              label="Address"
              value={one.url ?? ""}
              fault={
                one.url !== null && !isWebAddress(one.url) ? "has to begin with http:// or https://" : null
              }
              change={(url) => set(one.id, { url: textOrNull(url) })}
            />
          </div>
          <EvidenceWords shown={one} change={(some) => set(one.id, some)} />
          <button
            className="linkish"
            type="button"
            onClick={() => change(without(evidence, one.id), "Took out evidence")}
          >
            Take this evidence out
          </button>
        </div>
      ))}
      <button
        className="linkish"
        type="button"
        onClick={() => change([...evidence, blank(new Date())], "New evidence")}
      >
        Add evidence
      </button>
    </fieldset>
  );
}

function blank(now: Date): EvidenceForm {
  return {
    id: newId(),
    kind: "report",
    title: "",
    bearing: "supports",
    authoritative: false,
    note: null,
    publisher: null,
    url: null,
    quote: null,
    place: null,
    publishedAt: `${now.toISOString().slice(0, 10)}T00:00:00.000Z`,
  };
}

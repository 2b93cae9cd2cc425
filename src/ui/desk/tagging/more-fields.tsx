"use client";

import { type ReactNode, useState } from "react";
import type { Selector } from "@/domain/claim";
import { fieldLabels } from "@/domain/draft/field-labels";
import type { AttributionForm, ClaimForm, SuggestionForm } from "@/domain/suggestion/form";
import { choiceName } from "@/domain/suggestion/form-record";
import { Icon } from "../../lines/icon";
import { EntityPicker } from "../entity-picker";
import { TextField, textOrNull } from "../fields";
import { cut } from "../list-edits";
import { SpokenChoice, SpokenFields } from "../spoken-fields";
import { choiceOf, type People, toBeMade } from "./choice-field";
import { EvidenceForms } from "./evidence-forms";

type Role = Selector["role"];
/** Takes other words of the article for one part of the form. */
export type WordsOf = { take: (role: Role) => void };

const roles: { role: Role; label: string }[] = [
  { role: "content", label: "What is said" },
  { role: "source", label: "Who says it" },
  { role: "cue", label: "Attributing words" },
  { role: "hedge", label: "Weakening words" },
];

/** Every other field of the form, behind one line that says what stands there. */
export function MoreFields(props: {
  form: SuggestionForm;
  summary: string;
  claimEdit: (change: Partial<ClaimForm>, words: string) => void;
  said: (change: Partial<AttributionForm>, words: string) => void;
  people: People;
  about: (field: string) => ReactNode;
  hasFindings: boolean;
  wordsOf: WordsOf;
}) {
  const { form, summary, claimEdit, said, people, about, hasFindings, wordsOf } = props;
  const { claim, attribution } = form;
  const spoken = { said: attribution, change: said, about };
  const [isOpen, setIsOpen] = useState(false);
  const open = isOpen || hasFindings;
  return (
    <details className="more" open={open} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        More <span className="dim">{summary}</span>
      </summary>
      {open ? (
        <div className="more__in">
          <div className="frow">
            <SpokenChoice {...spoken} field="stance" />
            <SpokenChoice {...spoken} field="identity" />
          </div>
          <SpokenFields {...spoken} />
          <TextField
            label={fieldLabels.claim.scope}
            value={claim.scope ?? ""}
            change={(text) => claimEdit({ scope: textOrNull(text) }, fieldLabels.claim.scope)}
          >
            {about("scope")}
          </TextField>
          <fieldset className="f">
            <legend>{fieldLabels.claim.entityIds}</legend>
            <ul className="chips">
              {claim.about.map((choice, index) => {
                const name = choiceName(choice, people.entity);
                return (
                  <li key={name} className="chip">
                    <bdi>{name}</bdi>
                    <button
                      type="button"
                      aria-label={`Take out ${name}`}
                      onClick={() => claimEdit({ about: cut(claim.about, index) }, `Not about ${name}`)}
                    >
                      <Icon name="close" />
                    </button>
                  </li>
                );
              })}
            </ul>
            <EntityPicker
              label="Also about"
              value={null}
              adds
              find={people.find}
              create={toBeMade}
              choose={(entity) => {
                if (entity) claimEdit({ about: [...claim.about, choiceOf(entity)] }, `About ${entity.name}`);
              }}
            />
          </fieldset>
          <EvidenceForms
            evidence={claim.evidence}
            people={people}
            change={(evidence, words) => claimEdit({ evidence }, words)}
          />
          <fieldset className="f">
            <legend>{fieldLabels.attribution.selectors}</legend>
            <ul className="wordsof">
              {roles.map(({ role, label }) => {
                const words = attribution.selectors.find((one) => one.role === role)?.exact;
                return (
                  <li key={role}>
                    <span>
                      {label}: {words ? <q>{words}</q> : <span className="dim">none</span>}
                    </span>
                    <button className="linkish" type="button" onClick={() => wordsOf.take(role)}>
                      Select<span className="vh"> words for: {label}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
            {about("selectors")}
          </fieldset>
        </div>
      ) : null}
    </details>
  );
}

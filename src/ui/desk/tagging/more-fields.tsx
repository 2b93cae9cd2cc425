"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Selector } from "@/domain/claim";
import { fieldLabels } from "@/domain/draft/field-labels";
import { isNamedIn } from "@/domain/named-in";
import type { AttributionForm, ClaimForm, EntityChoice, SuggestionForm } from "@/domain/suggestion/form/form";
import { choiceName, namesOfChoice } from "@/domain/suggestion/form/form-record";
import { FieldLegend } from "../../field-parts";
import { SpokenChoice, SpokenFields } from "../claim/spoken-fields";
import { EntityPicker } from "../entity/entity-picker";
import { Chip, Chips } from "../form/chips";
import { FieldRow } from "../form/field-grid";
import { TextField, textOrNull } from "../form/fields";
import { cut } from "../form/list-edits";
import { LinkButton } from "../frame/link-button";
import { bringToTop } from "./bring-into-view";
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
  const isNamed = (choice: EntityChoice) => isNamedIn(claim.text, namesOfChoice(choice, people.entity));
  const [isOpen, setIsOpen] = useState(false);
  const open = isOpen || hasFindings;
  const details = useRef<HTMLDetailsElement>(null);
  const isChosen = isOpen && !hasFindings;
  useEffect(() => {
    if (isChosen && details.current) bringToTop(details.current, details.current.closest("[data-stack]"));
  }, [isChosen]);
  return (
    <details
      className="mt-3 text-sm font-medium"
      open={open}
      ref={details}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary className="truncate">
        More <span className="text-ink-3 font-normal">{summary}</span>
      </summary>
      {open ? (
        <div className="grid gap-3 pt-3">
          <FieldRow>
            <SpokenChoice {...spoken} field="stance" />
            <SpokenChoice {...spoken} field="identity" />
          </FieldRow>
          <SpokenFields {...spoken} />
          <TextField
            label={fieldLabels.claim.scope}
            value={claim.scope ?? ""}
            change={(text) => claimEdit({ scope: textOrNull(text) }, fieldLabels.claim.scope)}
          >
            {about("scope")}
          </TextField>
          <fieldset>
            <FieldLegend>{fieldLabels.claim.entityIds}</FieldLegend>
            <Chips>
              {claim.about.map((choice, index) => {
                const name = choiceName(choice, people.entity);
                const takeOut = () => claimEdit({ about: cut(claim.about, index) }, `Not about ${name}`);
                return (
                  <Chip
                    key={name}
                    name={name}
                    takeOut={takeOut}
                    mark={isNamed(choice) ? null : "not in the words"}
                  >
                    <bdi>{name}</bdi>
                  </Chip>
                );
              })}
            </Chips>
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
          <fieldset>
            <FieldLegend>{fieldLabels.attribution.selectors}</FieldLegend>
            <ul>
              {roles.map(({ role, label }) => {
                const words = attribution.selectors.find((one) => one.role === role)?.exact;
                return (
                  <li key={role} className="flex justify-between gap-4">
                    <span>
                      {label}: {words ? <q>{words}</q> : <span className="text-ink-3">none</span>}
                    </span>
                    <LinkButton type="button" onClick={() => wordsOf.take(role)}>
                      Select<span className="sr-only"> words for: {label}</span>
                    </LinkButton>
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

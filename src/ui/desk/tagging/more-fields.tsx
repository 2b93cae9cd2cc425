"use client";

import { type ReactNode, useState } from "react";
import { cueWords, hedgeWords, proximityWords, stanceWords } from "@/domain/attribution-words";
import type { Selector } from "@/domain/claim";
import type { AttributionForm, ClaimForm, SuggestionForm } from "@/domain/suggestion/form";
import { choiceName } from "@/domain/suggestion/form-record";
import type { CueClass } from "@/domain/vocabulary";
import { Icon } from "../../lines/icon";
import { identityWords } from "../claim/attribution-fields";
import { EntityPicker } from "../entity-picker";
import { ExtentFields } from "../extent-fields";
import { DateField, optionsOf, SelectField, TextField, textOrNull } from "../fields";
import { cut } from "../list-edits";
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
            <SelectField
              label="What they do"
              value={attribution.stance}
              options={optionsOf(stanceWords)}
              change={(stance) => said({ stance }, "Stance")}
            >
              {about("stance")}
            </SelectField>
            <SelectField
              label="Who speaks is"
              value={attribution.identity}
              options={optionsOf(identityWords)}
              change={(identity) => said({ identity }, "Kind of source")}
            />
          </div>
          <div className="frow">
            <SelectField
              label="How they know"
              value={attribution.proximity}
              options={optionsOf(proximityWords)}
              change={(proximity) => said({ proximity }, "How they know")}
            >
              {about("proximity")}
            </SelectField>
            <TextField
              label="Why that is so"
              value={attribution.proximityNote ?? ""}
              change={(text) => said({ proximityNote: textOrNull(text) }, "How they know, note")}
            >
              {about("proximityNote")}
            </TextField>
          </div>
          <ExtentFields said={attribution} change={said} />
          <div className="frow">
            <TextField
              label="Why they are not named"
              value={attribution.anonymityReason ?? ""}
              change={(text) => said({ anonymityReason: textOrNull(text) }, "Why they are not named")}
            >
              {about("anonymityReason")}
            </TextField>
            <TextField
              label="What a confirmation covers"
              value={claim.scope ?? ""}
              change={(text) => claimEdit({ scope: textOrNull(text) }, "What a confirmation covers")}
            >
              {about("scope")}
            </TextField>
          </div>
          <div className="frow">
            <SelectField<CueClass | "">
              label="Attributing word"
              value={attribution.cue?.class ?? ""}
              options={[{ value: "", label: "None" }, ...optionsOf(cueWords)]}
              change={(kind) =>
                said(
                  { cue: kind === "" ? null : { lemma: attribution.cue?.lemma ?? "", class: kind } },
                  "Attributing word",
                )
              }
            >
              {about("cue")}
            </SelectField>
            <SelectField
              label="Weakened by"
              value={attribution.hedge?.kind ?? ""}
              options={[{ value: "" as const, label: "Nothing" }, ...optionsOf(hedgeWords)]}
              change={(kind) => said({ hedge: kind === "" ? null : { kind } }, "Hedge")}
            >
              {about("hedge")}
            </SelectField>
          </div>
          <div className="frow">
            <DateField
              label="When it was said"
              value={attribution.saidAt}
              change={(saidAt) => said({ saidAt }, "When it was said")}
            >
              {about("saidAt")}
            </DateField>
            <TextField
              label="Language it was said in"
              value={attribution.spokenLanguage ?? ""}
              placeholder="ru, where it was translated"
              change={(text) => said({ spokenLanguage: textOrNull(text) }, "Language")}
            />
          </div>
          <fieldset className="f">
            <legend>About</legend>
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
            <legend>Words in the article</legend>
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

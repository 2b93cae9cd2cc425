"use client";

import type { ReactNode } from "react";
import {
  cueWords,
  directnessWords,
  groundRulesWords,
  hedgeWords,
  proximityWords,
  stanceWords,
} from "@/domain/attribution-words";
import type { AttributionSnapshot } from "@/domain/dossier/snapshot";
import { fieldLabels } from "@/domain/draft/field-labels";
import type { CueClass, SourceIdentity } from "@/domain/vocabulary";
import { FieldRow } from "../form/field-grid";
import { DateField, optionsOf, SelectField, TextField, textOrNull } from "../form/fields";
import { ExtentFields } from "./extent-fields";

const labels = fieldLabels.attribution;

const identityWords: Record<SourceIdentity, string> = {
  named_person: "A person by name",
  unnamed_person: "A person without a name",
  named_organization: "An organization by name",
  unnamed_group: "Several without names",
  document: "A document",
  outlet_observation: "The outlet itself",
};

/** What of an attribution an editor fills in alike, whether it is a suggestion still or on record. */
type Spoken = Pick<
  AttributionSnapshot,
  | "stance"
  | "identity"
  | "directness"
  | "groundRules"
  | "anonymityReason"
  | "proximity"
  | "proximityNote"
  | "cue"
  | "hedge"
  | "saidAt"
  | "spokenLanguage"
  | "atLeast"
  | "part"
>;

export type SpokenProps = {
  said: Spoken;
  change: (change: Partial<Spoken>, words: string) => void;
  /** What the linter says of a field. */
  about: (field: string) => ReactNode;
};

/** The fields that are one of a closed list, with the words for each. */
const choices = {
  stance: stanceWords,
  identity: identityWords,
  directness: directnessWords,
  groundRules: groundRulesWords,
  proximity: proximityWords,
} as const;

/** One field that is one of a closed list, called as everywhere. */
export function SpokenChoice<F extends keyof typeof choices>(props: SpokenProps & { field: F }) {
  const { said, change, about, field } = props;
  return (
    <SelectField<Spoken[F]>
      label={labels[field]}
      value={said[field]}
      options={optionsOf(choices[field] as Record<Spoken[F], string>)}
      change={(value) => change({ [field]: value } as Partial<Spoken>, labels[field])}
    >
      {about(field)}
    </SelectField>
  );
}

/** One field of words that are null where there are none. */
function Words(props: SpokenProps & { field: "anonymityReason" | "proximityNote" }) {
  const { said, change, about, field } = props;
  return (
    <TextField
      label={labels[field]}
      value={said[field] ?? ""}
      change={(text) => change({ [field]: textOrNull(text) }, labels[field])}
    >
      {about(field)}
    </TextField>
  );
}

/** How they know, how much of it they say, in what words, when and in which language. */
export function SpokenFields(props: SpokenProps) {
  const { said, change, about } = props;
  return (
    <>
      <FieldRow>
        <SpokenChoice {...props} field="proximity" />
        <Words {...props} field="proximityNote" />
      </FieldRow>
      <ExtentFields said={said} change={change} />
      <Words {...props} field="anonymityReason" />
      <FieldRow>
        <SelectField<CueClass | "">
          label={labels.cue}
          value={said.cue?.class ?? ""}
          options={[{ value: "", label: "None" }, ...optionsOf(cueWords)]}
          change={(kind) =>
            change({ cue: kind === "" ? null : { lemma: said.cue?.lemma ?? "", class: kind } }, labels.cue)
          }
        >
          {about("cue")}
        </SelectField>
        {said.cue ? (
          <TextField
            label="That word, as in a dictionary"
            value={said.cue.lemma}
            change={(lemma) => change({ cue: { class: said.cue?.class ?? "neutral", lemma } }, labels.cue)}
          />
        ) : null}
        <SelectField
          label={labels.hedge}
          value={said.hedge?.kind ?? ""}
          options={[{ value: "" as const, label: "Nothing" }, ...optionsOf(hedgeWords)]}
          change={(kind) => change({ hedge: kind === "" ? null : { kind } }, labels.hedge)}
        >
          {about("hedge")}
        </SelectField>
      </FieldRow>
      <FieldRow>
        <DateField
          label={labels.saidAt}
          value={said.saidAt}
          change={(saidAt) => change({ saidAt }, labels.saidAt)}
        >
          {about("saidAt")}
        </DateField>
        <TextField
          label={labels.spokenLanguage}
          hint="Where it was translated: ru, fr."
          value={said.spokenLanguage ?? ""}
          change={(text) => change({ spokenLanguage: textOrNull(text) }, labels.spokenLanguage)}
        />
      </FieldRow>
    </>
  );
}

"use client";

import { type ReactNode, type Ref, useId } from "react";
import type { Finding, Reply } from "@/domain/lint/finding";
import { stanceOf } from "@/domain/sourcing/in-part";
import { aboutAfter, takenOut } from "@/domain/suggestion/form/about-words";
import { countsAs } from "@/domain/suggestion/form/counts-as";
import type { AttributionForm, ClaimForm, EntityChoice, SuggestionForm } from "@/domain/suggestion/form/form";
import { choiceName, namesOfChoice } from "@/domain/suggestion/form/form-record";
import { identityFor } from "@/domain/suggestion/form/identity-for";
import type { Status } from "@/domain/vocabulary";
import { FieldLabel, TextArea } from "../../field-parts";
import { SpokenChoice } from "../claim/spoken-fields";
import { FieldRow } from "../form/field-grid";
import { ChoiceField, type People } from "./choice-field";
import { Findings } from "./findings";
import { HappenedField } from "./happened-field";
import { LeadsBack } from "./leads-back";
import { MoreFields, type WordsOf } from "./more-fields";
import { NotAbout } from "./not-about";
import { PanelHead } from "./panel";
import { RelayFields } from "./relay-fields";
import { SameSource } from "./same-source";
import { StatusSegments } from "./status-segments";

export type FormEdit = (change: (form: SuggestionForm) => SuggestionForm, words: string) => void;

export type SuggestionFormProps = {
  /** Which it is, of all that this form shows one after the other: nothing opened or half chosen goes on to the next. */
  of: string;
  title: string;
  /** How it was said: "Direct quote, cue “told”". */
  note: string;
  form: SuggestionForm;
  /** What was read out of the article; null for words that an editor marked. */
  proposal: SuggestionForm | null;
  edit: FormEdit;
  /** Null for what has no status: a refusal to speak, an open question. */
  status: { status: Status; isDecided: boolean } | null;
  chooseStatus: (status: Status) => void;
  people: People;
  findings: readonly Finding[];
  answer: (reply: Reply) => void;
  wordsOf: WordsOf;
  withKeys: boolean;
  isQuestion: boolean;
  claimRef: Ref<HTMLTextAreaElement>;
  /** Where it is asked who speaks. */
  sourceId: string;
  /** Candidates to merge into, and what can be done. */
  children: ReactNode;
};

/** One suggestion as a form: a claim and one attribution of it, most of it filled in already. */
export function SuggestionFields(props: SuggestionFormProps) {
  const { of, title, note, form, proposal, edit, status, chooseStatus } = props;
  const { people, findings, answer, wordsOf, withKeys, isQuestion, claimRef, sourceId, children } = props;
  const { claim, attribution } = form;
  const id = useId();
  const claimEdit = (change: Partial<ClaimForm>, words: string) =>
    edit((before) => ({ ...before, claim: { ...before.claim, ...change } }), words);
  const said = (change: Partial<AttributionForm>, words: string) =>
    edit((before) => ({ ...before, attribution: { ...before.attribution, ...change } }), words);
  const namesOf = (choice: EntityChoice) => namesOfChoice(choice, people.entity);
  /** Whom the suggestion held the claim to be about goes with the name. */
  const reword = (text: string) =>
    edit(
      (before) => ({
        ...before,
        claim: {
          ...before.claim,
          text,
          about: aboutAfter(before.claim, text, proposal?.claim ?? null, namesOf),
        },
      }),
      "Claim text",
    );
  const about = (field: string) => findings.filter((one) => fieldOf(one) === field);
  const asked = (...fields: string[]) => <Findings findings={fields.flatMap(about)} answer={answer} />;
  const spoken = { said: attribution, change: said, about: asked };
  return (
    <>
      <PanelHead title={title} note={note} />
      <div>
        <FieldLabel htmlFor={`${id}-text`}>{isQuestion ? "Open question" : "Claim"}</FieldLabel>
        <TextArea
          id={`${id}-text`}
          ref={claimRef}
          rows={2}
          value={claim.text}
          maxLength={1_000}
          grows
          aria-describedby={`${id}-found`}
          onKeyDown={(event) => {
            const { key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent } = event;
            if (key !== "Enter" || shiftKey || ctrlKey || metaKey || altKey || nativeEvent.isComposing)
              return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
          onChange={({ target }) => reword(target.value)}
        />
        <div id={`${id}-found`}>{asked("text")}</div>
        {isQuestion ? null : (
          <NotAbout
            choices={takenOut(claim, proposal?.claim ?? null, namesOf)}
            people={people}
            putBack={(choice, name) => claimEdit({ about: [...claim.about, choice] }, `About ${name}`)}
          />
        )}
      </div>
      {status === null ? null : (
        <StatusSegments of={of} {...status} choose={chooseStatus} withKeys={withKeys} />
      )}
      {isQuestion ? null : (
        <>
          <FieldRow>
            <div id={sourceId}>
              <ChoiceField
                label="Source"
                choice={attribution.source}
                typed={attribution.sourceDescription}
                people={people}
                counts={countsAs(attribution)}
                placeholder={attribution.identity === "outlet_observation" ? people.outlet : "Not named"}
                change={(source, description) =>
                  said(
                    { source, sourceDescription: description, ...identified(attribution, source, people) },
                    "Source",
                  )
                }
              />
              <SameSource
                sources={people.toldBefore?.(attribution) ?? []}
                choose={(source) => said(source, "Source")}
                withKeys={withKeys}
              />
              <LeadsBack
                said={attribution}
                people={people}
                choose={(source) => said({ source, ...identified(attribution, source, people) }, "Source")}
              />
              {asked("source", "sourceDescription", "identity", "atLeast")}
            </div>
            <RelayFields
              relays={attribution.relays}
              people={people}
              change={(relays, words) => said({ relays }, words)}
            />
          </FieldRow>
          <FieldRow three>
            <SpokenChoice {...spoken} field="directness" />
            <SpokenChoice {...spoken} field="groundRules" />
            <HappenedField
              key={of}
              value={claim.happened}
              change={(happened) => claimEdit({ happened }, "When it happened")}
            >
              {asked("happened")}
            </HappenedField>
          </FieldRow>
          <MoreFields
            key={of}
            form={form}
            summary={summaryOf(form, people)}
            claimEdit={claimEdit}
            said={said}
            people={people}
            about={asked}
            hasFindings={findings.some((one) => behind.has(fieldOf(one)))}
            wordsOf={wordsOf}
          />
        </>
      )}
      {children}
    </>
  );
}

/** Fields that stand behind "More". */
const behind = new Set([
  "stance",
  "anonymityReason",
  "proximity",
  "proximityNote",
  "cue",
  "hedge",
  "scope",
  "saidAt",
  "selectors",
]);

function fieldOf({ about }: Finding): string {
  return about.field;
}

/** A person who is chosen is a named person: what kind of source it is follows, unless it says more already. */
function identified(
  { identity }: AttributionForm,
  source: AttributionForm["source"],
  people: People,
): Partial<AttributionForm> {
  const kind =
    source === null ? null : "create" in source ? source.create.kind : people.entity(source.id).kind;
  // Whose article it is speaks in it as the outlet.
  const isOutlet =
    source !== null && kind === "organization" && choiceName(source, people.entity) === people.outlet;
  return { identity: isOutlet ? "outlet_observation" : identityFor(identity, kind) };
}

/** What stands behind "More", in a line. */
function summaryOf({ claim, attribution }: SuggestionForm, people: People): string {
  const names = claim.about.map((choice) => choiceName(choice, people.entity));
  const about =
    names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
  const shown = claim.evidence.length === 0 ? "" : `evidence ${claim.evidence.length}`;
  return [stanceOf(attribution), about && `about ${about}`, shown].filter(Boolean).join(" · ");
}

"use client";

import type { EvidenceForm } from "@/domain/suggestion/form/form";
import { choiceName } from "@/domain/suggestion/form/form-record";
import { FieldLegend } from "../../field-parts";
import { blankEvidence, EvidenceOne } from "../claim/evidence-one";
import { replaced, without } from "../form/list-edits";
import { newId } from "../form/new-id";
import { LinkButton } from "../frame/link-button";
import { choiceOf, type People, toBeMade } from "./choice-field";

/** Documents that can be shown for the claim or against it, while it is still a suggestion. */
export function EvidenceForms(props: {
  evidence: EvidenceForm[];
  people: People;
  change: (evidence: EvidenceForm[], words: string) => void;
}) {
  const { evidence, people, change } = props;
  const set = (id: string, some: Partial<EvidenceForm>, words: string) =>
    change(replaced(evidence, id, some), words);
  return (
    <fieldset>
      <FieldLegend>Evidence</FieldLegend>
      {evidence.map((one) => (
        <div key={one.id} className="grid gap-2 border-b border-hair py-2">
          <EvidenceOne
            shown={one}
            change={(some, words) => set(one.id, some, words)}
            publisher={
              one.publisher && {
                id: "id" in one.publisher ? one.publisher.id : "new",
                name: choiceName(one.publisher, people.entity),
              }
            }
            publishedBy={(entity) => set(one.id, { publisher: entity && choiceOf(entity) }, "Publisher")}
            find={people.find}
            create={toBeMade}
          />
          <LinkButton type="button" onClick={() => change(without(evidence, one.id), "Took out evidence")}>
            Take this evidence out
          </LinkButton>
        </div>
      ))}
      <LinkButton
        type="button"
        onClick={() =>
          change(
            [...evidence, { ...blankEvidence(new Date()), id: newId(), publisher: null }],
            "New evidence",
          )
        }
      >
        Add evidence
      </LinkButton>
    </fieldset>
  );
}

"use client";

import type { ClaimSnapshot } from "@/domain/dossier/snapshot";
import { fieldLabels } from "@/domain/draft/field-labels";
import { DeskSection } from "../desk-section";
import type { Editing, Entities, FindingsOf } from "../editing";
import { EntityPicker } from "../entity-picker";
import { FieldGrid, FieldRow } from "../field-grid";
import { AreaField, DateField, TextField, textOrNull } from "../fields";
import { EntityChips } from "./entity-chips";

const labels = fieldLabels.claim;

const forPublished = (
  <>
    Reword it where we had it wrong. Where a source said it and was wrong, leave it:{" "}
    <a href="#attribute-from">add an attribution</a> of who corrects or denies it.
  </>
);

/** The proposition itself: its words, what a confirmation would cover, when it happened, and whom it is about. */
export function ClaimFields(
  props: Editing<ClaimSnapshot> & { entities: Entities; findings: FindingsOf; isPublished: boolean },
) {
  const { content, edit, act, entities, findings, isPublished } = props;
  return (
    <DeskSection id="claim" title="Claim">
      <FieldGrid>
        <AreaField
          label={labels.text}
          hint={isPublished ? forPublished : "One proposition that is true or false."}
          value={content.text}
          change={(text) => edit((claim) => ({ ...claim, text }), labels.text)}
          rows={3}
        >
          {findings({ field: "text" })}
        </AreaField>
        <FieldRow>
          <TextField
            label={labels.scope}
            hint="Such as “that the report says so”. Empty: all of it."
            value={content.scope ?? ""}
            change={(scope) => edit((claim) => ({ ...claim, scope: textOrNull(scope) }), labels.scope)}
          >
            {findings({ field: "scope" })}
          </TextField>
          <DateField
            label={labels.happened}
            value={content.happened}
            change={(happened) => edit((claim) => ({ ...claim, happened }), labels.happened)}
          >
            {findings({ field: "happened" })}
          </DateField>
        </FieldRow>
        <EntityChips
          legend={labels.entityIds}
          ids={content.entityIds}
          nameOf={entities.nameOf}
          change={(entityIds, words) => act((claim) => ({ ...claim, entityIds }), words)}
        >
          <EntityPicker
            label="Add a person or an organization"
            value={null}
            adds
            find={entities.find}
            create={entities.create}
            choose={(one) => {
              if (one)
                act(
                  (claim) => ({ ...claim, entityIds: [...new Set([...claim.entityIds, one.id])] }),
                  `Added ${one.name}`,
                );
            }}
          />
        </EntityChips>
      </FieldGrid>
    </DeskSection>
  );
}

"use client";

import { useState } from "react";
import type { ClaimSnapshot } from "@/domain/dossier/snapshot";
import { fieldLabels } from "@/domain/draft/field-labels";
import { isNamedIn } from "@/domain/named-in";
import { EntityPicker } from "../entity/entity-picker";
import { FieldGrid, FieldRow } from "../form/field-grid";
import { AreaField, DateField, TextField, textOrNull } from "../form/fields";
import { DeskSection } from "../frame/desk-section";
import { LinkButton } from "../frame/link-button";
import type { Editing, Entities, FindingsOf } from "../history/editing";
import { EntityChips } from "./entity-chips";

const labels = fieldLabels.claim;

const forPublished = (
  <>
    Reword it where we had it wrong. Where a source said it and was wrong, leave it:{" "}
    <a href="#attribute-from">add an attribution</a> of who denies it.
  </>
);

/** Whom the words named when the page was opened and name no more: nobody is taken out unasked, since readers may know it. */
function NoLongerNamed({ content, act, entities }: Parameters<typeof ClaimFields>[0]) {
  const [first] = useState(content.text);
  const [left, setLeft] = useState<readonly string[]>([]);
  const namesOf = (id: string) => entities.nameOf(id)?.names ?? [];
  const gone = content.entityIds.filter(
    (id) => !left.includes(id) && isNamedIn(first, namesOf(id)) && !isNamedIn(content.text, namesOf(id)),
  );
  return gone.map((id) => {
    const name = entities.nameOf(id)?.name ?? id;
    const others = content.entityIds.filter((one) => one !== id);
    return (
      <p key={id} className="text-sm" role="status">
        These words no longer name <bdi>{name}</bdi>. Is the claim still about them?{" "}
        <LinkButton
          className="me-3"
          type="button"
          onClick={() => act((claim) => ({ ...claim, entityIds: others }), `Took out ${name}`)}
        >
          No, take out {name}
        </LinkButton>
        <LinkButton type="button" onClick={() => setLeft([...left, id])}>
          Yes<span className="sr-only">, still about {name}</span>
        </LinkButton>
      </p>
    );
  });
}

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
        <NoLongerNamed {...props} />
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

"use client";

import type { ClaimSnapshot } from "@/domain/dossier/snapshot";
import type { Editing, Entities, FindingsOf } from "../editing";
import { EntityPicker } from "../entity-picker";
import { AreaField, DateField, TextField, textOrNull } from "../fields";
import { EntityChips } from "./entity-chips";

/** The proposition itself: its words, what a confirmation would cover, when it happened, and whom it is about. */
export function ClaimFields(props: Editing<ClaimSnapshot> & { entities: Entities; findings: FindingsOf }) {
  const { content, edit, act, entities, findings } = props;
  return (
    <section aria-labelledby="claim-h" className="dpsec">
      <h2 id="claim-h" className="sech">
        Claim
      </h2>
      <div className="dpform">
        <AreaField
          label="What is claimed"
          hint="One proposition that is true or false."
          value={content.text}
          change={(text) => edit((claim) => ({ ...claim, text }), "What is claimed")}
          rows={3}
        >
          {findings({ field: "text" })}
        </AreaField>
        <div className="frow">
          <TextField
            label="What a confirmation covers"
            hint="Such as “that the report says so”. Empty: all of it."
            value={content.scope ?? ""}
            change={(scope) => edit((claim) => ({ ...claim, scope: textOrNull(scope) }), "Scope")}
          >
            {findings({ field: "scope" })}
          </TextField>
          <DateField
            label="When it happened"
            value={content.happened}
            change={(happened) => edit((claim) => ({ ...claim, happened }), "When it happened")}
          >
            {findings({ field: "happened" })}
          </DateField>
        </div>
        <EntityChips
          legend="Whom and what it is about"
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
      </div>
    </section>
  );
}

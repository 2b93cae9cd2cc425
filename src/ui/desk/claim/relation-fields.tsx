"use client";

import { relationWords } from "@/domain/claim-relation";
import type { ClaimSnapshot } from "@/domain/dossier/snapshot";
import { ClaimRelation } from "@/domain/vocabulary";
import { FieldLegend } from "../../field-parts";
import { FieldRow } from "../form/field-grid";
import { SelectField } from "../form/fields";
import { LinkButton } from "../frame/link-button";
import type { Editing } from "../history/editing";
import { claimOptions } from "./claim-options";

type Neighbour = { id: string; text: string };

/** What the claim is to others of its stories: more exact than one, a part of it, its answer, its contrary. */
export function RelationFields(props: Editing<ClaimSnapshot> & { neighbours: readonly Neighbour[] }) {
  const { content, edit, act, neighbours } = props;
  const { relations } = content;
  if (neighbours.length === 0 && relations.length === 0) return null;
  const options = (chosen: string) => claimOptions(withChosen(neighbours, chosen));
  const set = (place: number, change: Partial<ClaimSnapshot["relations"][number]>) =>
    edit(
      (claim) => ({
        ...claim,
        relations: claim.relations.map((one, at) => (at === place ? { ...one, ...change } : one)),
      }),
      "To other claims",
    );
  return (
    <fieldset className="mb-12">
      <FieldLegend>Beside other claims</FieldLegend>
      {relations.map(({ kind, claimId }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same while they are being chosen
        <FieldRow key={place}>
          <SelectField
            label="It"
            value={kind}
            options={ClaimRelation.options.map((value) => ({
              value,
              label: relationWords[value].is.toLowerCase(),
            }))}
            change={(value) => set(place, { kind: value })}
          />
          <SelectField
            label="Which claim"
            value={claimId}
            options={options(claimId)}
            change={(id) => set(place, { claimId: id })}
          />
          <LinkButton
            type="button"
            onClick={() =>
              act(
                (claim) => ({ ...claim, relations: claim.relations.filter((_, at) => at !== place) }),
                `Took out “${options(claimId).find(({ value }) => value === claimId)!.label}”`,
              )
            }
          >
            Take this out
          </LinkButton>
        </FieldRow>
      ))}
      {neighbours[0] ? (
        <LinkButton
          type="button"
          onClick={() =>
            act(
              (claim) => ({
                ...claim,
                relations: [...claim.relations, { kind: "part_of", claimId: neighbours[0]!.id }],
              }),
              "Set it beside another claim",
            )
          }
        >
          Set it beside another claim
        </LinkButton>
      ) : null}
    </fieldset>
  );
}

/** One that is chosen stays in the list, also where it has left the story. */
function withChosen(neighbours: readonly Neighbour[], id: string): readonly Neighbour[] {
  return neighbours.some((one) => one.id === id) ? neighbours : [{ id, text: id }, ...neighbours];
}

"use client";

import type { EntityRef } from "@/domain/claim";
import type { AttributionForm, EntityChoice } from "@/domain/suggestion/form/form";
import { choiceName } from "@/domain/suggestion/form/form-record";
import type { ToldSource } from "@/domain/suggestion/propose/same-source";
import type { KnownEntity } from "@/domain/suggestion/tagging-page";
import type { EntityKind } from "@/domain/vocabulary";
import { EntityPicker, type FindEntities } from "../entity/entity-picker";
import { TextField, textOrNull } from "../form/fields";

/** The people and organizations that a form chooses among. */
export type People = {
  entity: (id: string) => EntityRef & Partial<Pick<KnownEntity, "names">>;
  find: FindEntities;
  /** The name of the outlet whose article it is. */
  outlet: string;
  /** Whether one of this very name is on record by now, and was put there since this page was opened. */
  onRecord?: (kind: EntityKind, name: string) => { isNew: boolean } | null;
  /** Whom "its" or "the network" can lead back to in this article. */
  before?: (said: AttributionForm) => EntityChoice[];
  /** What the article says of one of them, where it names it before. */
  saysOf?: (choice: EntityChoice, said: AttributionForm) => string | null;
  /** Sources without a name that this article told of by other words. */
  toldBefore?: (said: AttributionForm) => ToldSource[];
};

const newId = (kind: EntityKind, name: string) => `new ${kind} ${name}`;

/** One that accepting the form makes: until then it is no more than its name. */
export async function toBeMade(kind: EntityKind, name: string): Promise<KnownEntity> {
  const names = [{ text: name, language: null, kind: "name" }];
  return { id: newId(kind, name), kind, slug: "", name, names, description: null, published: false };
}

/** What was picked, as a form keeps it. */
export function choiceOf({ id, kind, name }: KnownEntity): EntityChoice {
  return id === newId(kind, name) ? { create: { kind, name } } : { id };
}

/** A picked entity, or a description of somebody who is not named; both where a description is of a named one. */
export function ChoiceField(props: {
  label: string;
  choice: EntityChoice | null;
  typed: string | null;
  people: People;
  placeholder?: string;
  /** What a description alone counts as. */
  counts?: string;
  change: (choice: EntityChoice | null, description: string | null) => void;
}) {
  const { label, choice, typed, people, counts, change } = props;
  const value = choice && { id: "id" in choice ? choice.id : "new", name: choiceName(choice, people.entity) };
  const made = choice && "create" in choice ? choice.create : null;
  const there = made && people.onRecord?.(made.kind, made.name);
  return (
    <div className="relative">
      <EntityPicker
        label={label}
        value={value}
        find={people.find}
        create={toBeMade}
        noteOf={({ kind, name }) => (people.onRecord?.(kind, name)?.isNew ? "made just now" : null)}
        choose={(entity) => change(entity && choiceOf(entity), typed)}
      />
      {made ? (
        <p className="absolute end-0 top-0 text-sm/6">
          {there ? (
            there.isNew ? (
              "Made just now"
            ) : (
              "On record"
            )
          ) : (
            <>
              <strong>New {made.kind}</strong>
              <span className="sr-only">, not on record yet: saving makes it</span>
            </>
          )}
        </p>
      ) : null}
      {choice === null || typed !== null ? (
        <TextField
          label={`${label}, as described${choice === null && typed !== null && counts ? ` (${counts})` : ""}`}
          value={typed ?? ""}
          placeholder={props.placeholder}
          change={(text) => change(choice, textOrNull(text))}
        />
      ) : null}
    </div>
  );
}

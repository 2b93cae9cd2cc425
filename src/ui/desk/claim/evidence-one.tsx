"use client";

import { evidenceWords } from "@/domain/attribution-words";
import type { EvidenceSnapshot } from "@/domain/dossier/snapshot";
import { fieldLabels } from "@/domain/draft/field-labels";
import type { KnownEntity } from "@/domain/suggestion/tagging-page";
import { type CreateEntity, EntityPicker, type FindEntities } from "../entity/entity-picker";
import { FieldGrid, FieldRow } from "../form/field-grid";
import {
  AreaField,
  CheckField,
  DayField,
  optionsOf,
  SelectField,
  TextField,
  textOrNull,
} from "../form/fields";
import { isWebAddress } from "../form/web-address";

const labels = fieldLabels.evidence;

/** What a document is, beside who published it: that is an id on record, and a choice in a suggestion's form. */
type Shown = Omit<EvidenceSnapshot, "id" | "key" | "publisherId">;

/** A document of which no more is known than that it is one; it is public from today on. */
export function blankEvidence(now: Date): Shown {
  return {
    kind: "report",
    title: "",
    bearing: "supports",
    authoritative: false,
    note: null,
    url: null,
    quote: null,
    place: null,
    publishedAt: `${now.toISOString().slice(0, 10)}T00:00:00.000Z`,
  };
}

/** Every field of one document that is shown for a claim or against it. */
export function EvidenceOne(props: {
  shown: Shown;
  change: (change: Partial<Shown>, words: string) => void;
  publisher: { id: string; name: string } | null;
  publishedBy: (entity: KnownEntity | null) => void;
  find: FindEntities;
  create: CreateEntity;
  className?: string;
}) {
  const { shown, change, publisher, publishedBy, find, create, className } = props;
  return (
    <FieldGrid className={className}>
      <TextField
        label={labels.title}
        value={shown.title}
        fault={shown.title.trim() === "" ? "is missing" : null}
        change={(title) => change({ title }, "Title of the evidence")}
      />
      <FieldRow three>
        <SelectField
          label={labels.kind}
          value={shown.kind}
          options={optionsOf(evidenceWords)}
          change={(kind) => change({ kind }, "Kind of evidence")}
        />
        <SelectField
          label={labels.bearing}
          value={shown.bearing}
          options={[
            { value: "supports", label: "Supports the claim" },
            { value: "contradicts", label: "Contradicts the claim" },
          ]}
          change={(bearing) => change({ bearing }, "What the evidence does")}
        />
        <DayField
          label={labels.publishedAt}
          value={shown.publishedAt}
          change={(publishedAt) => change({ publishedAt }, "Day of the evidence")}
        />
      </FieldRow>
      <CheckField
        label="It has authority over the record of this very proposition"
        checked={shown.authoritative}
        change={(authoritative) => change({ authoritative }, "Authority of the evidence")}
      />
      <AreaField
        label={labels.note}
        plain
        value={shown.note ?? ""}
        change={(note) => change({ note: textOrNull(note) }, "Note on the evidence")}
      />
      <FieldRow>
        <EntityPicker
          label={labels.publisherId}
          value={publisher}
          find={find}
          create={create}
          choose={publishedBy}
        />
        <TextField
          label={labels.url}
          value={shown.url ?? ""}
          fault={
            shown.url !== null && !isWebAddress(shown.url) ? "has to begin with http:// or https://" : null
          }
          change={(url) => change({ url: textOrNull(url) }, "Address of the evidence")}
        />
      </FieldRow>
      <FieldRow>
        <AreaField
          label={labels.quote}
          plain
          value={shown.quote ?? ""}
          change={(quote) => change({ quote: textOrNull(quote) }, "Words of the evidence")}
        />
        <TextField
          label={labels.place}
          hint="Such as “page 3” or “00:41”."
          value={shown.place ?? ""}
          change={(place) => change({ place: textOrNull(place) }, "Words of the evidence")}
        />
      </FieldRow>
    </FieldGrid>
  );
}

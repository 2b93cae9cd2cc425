"use client";

import type { Mapping } from "@/domain/sheet/guess-columns";
import type { SheetPreview } from "@/domain/sheet/sheet-answer";
import { sheetFields } from "@/domain/sheet/sheet-fields";
import { SelectField } from "../form/fields";

/** What each column gives: found from its header, and changed by whoever knows better. */
export function ColumnFields(props: { preview: SheetPreview; change: (mapping: Mapping) => void }) {
  const { preview, change } = props;
  const { kind, columns, mapping } = preview;
  const options = [
    { value: "", label: "Leave it out" },
    ...Object.entries(sheetFields[kind]).map(([value, { label, needed }]) => ({
      value,
      label: needed ? `${label} (needed)` : label,
    })),
  ];
  return (
    <fieldset className="min-w-0">
      <legend className="mb-3 font-semibold">What the columns give</legend>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {columns.map(({ letters, header, sample }, column) => (
          <SelectField
            key={letters}
            label={`${letters}: ${header || "without a name"}`}
            hint={sample === "" ? "Empty" : <bdi className="wrap-anywhere">{sample}</bdi>}
            value={mapping[column] ?? ""}
            options={options}
            change={(field) => change(mapping.map((before, at) => (at === column ? field || null : before)))}
          />
        ))}
      </div>
    </fieldset>
  );
}

"use client";

import { type ReactNode, useId, useState } from "react";
import { datesAsked, readEdtf } from "@/domain/time/edtf";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { FieldFault, FieldHint, FieldLabel, Input, Select } from "../../field-parts";

type Precision = "unknown" | "day" | "month" | "year" | "other";

const labels: Record<Precision, string> = {
  unknown: "Date not known",
  day: "Day",
  month: "Month",
  year: "Year",
  other: "Not so simple: 2018-01?, or from a day to a day",
};

const shown: Record<Precision, string> = {
  unknown: "",
  day: "2018-01-30",
  month: "2018-01",
  year: "2018",
  other: "2018-01?/2018-03",
};

/** When it happened, no more precisely than is known: the precision first, then as much of a date as it takes. */
export function HappenedField(props: {
  value: string | null;
  change: (value: string | null) => void;
  children?: ReactNode;
}) {
  const { value, change, children } = props;
  const id = useId();
  const [asked, setAsked] = useState<Precision | null>(null);
  const precision = asked ?? precisionOf(value);
  const fault = value !== null && value !== "" && !readEdtf(value);
  // A day, a month and a year are plain as they stand; of anything else the editor sees how it is read.
  const told = Boolean(value) && (fault || precision === "other");
  const Told = fault ? FieldFault : FieldHint;
  return (
    <div>
      <FieldLabel htmlFor={`${id}-how`}>Happened</FieldLabel>
      <Select
        id={`${id}-how`}
        value={precision}
        onChange={({ target }) => {
          const chosen = target.value as Precision;
          setAsked(chosen);
          change(chosen === "unknown" ? null : cutTo(chosen, value));
        }}
      >
        {(Object.keys(labels) as Precision[]).map((one) => (
          <option key={one} value={one}>
            {labels[one]}
          </option>
        ))}
      </Select>
      {precision === "unknown" ? null : (
        <Input
          className="mt-1"
          aria-label={`Happened, ${labels[precision].toLowerCase()}`}
          aria-invalid={fault || undefined}
          aria-describedby={told ? `${id}-said` : undefined}
          value={value ?? ""}
          placeholder={shown[precision]}
          onChange={({ target }) => change(target.value === "" ? null : target.value)}
        />
      )}
      {value && told ? (
        <Told id={`${id}-said`}>{fault ? `Not a date: ${datesAsked(value)}` : said(value)}</Told>
      ) : null}
      {children}
    </div>
  );
}

function said(value: string): string {
  const { day, note } = edtfWords(value);
  return note ? `${day}: ${note}` : day;
}

function precisionOf(value: string | null): Precision {
  if (value === null) return "unknown";
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return "day";
  // From 21 on, the number of a month is that of a season.
  if (/^\d{4}-[01]\d$/.test(value)) return "month";
  return /^\d{4}$/.test(value) ? "year" : "other";
}

/** A day that is only known to its month loses its day; nothing is ever added. */
function cutTo(precision: Precision, value: string | null): string | null {
  if (value === null || precision === "other") return value;
  const length = { unknown: 0, day: 10, month: 7, year: 4 }[precision];
  return value.slice(0, length) || null;
}

"use client";

import { type ReactNode, useId } from "react";
import { directionOf } from "@/domain/language/direction";
import { datesAsked, readEdtf } from "@/domain/time/edtf";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { readInstant } from "@/domain/time/instant";

type Common = {
  label: string;
  /** Below the field: what to write in it. */
  hint?: ReactNode;
  /** What is wrong with what stands there. It is said, and nothing typed is lost. */
  fault?: string | null;
  /** What the linter says of it. */
  children?: ReactNode;
};

/** One line of text. */
export function TextField(
  props: Common & {
    value: string;
    change: (value: string) => void;
    placeholder?: string;
    lang?: string;
    mono?: boolean;
    type?: "text" | "url" | "date" | "search";
    required?: boolean;
    autoFocus?: boolean;
  },
) {
  const { label, hint, fault, children, value, change, mono, ...input } = props;
  return (
    <Labelled label={label} hint={hint} fault={fault} more={children}>
      {(named) => (
        <input
          {...input}
          {...named}
          dir="auto"
          className={mono ? "mono" : undefined}
          value={value}
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** Several lines of text. */
export function AreaField(
  props: Common & {
    value: string;
    change: (value: string) => void;
    rows?: number;
    plain?: boolean;
    placeholder?: string;
  },
) {
  const { label, hint, fault, children, value, change, rows = 2, plain, placeholder } = props;
  return (
    <Labelled label={label} hint={hint} fault={fault} more={children}>
      {(named) => (
        <textarea
          {...named}
          dir={directionOf(value)}
          className={plain ? "plain" : undefined}
          rows={rows}
          value={value}
          placeholder={placeholder}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** One of a closed list. */
export function SelectField<V extends string>(
  props: Common & { value: V; options: readonly { value: V; label: string }[]; change: (value: V) => void },
) {
  const { label, hint, fault, children, value, options, change } = props;
  return (
    <Labelled label={label} hint={hint} fault={fault} more={children}>
      {(named) => (
        <select {...named} value={value} onChange={(event) => change(event.target.value as V)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function CheckField(props: {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  change: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div className="check">
      <input
        id={id}
        type="checkbox"
        checked={props.checked}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.change(event.target.checked)}
      />
      <label htmlFor={id}>{props.label}</label>
      {props.hint ? (
        <p className="f__h" id={`${id}-hint`}>
          {props.hint}
        </p>
      ) : null}
    </div>
  );
}

/** A date as precisely as it is known: EDTF as typed, said back in words. */
export function DateField(props: Common & { value: string | null; change: (value: string | null) => void }) {
  const { value, change, hint, fault, ...rest } = props;
  const meaning = value === null ? null : readEdtf(value);
  return (
    <TextField
      {...rest}
      value={value ?? ""}
      change={(typed) => change(typed === "" ? null : typed)}
      placeholder="2018-01-30, 2016-09, 2014 or 2018-01?"
      hint={value === null ? (hint ?? "Not known") : meaning ? wordsOf(value) : undefined}
      fault={value !== null && !meaning ? `is not a date that can be read: ${datesAsked(value)}` : fault}
    />
  );
}

function wordsOf(value: string): string {
  const { day, note } = edtfWords(value);
  return note ? `${day}: ${note}` : day;
}

/** A day, or an instant where one stands there already. What cannot be read is kept out of the document. */
export function DayField(props: { label: string; value: string; change: (instant: string) => void }) {
  return (
    <TextField
      label={props.label}
      type="date"
      value={props.value.slice(0, 10)}
      change={(typed) => {
        const instant = readInstant(typed);
        if (instant) props.change(instant.toISOString());
      }}
    />
  );
}

/** Text that is null where nothing stands there. */
export function textOrNull(value: string): string | null {
  return value === "" ? null : value;
}

export function optionsOf<V extends string>(words: Record<V, string>): { value: V; label: string }[] {
  return (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }));
}

function Labelled(
  props: Omit<Common, "children"> & {
    more: ReactNode;
    children: (named: { id: string; "aria-invalid"?: true; "aria-describedby"?: string }) => ReactNode;
  },
) {
  const { label, hint, fault, more, children } = props;
  const id = useId();
  const described = [fault ? `${id}-fault` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <div className="f">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(fault && { "aria-invalid": true }),
        ...(described && { "aria-describedby": described }),
      })}
      {fault ? (
        <p className="f__e" id={`${id}-fault`}>
          {label} {fault}
        </p>
      ) : null}
      {hint ? (
        <p className="f__h" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {more}
    </div>
  );
}

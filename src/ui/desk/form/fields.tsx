"use client";

import { type ReactNode, useId } from "react";
import { directionOf } from "@/domain/language/direction";
import { datesAsked, readEdtf } from "@/domain/time/edtf";
import { edtfWords } from "@/domain/time/edtf-date-words";
import { readInstant } from "@/domain/time/instant";
import { FieldFault, FieldHint, FieldLabel, Input, Select, TextArea } from "../../field-parts";
import { useAwake } from "../frame/use-awake";

// Every field of the desk waits for its page to wake up before it takes anything: one of text can have the focus by then.

type Common = {
  label: string;
  /** Below the field: what to write in it. */
  hint?: ReactNode;
  /** What is wrong with what stands there. It is said, and nothing typed is lost. */
  fault?: string | null;
  /** What the linter says of it. */
  children?: ReactNode;
  className?: string;
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
  const { label, hint, fault, children, className, value, change, mono, ...input } = props;
  const isAwake = useAwake();
  return (
    <Labelled label={label} hint={hint} fault={fault} more={children} className={className}>
      {(named) => (
        <Input
          {...input}
          {...named}
          readOnly={!isAwake}
          dir="auto"
          className={mono ? "font-mono text-[0.92em]" : undefined}
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
  const { label, hint, fault, children, className, value, change, rows = 2, plain, placeholder } = props;
  const isAwake = useAwake();
  return (
    <Labelled label={label} hint={hint} fault={fault} more={children} className={className}>
      {(named) => (
        <TextArea
          {...named}
          readOnly={!isAwake}
          dir={directionOf(value)}
          plain={plain}
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
  const { label, hint, fault, children, className, value, options, change } = props;
  const isAwake = useAwake();
  return (
    <Labelled label={label} hint={hint} fault={fault} more={children} className={className}>
      {(named) => (
        <Select
          {...named}
          disabled={!isAwake}
          className="disabled:opacity-100"
          value={value}
          onChange={(event) => change(event.target.value as V)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </Labelled>
  );
}

// A box and what it is for, the lines of which begin under one another.
const checkLine = "grid grid-cols-[18px_minmax(0,1fr)] items-start gap-x-2.5";
const checkBox = "mt-1 size-4 accent-ink";

export function CheckField(props: {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  change: (checked: boolean) => void;
}) {
  const id = useId();
  const isAwake = useAwake();
  return (
    <div className={checkLine}>
      <input
        className={checkBox}
        id={id}
        type="checkbox"
        disabled={!isAwake}
        checked={props.checked}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => props.change(event.target.checked)}
      />
      <label className="panel:mb-0.5 panel:text-xs/4.5 panel:font-medium panel:text-ink-2" htmlFor={id}>
        {props.label}
      </label>
      {props.hint ? (
        <FieldHint className="col-2" id={`${id}-hint`}>
          {props.hint}
        </FieldHint>
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
      placeholder="2018-01-30 or 2018-01?"
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
  const { label, hint, fault, more, className, children } = props;
  const id = useId();
  const described = [fault ? `${id}-fault` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      {children({
        id,
        ...(fault && { "aria-invalid": true }),
        ...(described && { "aria-describedby": described }),
      })}
      {fault ? (
        <FieldFault id={`${id}-fault`}>
          {label} {fault}
        </FieldFault>
      ) : null}
      {hint ? <FieldHint id={`${id}-hint`}>{hint}</FieldHint> : null}
      {more}
    </div>
  );
}

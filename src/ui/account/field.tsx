import type { ComponentProps } from "react";
import type { Notice } from "@/domain/access/notice";
import { FieldFault, FieldHint, FieldLabel, Input } from "../field-parts";

type Props = Omit<ComponentProps<"input">, "name"> & {
  name: string;
  label: string;
  notice: Notice | null;
  /** Where two of a page have one name. */
  id?: string;
  /** Where it is one of few on its page. */
  tall?: boolean;
  /** Whether a refusal that names no field is about this one too. */
  doubted?: boolean;
  /** Whether a refusal is about this one, as its form knows. */
  isDoubted?: boolean;
  hint?: string;
};

/** Refusals that are about what was typed without saying which. */
const doubtful = ["no-match", "wrong-password"];

/** A labelled field that takes back what was typed before, and says what was wrong with it. */
export function Field({
  name,
  label,
  notice,
  id = name,
  doubted = false,
  isDoubted = false,
  hint,
  tall = false,
  defaultValue,
  ...input
}: Props) {
  const fault = notice?.faults.find(({ field }) => field === name)?.message;
  const isWrong = fault !== undefined || isDoubted || (doubted && doubtful.includes(notice?.code ?? ""));
  const describedBy = [fault && `${id}-fault`, hint && `${id}-hint`, isWrong && !fault && "notice"];
  return (
    <div className="w-full">
      <FieldLabel htmlFor={`f-${id}`}>{label}</FieldLabel>
      <Input
        {...input}
        height={tall ? "tall" : "usual"}
        id={`f-${id}`}
        name={name}
        defaultValue={notice?.typed[name] ?? defaultValue}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy.filter(Boolean).join(" ") || undefined}
      />
      {hint ? <FieldHint id={`${id}-hint`}>{hint}</FieldHint> : null}
      {fault ? (
        <FieldFault id={`${id}-fault`}>
          {label} {fault}
        </FieldFault>
      ) : null}
    </div>
  );
}

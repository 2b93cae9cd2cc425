import type { ComponentProps } from "react";
import type { Notice } from "@/domain/access/notice";

type Props = Omit<ComponentProps<"input">, "id" | "name"> & {
  name: string;
  label: string;
  notice: Notice | null;
  /** Whether a refusal that names no field is about this one too. */
  doubted?: boolean;
  hint?: string;
};

/** Refusals that are about what was typed without saying which. */
const doubtful = ["no-match", "wrong-password"];

/** A labelled field that takes back what was typed before, and says what was wrong with it. */
export function Field({ name, label, notice, doubted = false, hint, defaultValue, ...input }: Props) {
  const fault = notice?.faults.find(({ field }) => field === name)?.message;
  const isWrong = fault !== undefined || (doubted && doubtful.includes(notice?.code ?? ""));
  const describedBy = [fault && `${name}-fault`, hint && `${name}-hint`, isWrong && !fault && "notice"];
  return (
    <div className="f">
      <label htmlFor={`f-${name}`}>{label}</label>
      <input
        {...input}
        id={`f-${name}`}
        name={name}
        defaultValue={notice?.typed[name] ?? defaultValue}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy.filter(Boolean).join(" ") || undefined}
      />
      {hint ? (
        <p className="f__h" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p className="f__e" id={`${name}-fault`}>
          {label} {fault}
        </p>
      ) : null}
    </div>
  );
}

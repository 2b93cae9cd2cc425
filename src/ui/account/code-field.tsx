import type { Notice } from "@/domain/access/notice";
import { Field } from "./field";

/** The six digits that an app shows; phones offer digits and what they know of it. */
export function CodeField({ notice, autoFocus = false }: { notice: Notice | null; autoFocus?: boolean }) {
  return (
    <Field
      name="code"
      label="Code from your app"
      tall
      inputMode="numeric"
      autoComplete="one-time-code"
      // Room for the space that apps show in the midst of it.
      maxLength={12}
      autoFocus={autoFocus}
      required
      isDoubted={notice?.code === "wrong-code"}
      className="font-mono"
      notice={notice}
    />
  );
}

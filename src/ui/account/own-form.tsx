import type { ReactNode } from "react";
import type { Notice } from "@/domain/access/notice";
import { Field } from "./field";

/** A form of one's own account. */
export function OwnForm({ action, children }: { action: string; children: ReactNode }) {
  return (
    <form className="grid max-w-form justify-items-start gap-4" action={action} method="post">
      {children}
    </form>
  );
}

/** The password that somebody has, asked once more; `id` tells it from another on its page. */
export function CurrentPassword(props: {
  email: string;
  notice: Notice | null;
  label?: string;
  id?: string;
}) {
  const { email, notice, label = "Your password", id } = props;
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field
        name="current"
        label={label}
        id={id}
        type="password"
        autoComplete="current-password"
        required
        doubted
        notice={notice}
      />
    </>
  );
}

import { passwordLength } from "@/domain/access/account-forms";
import type { Notice } from "@/domain/access/notice";
import { DoorActions } from "./door";
import { Field } from "./field";
import { NoticeBox } from "./notice-box";

/** Who one is and the password one chooses; for setting up and for joining. */
export function JoinForm(props: {
  action: string;
  token: string;
  button: string;
  notice: Notice | null;
  name?: string;
  /** Where the invitation is for one address, that is the one. */
  email?: string;
}) {
  const { notice } = props;
  return (
    <form className="grid gap-4" action={props.action} method="post">
      <NoticeBox notice={notice} />
      <input type="hidden" name="token" value={props.token} />
      <Field
        name="name"
        label="Name"
        tall
        autoComplete="name"
        autoFocus
        required
        maxLength={80}
        defaultValue={props.name}
        hint="As it is to stand under what you decide."
        notice={notice}
      />
      <Field
        name="email"
        label="Email"
        tall
        type="email"
        autoComplete="username"
        required
        defaultValue={props.email}
        readOnly={props.email !== undefined}
        className="read-only:bg-sunk"
        notice={notice}
      />
      <PasswordField notice={notice} tall />
      <DoorActions button={props.button} />
    </form>
  );
}

export function PasswordField(props: { notice: Notice | null; label?: string; tall?: boolean }) {
  const { notice, label = "Password", tall } = props;
  return (
    <Field
      name="password"
      label={label}
      tall={tall}
      type="password"
      autoComplete="new-password"
      required
      minLength={passwordLength.least}
      maxLength={passwordLength.most}
      hint={`At least ${passwordLength.least} characters. A few words that only you would put together are best.`}
      notice={notice}
    />
  );
}

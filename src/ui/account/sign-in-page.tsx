import type { Notice } from "@/domain/access/notice";
import { Door, DoorActions } from "./door";
import { Field } from "./field";
import { NoticeBox } from "./notice-box";

export function SignInPage({ notice, next }: { notice: Notice | null; next: string | null }) {
  return (
    <Door title="Sign in" lead="For editors and journalists. Reading needs no account.">
      <form className="grid gap-4" action="/api/account/sign-in" method="post">
        <NoticeBox notice={notice} />
        {next === null ? null : <input type="hidden" name="next" value={next} />}
        <Field
          name="email"
          label="Email"
          tall
          type="email"
          autoComplete="username"
          autoFocus
          required
          doubted
          notice={notice}
        />
        <Field
          name="password"
          label="Password"
          tall
          type="password"
          autoComplete="current-password"
          required
          doubted
          notice={notice}
        />
        <DoorActions button="Sign in">
          <span className="text-ink-3">
            Forgot it? An administrator can give you a link to choose a new one.
          </span>
        </DoorActions>
      </form>
    </Door>
  );
}

import type { Notice } from "@/domain/access/notice";
import { Link } from "../link";
import { CodeField } from "./code-field";
import { Door, DoorActions } from "./door";
import { Field } from "./field";
import { NoticeBox } from "./notice-box";

/** After the password: the code, by the app or by what was written down. */
export function SignInCodePage(props: { email: string; notice: Notice | null; next: string | null }) {
  const { email, notice, next } = props;
  const isByRecovery =
    notice?.code === "wrong-recovery" || notice?.faults.some(({ field }) => field === "recovery");
  return (
    <Door title="Your code" lead={`The password for ${email} is right. Now the second factor.`}>
      <NoticeBox notice={notice} className="mb-4" />
      <form className="grid gap-4" action="/api/account/sign-in/code" method="post">
        <input type="hidden" name="by" value="app" />
        {next === null ? null : <input type="hidden" name="next" value={next} />}
        <CodeField notice={notice} autoFocus={!isByRecovery} />
        <DoorActions button="Sign in">
          <Link className="text-ink-2 underline" href="/sign-in">
            As somebody else
          </Link>
        </DoorActions>
      </form>
      <details className="mt-8 border-t border-hair pt-4" open={isByRecovery}>
        <summary className="text-sm text-ink-2">Your phone is not at hand?</summary>
        <form className="mt-4 grid gap-4" action="/api/account/sign-in/code" method="post">
          <input type="hidden" name="by" value="recovery" />
          {next === null ? null : <input type="hidden" name="next" value={next} />}
          <Field
            name="recovery"
            label="Recovery code"
            tall
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={30}
            autoFocus={isByRecovery}
            required
            isDoubted={notice?.code === "wrong-recovery"}
            className="font-mono"
            hint="One of the ten that you wrote down; each lets you in once. If there are none left, ask an administrator to take the second factor away."
            notice={notice}
          />
          <DoorActions button="Sign in with it" />
        </form>
      </details>
    </Door>
  );
}

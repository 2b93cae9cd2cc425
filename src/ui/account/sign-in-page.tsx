import type { Notice } from "@/domain/access/notice";
import { buttonLook } from "../button-look";
import { Door, DoorActions } from "./door";
import { Field } from "./field";
import { NoticeBox } from "./notice-box";
import { SignInByPasskey } from "./passkeys/sign-in-by-passkey";

export function SignInPage(props: {
  notice: Notice | null;
  next: string | null;
  /** What the newsroom calls the service that people sign in with; null where there is none. */
  provider: string | null;
  /** Whether anybody can come in by a passkey. */
  takesPasskeys: boolean;
}) {
  const { notice, next, provider, takesPasskeys } = props;
  const start = `/api/account/openid/start${next === null ? "" : `?${new URLSearchParams({ next })}`}`;
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
      {provider === null && !takesPasskeys ? null : (
        <div className="mt-8 grid justify-items-start gap-3 border-t border-hair pt-6 text-sm">
          {takesPasskeys ? <SignInByPasskey next={next} /> : null}
          {provider === null ? null : (
            <a className={buttonLook()} href={start} rel="nofollow">
              Sign in with {provider}
            </a>
          )}
          {provider !== null && notice?.code === "signed-out" ? (
            <a className="text-ink-2" href="/api/account/openid/end" rel="nofollow">
              Sign out of {provider} as well
            </a>
          ) : null}
        </div>
      )}
    </Door>
  );
}

import type { ReactNode } from "react";
import { type FactorRole, factorRoleWords } from "@/domain/access/needs-factor";
import type { Notice } from "@/domain/access/notice";
import { plural } from "@/domain/status/wording";
import { buttonLook } from "../button-look";
import { Link } from "../link";
import { SectionHead } from "../section-head";
import { CodeField } from "./code-field";
import { NoticeBox } from "./notice-box";
import { CurrentPassword, OwnForm } from "./own-form";
import { OwnPage } from "./own-page";
import { QrCode } from "./qr-code";
import { RecoveryCodes } from "./recovery-codes";

/** Signing in by a code besides the password: how one's own stands, and what can be done about it. */
export type ShownFactor =
  | { state: "off" | "unreadable" }
  | { state: "begun"; address: string }
  | { state: "on"; codesLeft: number };

type Props = {
  factor: ShownFactor;
  email: string;
  /** The least role that the newsroom asks it of, where one's own is among them. */
  askedOf: FactorRole | null;
  notice: Notice | null;
  /** Where somebody was going when they were led here. */
  next: string | null;
};

export function SecondFactorPage(props: Props) {
  const { factor, notice, next, askedOf } = props;
  const isOn = factor.state === "on";
  return (
    <OwnPage
      section={null}
      search={false}
      title="Second factor"
      lead="Besides the password, signing in asks a code that an app on your phone shows."
    >
      <NoticeBox notice={notice} />
      {askedOf !== null && !isOn ? (
        <p className="border-l-3 border-ink pl-3">
          {factorRoleWords[askedOf]} need a second factor in this newsroom: a password that somebody finds out
          is not enough then to publish under its name. The desk opens for you once yours is on, or when you
          sign in with a <Link href="/account/passkeys">passkey</Link>. What you kept here stays.
        </p>
      ) : null}
      {notice && notice.codes.length > 0 ? <RecoveryCodes codes={notice.codes} /> : null}
      {isOn && next !== null ? (
        <p>
          <Link className={buttonLook("primary")} href={next}>
            Go on to where you were going
          </Link>
        </p>
      ) : null}
      <Steps {...props} />
      <p>
        <Link href="/account">Your account</Link>
      </p>
    </OwnPage>
  );
}

function Steps({ factor, email, notice, next, askedOf }: Props) {
  /** What came of one of the forms; the others have nothing to say. */
  const of = (name: string) => (notice?.typed.act === name ? notice : null);
  const act = (name: string, children: ReactNode) => (
    <OwnForm action="/api/account/second-factor">
      <input type="hidden" name="act" value={name} />
      {next === null ? null : <input type="hidden" name="next" value={next} />}
      {children}
    </OwnForm>
  );
  switch (factor.state) {
    case "off":
      return (
        <section aria-labelledby="turn-on">
          <SectionHead id="turn-on">It is off</SectionHead>
          {act(
            "begin",
            <>
              <p className="text-ink-2">
                You need an app for one-time codes (TOTP): Aegis, 2FAS, FreeOTP, Google or Microsoft
                Authenticator, or a password manager that has it.
              </p>
              <CurrentPassword email={email} notice={of("begin")} />
              <button className={buttonLook("primary")} type="submit">
                Turn it on
              </button>
            </>,
          )}
        </section>
      );
    case "begun":
      return <Begun address={factor.address} form={(children) => act("confirm", children)} notice={notice} />;
    case "unreadable":
      return (
        <p>
          This house cannot read your second factor any more: it was moved without what it seals with
          (AUTH_SECRET). An administrator can take it away.
        </p>
      );
    case "on":
      return (
        <>
          <section aria-labelledby="codes">
            <SectionHead id="codes">Recovery codes</SectionHead>
            {act(
              "renew",
              <>
                <p className="text-ink-2">
                  {plural(factor.codesLeft, "One is left.", `${factor.codesLeft || "None"} are left.`)} Each
                  lets you in once when your phone is not at hand. New ones void these.
                </p>
                <CurrentPassword id="renew" email={email} notice={of("renew")} />
                <button className={buttonLook()} type="submit">
                  Make new recovery codes
                </button>
              </>,
            )}
          </section>
          <section aria-labelledby="turn-off">
            <SectionHead id="turn-off">Turn it off</SectionHead>
            {askedOf === null ? (
              act(
                "turn-off",
                <>
                  <p className="text-ink-2">From then on the password alone lets you in.</p>
                  <CurrentPassword id="turn-off" email={email} notice={of("turn-off")} />
                  <button className={buttonLook()} type="submit">
                    Turn the second factor off
                  </button>
                </>,
              )
            ) : (
              <p className="text-ink-2">
                {factorRoleWords[askedOf]} need a second factor in this newsroom, so it stays on. For another
                phone, ask an administrator to take this one away.
              </p>
            )}
          </section>
        </>
      );
    default:
      return factor satisfies never;
  }
}

function Begun(props: { address: string; form: (children: ReactNode) => ReactNode; notice: Notice | null }) {
  const { address, form, notice } = props;
  const secret = new URL(address).searchParams.get("secret") ?? "";
  return (
    <section aria-labelledby="take-over">
      <SectionHead id="take-over">Give it to your app</SectionHead>
      <div className="grid gap-6">
        <div className="flex flex-wrap items-start gap-6">
          <QrCode text={address} label="The secret as a picture for the camera of your app" />
          <div className="grid min-w-0 flex-1 basis-72 gap-3">
            <p>Scan this with the app. It shows six digits then, which change every half a minute.</p>
            <p className="text-ink-2">
              On this very phone?{" "}
              <a className="underline" href={address}>
                Open it in the app
              </a>
              . Or type the secret in:
            </p>
            <code className="block font-mono text-sm/6 wrap-anywhere">
              {(secret.match(/.{1,4}/g) ?? []).join(" ")}
            </code>
            <p className="text-sm text-ink-3">By time, six digits, every 30 seconds. Show it to nobody.</p>
          </div>
        </div>
        {form(
          <>
            <CodeField notice={notice} />
            <button className={buttonLook("primary")} type="submit">
              It is right: turn it on
            </button>
          </>,
        )}
      </div>
    </section>
  );
}

import { browserWords } from "@/domain/access/browser-words";
import type { Notice } from "@/domain/access/notice";
import { roleWords } from "@/domain/access/role";
import type { ShownSession } from "@/domain/access/shown-session";
import type { Viewer } from "@/domain/access/viewer";
import { plural } from "@/domain/status/wording";
import { buttonLook } from "../button-look";
import { FieldHint } from "../field-parts";
import { Link } from "../link";
import { SectionHead } from "../section-head";
import { AccountRow } from "./account-row";
import { Field } from "./field";
import { PasswordField } from "./join-form";
import { NoticeBox } from "./notice-box";
import { CurrentPassword, OwnForm } from "./own-form";
import { OwnPage } from "./own-page";
import { SessionLine } from "./session-line";

type Provider = { name: string; isConnected: boolean; hasPassword: boolean };

/** One's own account: the name, the password, the second factor, and where one is signed in. */
export function AccountPage(props: {
  viewer: Viewer;
  hasFactor: boolean;
  /** How many passkeys let them in. */
  passkeys: number;
  sessions: (ShownSession & { isThis: boolean })[];
  /** The service that people sign in with, as the newsroom calls it; null where there is none. */
  provider: Provider | null;
  notice: Notice | null;
}) {
  const { viewer, hasFactor, passkeys, provider, sessions, notice } = props;
  const others = sessions.filter(({ isThis }) => !isThis);
  return (
    <OwnPage
      section={null}
      search={false}
      title="Your account"
      lead={`${viewer.email} · ${roleWords[viewer.role].label}`}
    >
      <NoticeBox notice={notice} />
      <section aria-labelledby="name-h">
        <SectionHead id="name-h">Name</SectionHead>
        <OwnForm action="/api/account/name">
          <Field
            name="name"
            label="Name"
            autoComplete="name"
            required
            maxLength={80}
            defaultValue={viewer.name}
            notice={notice}
          />
          <button className={buttonLook()} type="submit">
            Change the name
          </button>
        </OwnForm>
      </section>
      <section aria-labelledby="password-h">
        <SectionHead id="password-h">Password</SectionHead>
        <OwnForm action="/api/account/password">
          <CurrentPassword label="Password until now" email={viewer.email} notice={notice} />
          <PasswordField notice={notice} label="New password" />
          <button className={buttonLook()} type="submit">
            Change the password
          </button>
          <FieldHint>Every other session ends. Passkeys stay.</FieldHint>
        </OwnForm>
      </section>
      <section aria-labelledby="factor-h">
        <SectionHead id="factor-h">Second factor</SectionHead>
        <p className="mb-4 text-ink-2">
          {hasFactor
            ? "On: signing in asks a code from your phone besides the password."
            : "Off: whoever finds out your password is in. A code from an app on your phone keeps them out."}
        </p>
        <Link className={buttonLook()} href="/account/second-factor">
          {hasFactor ? "Recovery codes, or turn it off" : "Turn the second factor on"}
        </Link>
      </section>
      <section aria-labelledby="passkeys-h">
        <SectionHead id="passkeys-h">Passkeys</SectionHead>
        <p className="mb-4 text-ink-2">
          {passkeys === 0
            ? "None: a device that knows you, or a key that you carry, can let you in without the password."
            : plural(
                passkeys,
                "One lets you in without the password.",
                `${passkeys} let you in without the password.`,
              )}
        </p>
        <Link className={buttonLook()} href="/account/passkeys">
          {passkeys === 0 ? "Make a passkey" : "Make another, or remove one"}
        </Link>
      </section>
      {provider === null ? null : (
        <section aria-labelledby="provider-h">
          <SectionHead id="provider-h">Sign in with {provider.name}</SectionHead>
          {provider.isConnected ? (
            <Disconnect {...props} hasPassword={provider.hasPassword} />
          ) : (
            <a className={buttonLook()} href="/api/account/openid/start?connect=1&next=%2Faccount">
              Connect it with this account
            </a>
          )}
        </section>
      )}
      <section aria-labelledby="sessions-h">
        <SectionHead id="sessions-h">Where you are signed in</SectionHead>
        <ul>
          {sessions.map(({ isThis, ...session }) => (
            <AccountRow key={session.id} className="justify-between">
              <SessionLine session={session} />
              {isThis ? (
                <span className="text-ink-3">this one</span>
              ) : (
                <EndSession end={session.id} label={`End ${browserWords(session.browser)}`}>
                  End
                </EndSession>
              )}
            </AccountRow>
          ))}
        </ul>
        {others.length > 1 ? (
          <div className="mt-4">
            <EndSession end="others">End all others</EndSession>
          </div>
        ) : null}
        <FieldHint>
          Of an address only the network is kept. What you do not know is not yours: end it, and change your
          password.
        </FieldHint>
      </section>
    </OwnPage>
  );
}

/** The connection that there is, and the way to be rid of it. */
function Disconnect(props: { viewer: Viewer; hasPassword: boolean; notice: Notice | null }) {
  const { viewer, hasPassword, notice } = props;
  return (
    <>
      <p className="mb-4 text-ink-2">Connected: it is a way in.</p>
      {hasPassword ? (
        <OwnForm action="/api/account/openid/disconnect">
          <CurrentPassword id="disconnect" email={viewer.email} notice={notice} />
          <button className={buttonLook()} type="submit">
            Disconnect
          </button>
        </OwnForm>
      ) : (
        <p className="text-ink-2">
          To disconnect it, a password has to be set first: an administrator can give you a link to choose
          one, which takes the connection away as well.
        </p>
      )}
    </>
  );
}

function EndSession({ end, label, children }: { end: string; label?: string; children: string }) {
  return (
    <form action="/api/account/sessions" method="post">
      <button
        className={buttonLook("plain", "quiet")}
        type="submit"
        name="end"
        value={end}
        aria-label={label}
      >
        {children}
      </button>
    </form>
  );
}

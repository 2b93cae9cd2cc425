import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import type { Notice } from "@/domain/access/notice";
import { mostPasskeys } from "@/domain/access/passkey-forms";
import type { ShownPasskey } from "@/domain/access/shown-passkey";
import { instantWords } from "@/domain/time/date-words";
import { buttonLook } from "../../button-look";
import { Link } from "../../link";
import { SectionHead } from "../../section-head";
import { AccountRow } from "../account-row";
import { NoticeBox } from "../notice-box";
import { CurrentPassword, OwnForm } from "../own-form";
import { OwnPage } from "../own-page";
import { MakePasskey } from "./make-passkey";

type Props = {
  email: string;
  passkeys: ShownPasskey[];
  /** Whether browsers make any at this address. */
  isPossible: boolean;
  hasPassword: boolean;
  /** What a device is to be asked, once somebody has said who they are; null before. */
  options: PublicKeyCredentialCreationOptionsJSON | null;
  notice: Notice | null;
};

/** One's own passkeys: what they are, which there are, and the way to another. */
export function PasskeysPage(props: Props) {
  const { passkeys, notice } = props;
  return (
    <OwnPage
      section={null}
      search={false}
      title="Passkeys"
      lead="Signing in by a device that knows you, or a key that you carry: no password is typed that somebody could find out."
    >
      <NoticeBox notice={notice} />
      {passkeys.length === 0 ? null : (
        <section aria-labelledby="kept">
          <SectionHead id="kept">Those that let you in</SectionHead>
          <ul>
            {passkeys.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="another">
        <SectionHead id="another">{passkeys.length === 0 ? "You have none" : "Another one"}</SectionHead>
        <Another {...props} />
      </section>
      <p>
        <Link href="/account">Your account</Link>
      </p>
    </OwnPage>
  );
}

function PasskeyRow({ passkey }: { passkey: ShownPasskey }) {
  const { id, name, isSynced, since, usedAt } = passkey;
  return (
    <AccountRow className="justify-between">
      <span className="min-w-0 grow basis-72 wrap-anywhere">
        <bdi>{name}</bdi>
        <span className="block text-sm/6 text-ink-3">
          {isSynced ? "kept on all devices of its account" : "on one device alone"}, since{" "}
          <time dateTime={since.toISOString()}>{instantWords(since)}</time>
          {usedAt === null ? (
            ", not used yet"
          ) : (
            <>
              , last used <time dateTime={usedAt.toISOString()}>{instantWords(usedAt)}</time>
            </>
          )}
        </span>
      </span>
      <details>
        <summary className={buttonLook("plain", "quiet")} aria-label={`Remove ${name}`}>
          Remove
        </summary>
        <form className="mt-2 grid gap-2" action="/api/account/passkeys" method="post">
          <input type="hidden" name="act" value="remove" />
          <p className="text-sm/6 text-ink-2">It lets nobody in any more, and what it has opened ends.</p>
          <button className={buttonLook()} type="submit" name="passkey" value={id}>
            Remove <bdi>{name}</bdi>
          </button>
        </form>
      </details>
    </AccountRow>
  );
}

function Another({ email, passkeys, isPossible, hasPassword, options, notice }: Props) {
  if (!isPossible)
    return (
      <p className="text-ink-2">
        Browsers make passkeys for https and a name, or for localhost, and not for the address of this page.
        An administrator sets the address of the newsroom (APP_URL).
      </p>
    );
  if (passkeys.length >= mostPasskeys)
    return <p className="text-ink-2">You keep {mostPasskeys}, which is all there is room for.</p>;
  if (options !== null) return <MakePasskey options={options} notice={notice} />;
  return (
    <OwnForm action="/api/account/passkeys">
      <input type="hidden" name="act" value="begin" />
      <p className="text-ink-2">
        You need a phone or computer that is unlocked by a finger, a face or a PIN, a password manager that
        keeps passkeys, or a security key (FIDO2).
      </p>
      <noscript>
        <p className="text-ink-2">Only a script can ask a device, and scripts are off in this browser.</p>
      </noscript>
      {hasPassword ? <CurrentPassword email={email} notice={notice} /> : null}
      <button className={buttonLook("primary")} type="submit">
        Go on
      </button>
    </OwnForm>
  );
}

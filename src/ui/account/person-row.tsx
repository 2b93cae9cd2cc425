import { type ReactNode, useId } from "react";
import { browserWords } from "@/domain/access/browser-words";
import { type Role, roleWords } from "@/domain/access/role";
import { roles } from "@/domain/access/roles";
import type { ShownSession } from "@/domain/access/shown-session";
import { plural } from "@/domain/status/wording";
import { dayWords } from "@/domain/time/date-words";
import { buttonLook } from "../button-look";
import { FieldLabel, Select } from "../field-parts";
import { AccountRow } from "./account-row";
import { SessionLine } from "./session-line";

export type ShownPerson = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  hasFactor: boolean;
  hasPasskeys: boolean;
  isConnected: boolean;
  sessions: ShownSession[];
};

/** Which role somebody has or is to have. */
export function RoleField({ chosen, label = "Role" }: { chosen: Role; label?: string }) {
  const id = useId();
  return (
    <div>
      <FieldLabel htmlFor={id}>{label}</FieldLabel>
      <Select id={id} name="role" defaultValue={chosen}>
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleWords[role].label}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** Somebody with an account, where they are signed in, and what an administrator can do about it. */
export function PersonRow({ person, own }: { person: ShownPerson; own: boolean }) {
  const { id, name, email, role, disabledAt, hasFactor, hasPasskeys, isConnected, sessions } = person;
  const action = `/api/desk/users/${id}`;
  return (
    <AccountRow className={beside}>
      <Who email={email} isClosed={disabledAt !== null}>
        {name}
        {own ? " (you)" : ""}
      </Who>
      <p className={what}>
        {disabledAt ? (
          <>
            {roleWords[role].label}, closed since{" "}
            <time dateTime={disabledAt.toISOString()}>{dayWords(disabledAt)}</time>
          </>
        ) : (
          `${roleWords[role].label}, ${sessionWords(sessions.length)}${hasFactor ? ", second factor on" : ""}`
        )}
      </p>
      <details className="open:-mr-28 open:w-[calc(100%+7rem)] open:flex-none">
        <summary
          className={`${buttonLook("plain", "quiet")} ${atEnd}`}
          aria-label={`Change the account of ${name}`}
        >
          Change
        </summary>
        <div className="mt-3 flex flex-wrap items-end gap-x-10 gap-y-4 bg-sunk p-4">
          <form className={acts} action={action} method="post">
            <input type="hidden" name="act" value="change-role" />
            <RoleField chosen={role} label={`Role of ${name}`} />
            <button
              className={`${buttonLook("plain", "quiet")} min-h-9.5 bg-paper hover:bg-paper`}
              type="submit"
            >
              Change the role
            </button>
          </form>
          <form className={acts} action={action} method="post">
            {disabledAt ? (
              <Act act="reopen">Open the account again</Act>
            ) : (
              <>
                {sessions.length > 1 ? <Act act="end-sessions">End all sessions</Act> : null}
                {hasFactor ? <Act act="reset-factor">Take the second factor away</Act> : null}
                {hasPasskeys ? <Act act="take-passkeys">Take the passkeys away</Act> : null}
                {isConnected ? <Act act="disconnect">Disconnect from OpenID Connect</Act> : null}
                <Act act="reset">Link for a new password</Act>
                <Act act="close">Close the account</Act>
              </>
            )}
          </form>
          {sessions.length > 0 ? <Sessions name={name} sessions={sessions} action={action} /> : null}
        </div>
      </details>
    </AccountRow>
  );
}

/** Where somebody is signed in; each is ended by itself. */
function Sessions(props: { name: string; sessions: ShownSession[]; action: string }) {
  const { name, sessions, action } = props;
  return (
    <ul className="basis-full" aria-label={`Where ${name} is signed in`}>
      {sessions.map((session) => (
        <AccountRow key={session.id} className="justify-between">
          <SessionLine session={session} />
          <form action={action} method="post">
            <input type="hidden" name="act" value="end-session" />
            <button
              className={`${buttonLook("plain", "quiet")} bg-paper hover:bg-paper`}
              type="submit"
              name="session"
              value={session.id}
              aria-label={`End ${browserWords(session.browser)} of ${name}`}
            >
              End
            </button>
          </form>
        </AccountRow>
      ))}
    </ul>
  );
}

// The button stays at the end of its row, also while what it opens lies below.
export const beside = "relative pr-28";
export const atEnd = "absolute top-2.5 right-0";
export const what = "grow basis-56 text-sm/6 text-ink-2";
const acts = "flex flex-wrap items-end gap-2";

/** Whose account or invitation a row is about. */
export function Who(props: { email: string | null | undefined; isClosed?: boolean; children: ReactNode }) {
  const { email, isClosed = false, children } = props;
  return (
    <p className="min-w-0 grow basis-72 wrap-anywhere">
      <strong className={isClosed ? "font-normal text-ink-2" : "font-semibold"}>{children}</strong>
      {email ? <span className="block text-sm/6 text-ink-2">{email}</span> : null}
    </p>
  );
}

function Act({ act, children }: { act: string; children: string }) {
  return (
    <button
      className={`${buttonLook("plain", "quiet")} min-h-9.5 bg-paper hover:bg-paper`}
      type="submit"
      name="act"
      value={act}
    >
      {children}
    </button>
  );
}

function sessionWords(count: number): string {
  if (count === 0) return "not signed in";
  return plural(count, "signed in", `signed in in ${count} browsers`);
}

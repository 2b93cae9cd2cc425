import { type ReactNode, useId } from "react";
import type { Notice } from "@/domain/access/notice";
import { type Role, roleWords } from "@/domain/access/role";
import { roles } from "@/domain/access/roles";
import { plural } from "@/domain/status/wording";
import { dayWords } from "@/domain/time/date-words";
import { buttonLook } from "../button-look";
import { FieldLabel, Select } from "../field-parts";
import { SectionHead } from "../section-head";
import { AccountRow } from "./account-row";
import { Field } from "./field";
import { NoticeBox } from "./notice-box";
import { OwnPage } from "./own-page";

export type ShownPerson = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
  hasFactor: boolean;
  sessions: number;
};
export type ShownInvitation = {
  id: string;
  role: Role;
  email: string | null;
  name: string | null;
  createdBy: string;
  expiresAt: Date;
};

/** Everybody with an account, what they may do, and the way in for others. */
export function UsersPage(props: {
  people: ShownPerson[];
  invitations: ShownInvitation[];
  notice: Notice | null;
  /** Who looks: their own row says so. */
  viewerId: string;
  site: string;
}) {
  const { people, invitations, notice } = props;
  return (
    <OwnPage section="desk" search={false} title="Accounts" wide>
      <NoticeBox notice={notice} site={props.site} />
      <section aria-labelledby="everybody">
        <SectionHead id="everybody">With an account</SectionHead>
        <ul>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} own={person.id === props.viewerId} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="invite">
        <SectionHead id="invite">Invite somebody</SectionHead>
        <form
          className="grid items-end gap-4 md:grid-cols-[12rem_1fr_1fr_auto]"
          action="/api/desk/users/invitations"
          method="post"
        >
          <input type="hidden" name="act" value="invite" />
          <RoleField chosen={(notice?.typed.role as Role | undefined) ?? "editor"} />
          <Field name="name" label="Name (if you like)" autoComplete="off" maxLength={80} notice={notice} />
          <Field
            name="email"
            label="Email (if it is to be theirs alone)"
            type="email"
            autoComplete="off"
            notice={notice}
          />
          <button className={`${buttonLook("primary")} min-h-9.5`} type="submit">
            Make a link
          </button>
        </form>
        <dl className="mt-5 text-sm text-ink-2">
          {roles.map((role) => (
            <div key={role} className="flex gap-4 py-0.5">
              <dt className="shrink-0 basis-32 font-semibold text-ink">{roleWords[role].label}</dt>
              <dd>{roleWords[role].says}</dd>
            </div>
          ))}
        </dl>
      </section>
      {invitations.length > 0 ? (
        <section aria-labelledby="open">
          <SectionHead id="open">Invitations not taken up</SectionHead>
          <ul>
            {invitations.map((one) => (
              <AccountRow key={one.id} className={beside}>
                <Who email={one.name && one.email}>{one.name ?? one.email ?? "Whoever has the link"}</Who>
                <p className={what}>
                  {roleWords[one.role].label}, by {one.createdBy}, until{" "}
                  <time dateTime={one.expiresAt.toISOString()}>{dayWords(one.expiresAt)}</time>
                </p>
                <form className={atEnd} action="/api/desk/users/invitations" method="post">
                  <input type="hidden" name="act" value="withdraw" />
                  <button className={buttonLook("plain", "quiet")} type="submit" name="link" value={one.id}>
                    Withdraw
                  </button>
                </form>
              </AccountRow>
            ))}
          </ul>
        </section>
      ) : null}
    </OwnPage>
  );
}

function RoleField({ chosen, label = "Role" }: { chosen: Role; label?: string }) {
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

function PersonRow({ person, own }: { person: ShownPerson; own: boolean }) {
  const { id, name, email, role, disabledAt, hasFactor, sessions } = person;
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
          `${roleWords[role].label}, ${sessionWords(sessions)}${hasFactor ? ", second factor on" : ""}`
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
                {sessions > 0 ? <Act act="end-sessions">End sessions</Act> : null}
                {hasFactor ? <Act act="reset-factor">Take the second factor away</Act> : null}
                <Act act="reset">Link for a new password</Act>
                <Act act="close">Close the account</Act>
              </>
            )}
          </form>
        </div>
      </details>
    </AccountRow>
  );
}

// The button stays at the end of its row, also while what it opens lies below.
const beside = "relative pr-28";
const atEnd = "absolute top-2.5 right-0";
const what = "grow basis-56 text-sm/6 text-ink-2";
const acts = "flex flex-wrap items-end gap-2";

/** Whose account or invitation a row is about. */
function Who(props: { email: string | null | undefined; isClosed?: boolean; children: ReactNode }) {
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

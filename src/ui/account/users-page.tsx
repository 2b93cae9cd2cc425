import { useId } from "react";
import type { Notice } from "@/domain/access/notice";
import { type Role, roleWords } from "@/domain/access/role";
import { roles } from "@/domain/access/roles";
import { plural } from "@/domain/status/wording";
import { dayWords } from "@/domain/time/date-words";
import { Shell } from "../shell";
import { Field } from "./field";
import { NoticeBox } from "./notice-box";

export type ShownPerson = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: Date | null;
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
    <Shell section="desk" asOf={null} here={null} search={false} className="people-desk">
      <h1>Accounts</h1>
      <NoticeBox notice={notice} site={props.site} />
      <section aria-labelledby="everybody">
        <h2 className="sech" id="everybody">
          With an account
        </h2>
        <ul className="users">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} own={person.id === props.viewerId} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="invite">
        <h2 className="sech" id="invite">
          Invite somebody
        </h2>
        <form className="invite" action="/api/desk/users/invitations" method="post">
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
          <button className="btn btn--primary" type="submit">
            Make a link
          </button>
        </form>
        <dl className="roles">
          {roles.map((role) => (
            <div key={role}>
              <dt>{roleWords[role].label}</dt>
              <dd>{roleWords[role].says}</dd>
            </div>
          ))}
        </dl>
      </section>
      {invitations.length > 0 ? (
        <section aria-labelledby="open">
          <h2 className="sech" id="open">
            Invitations not taken up
          </h2>
          <ul className="users">
            {invitations.map((one) => (
              <li key={one.id}>
                <p className="users__who">
                  <strong>{one.name ?? one.email ?? "Whoever has the link"}</strong>
                  {one.name && one.email ? <span>{one.email}</span> : null}
                </p>
                <p className="users__what">
                  {roleWords[one.role].label}, by {one.createdBy}, until{" "}
                  <time dateTime={one.expiresAt.toISOString()}>{dayWords(one.expiresAt)}</time>
                </p>
                <form className="users__act" action="/api/desk/users/invitations" method="post">
                  <input type="hidden" name="act" value="withdraw" />
                  <button className="btn btn--quiet" type="submit" name="link" value={one.id}>
                    Withdraw
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Shell>
  );
}

function RoleField({ chosen, label = "Role" }: { chosen: Role; label?: string }) {
  const id = useId();
  return (
    <div className="f">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="role" defaultValue={chosen}>
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleWords[role].label}
          </option>
        ))}
      </select>
    </div>
  );
}

function PersonRow({ person, own }: { person: ShownPerson; own: boolean }) {
  const { id, name, email, role, disabledAt, sessions } = person;
  const action = `/api/desk/users/${id}`;
  return (
    <li data-closed={disabledAt !== null || undefined}>
      <p className="users__who">
        <strong>
          {name}
          {own ? " (you)" : ""}
        </strong>
        <span>{email}</span>
      </p>
      <p className="users__what">
        {disabledAt ? (
          <>
            {roleWords[role].label}, closed since{" "}
            <time dateTime={disabledAt.toISOString()}>{dayWords(disabledAt)}</time>
          </>
        ) : (
          `${roleWords[role].label}, ${sessionWords(sessions)}`
        )}
      </p>
      <details className="users__more">
        <summary className="btn btn--quiet" aria-label={`Change the account of ${name}`}>
          Change
        </summary>
        <div className="users__acts">
          <form className="users__role" action={action} method="post">
            <input type="hidden" name="act" value="change-role" />
            <RoleField chosen={role} label={`Role of ${name}`} />
            <button className="btn btn--quiet" type="submit">
              Change the role
            </button>
          </form>
          <form action={action} method="post">
            {disabledAt ? (
              <Act act="reopen">Open the account again</Act>
            ) : (
              <>
                {sessions > 0 ? <Act act="end-sessions">End sessions</Act> : null}
                <Act act="reset">Link for a new password</Act>
                <Act act="close">Close the account</Act>
              </>
            )}
          </form>
        </div>
      </details>
    </li>
  );
}

function Act({ act, children }: { act: string; children: string }) {
  return (
    <button className="btn btn--quiet" type="submit" name="act" value={act}>
      {children}
    </button>
  );
}

function sessionWords(count: number): string {
  if (count === 0) return "not signed in";
  return plural(count, "signed in", `signed in in ${count} browsers`);
}

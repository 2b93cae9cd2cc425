import type { Notice } from "@/domain/access/notice";
import { type Role, roleWords } from "@/domain/access/role";
import { roles } from "@/domain/access/roles";
import { dayWords } from "@/domain/time/date-words";
import { buttonLook } from "../button-look";
import { Link } from "../link";
import { SectionHead } from "../section-head";
import { AccountRow } from "./account-row";
import { Field } from "./field";
import { NoticeBox } from "./notice-box";
import { OwnPage } from "./own-page";
import { atEnd, beside, PersonRow, RoleField, type ShownPerson, Who, what } from "./person-row";

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
    <OwnPage
      section="desk"
      search={false}
      title="Accounts"
      lead={<Link href="/desk/audit">Who signed in, and what was done</Link>}
      wide
    >
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

import type { ReactNode } from "react";
import { browserWords } from "@/domain/access/browser-words";
import type { Notice } from "@/domain/access/notice";
import { roleWords } from "@/domain/access/role";
import type { Viewer } from "@/domain/access/viewer";
import { instantWords } from "@/domain/time/date-words";
import { buttonLook } from "../button-look";
import { FieldHint } from "../field-parts";
import { SectionHead } from "../section-head";
import { AccountRow } from "./account-row";
import { Field } from "./field";
import { PasswordField } from "./join-form";
import { NoticeBox } from "./notice-box";
import { OwnPage } from "./own-page";

export type ShownSession = { id: string; browser: string; since: Date; isThis: boolean };

/** One's own account: the name, the password, and where one is signed in. */
export function AccountPage(props: { viewer: Viewer; sessions: ShownSession[]; notice: Notice | null }) {
  const { viewer, sessions, notice } = props;
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
          <input type="hidden" name="username" autoComplete="username" value={viewer.email} />
          <Field
            name="current"
            label="Password until now"
            type="password"
            autoComplete="current-password"
            required
            doubted
            notice={notice}
          />
          <PasswordField notice={notice} label="New password" />
          <button className={buttonLook()} type="submit">
            Change the password
          </button>
          <FieldHint>Every other session ends.</FieldHint>
        </OwnForm>
      </section>
      <section aria-labelledby="sessions-h">
        <SectionHead id="sessions-h">Where you are signed in</SectionHead>
        <ul>
          {sessions.map(({ id, browser, since, isThis }) => (
            <AccountRow key={id} className="justify-between">
              <span>
                {browserWords(browser)}
                <span className="text-ink-3">
                  {" "}
                  since <time dateTime={since.toISOString()}>{instantWords(since)}</time>
                </span>
              </span>
              {isThis ? (
                <span className="text-ink-3">this one</span>
              ) : (
                <EndSession end={id} label={`End ${browserWords(browser)}`}>
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
      </section>
    </OwnPage>
  );
}

function OwnForm({ action, children }: { action: string; children: ReactNode }) {
  return (
    <form className="grid max-w-form justify-items-start gap-4" action={action} method="post">
      {children}
    </form>
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

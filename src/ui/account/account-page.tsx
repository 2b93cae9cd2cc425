import { browserWords } from "@/domain/access/browser-words";
import type { Notice } from "@/domain/access/notice";
import { roleWords } from "@/domain/access/role";
import type { Viewer } from "@/domain/access/viewer";
import { instantWords } from "@/domain/time/date-words";
import { Shell } from "../shell";
import { Field } from "./field";
import { PasswordField } from "./join-form";
import { NoticeBox } from "./notice-box";

export type ShownSession = { id: string; browser: string; since: Date; isThis: boolean };

/** One's own account: the name, the password, and where one is signed in. */
export function AccountPage(props: { viewer: Viewer; sessions: ShownSession[]; notice: Notice | null }) {
  const { viewer, sessions, notice } = props;
  const others = sessions.filter(({ isThis }) => !isThis);
  return (
    <Shell section={null} asOf={null} here={null} search={false} className="own pb-24">
      <h1>Your account</h1>
      <p className="own__lead">
        {viewer.email} · {roleWords[viewer.role].label}
      </p>
      <NoticeBox notice={notice} />
      <section aria-labelledby="name-h">
        <h2 className="sech" id="name-h">
          Name
        </h2>
        <form className="own__form" action="/api/account/name" method="post">
          <Field
            name="name"
            label="Name"
            autoComplete="name"
            required
            maxLength={80}
            defaultValue={viewer.name}
            notice={notice}
          />
          <button className="btn" type="submit">
            Change the name
          </button>
        </form>
      </section>
      <section aria-labelledby="password-h">
        <h2 className="sech" id="password-h">
          Password
        </h2>
        <form className="own__form" action="/api/account/password" method="post">
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
          <button className="btn" type="submit">
            Change the password
          </button>
          <p className="f__h">Every other session ends.</p>
        </form>
      </section>
      <section aria-labelledby="sessions-h">
        <h2 className="sech" id="sessions-h">
          Where you are signed in
        </h2>
        <ul className="own__sessions">
          {sessions.map(({ id, browser, since, isThis }) => (
            <li key={id}>
              <span>
                {browserWords(browser)}
                <span className="dim">
                  {" "}
                  since <time dateTime={since.toISOString()}>{instantWords(since)}</time>
                </span>
              </span>
              {isThis ? (
                <span className="dim">this one</span>
              ) : (
                <EndSession end={id} label={`End ${browserWords(browser)}`}>
                  End
                </EndSession>
              )}
            </li>
          ))}
        </ul>
        {others.length > 1 ? <EndSession end="others">End all others</EndSession> : null}
      </section>
    </Shell>
  );
}

function EndSession({ end, label, children }: { end: string; label?: string; children: string }) {
  return (
    <form action="/api/account/sessions" method="post">
      <button className="btn btn--quiet" type="submit" name="end" value={end} aria-label={label}>
        {children}
      </button>
    </form>
  );
}

import type { ReactNode } from "react";
import type { HistoryEntry } from "@/domain/draft/history";
import { historySentences } from "@/domain/draft/history-words";
import type { DeskKind, Version } from "@/domain/draft/subject";
import { instantWords } from "@/domain/time/date-words";
import { Link } from "../link";
import { href } from "../links";
import { DeskHead } from "./desk-shell";
import { subjectPath } from "./subject-path";
import { versionWords } from "./version-words";

export type Compared = {
  from: Version;
  to: Version;
  /** In words, one sentence a field. */
  changes: string[];
  /** Texts whose words differ: the field's name, what it was, and what it is. */
  texts: ReactNode;
};

/** All that happened to a subject, and two states of it side by side where the reader chose two. */
export function HistoryView(props: {
  kind: DeskKind;
  id: string;
  title: string;
  entries: HistoryEntry[];
  older: number | null;
  compared: Compared | null;
  current: Version | null;
  /** Draws the way back to a state. */
  revert: (entry: HistoryEntry) => ReactNode;
}) {
  const { kind, id, title, entries, older, compared, current, revert } = props;
  const here = `/desk/history/${kind}/${id}`;
  return (
    <>
      <DeskHead
        kicker={kind === "suggestion" ? "Suggestion" : <Link href={subjectPath(kind, id)}>Back to it</Link>}
        title={`History: ${title}`}
        note={current ? versionWords(current) : "Nothing of it is left at the desk"}
      />
      {compared ? (
        <section aria-labelledby="compared-h" className="dpsec">
          <h2 id="compared-h" className="sech">
            {versionWords(compared.from)} and {versionWords(compared.to).toLowerCase()}
          </h2>
          {compared.changes.length === 0 ? <p className="sf__none">They say the same.</p> : null}
          <ul className="comparedlist">
            {compared.changes.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {compared.texts}
        </section>
      ) : null}
      <form action={here} className="historyform">
        <table className="deskhistory">
          <caption className="vh">Every state that was saved or published, the newest first</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">When and who</th>
              <th scope="col">What changed</th>
              <th scope="col">
                <span className="vh">Go back</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, index) => (
              <tr key={`${entry.layer} ${entry.number}`} data-layer={entry.layer}>
                <Choose
                  entry={entry}
                  name="from"
                  isChosen={chosen(entry, compared?.from) || (!compared && index === 1)}
                />
                <Choose
                  entry={entry}
                  name="to"
                  isChosen={chosen(entry, compared?.to) || (!compared && index === 0)}
                />
                <td>
                  <p>{entry.layer === "published" ? `Published ${entry.number}` : `Draft ${entry.number}`}</p>
                  <p className="dim">
                    {entry.by}, <time dateTime={entry.at}>{instantWords(new Date(entry.at))}</time>
                  </p>
                </td>
                <td>
                  {historySentences(entry).map((words) => (
                    <p key={words}>{words}</p>
                  ))}
                  <ul>
                    {entry.changes.map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                </td>
                <td>{entry.version ? revert(entry) : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {entries.length === 0 ? <p className="sf__none">Nothing happened to it yet.</p> : null}
        {entries.length > 1 ? (
          <p className="folds__act">
            <button className="btn" type="submit">
              Compare these two
            </button>
          </p>
        ) : null}
      </form>
      {older === null ? null : (
        <p className="state__act">
          <Link className="btn" href={href(here, { page: String(older) })}>
            Older
          </Link>
        </p>
      )}
    </>
  );
}

function Choose({ entry, name, isChosen }: { entry: HistoryEntry; name: "from" | "to"; isChosen: boolean }) {
  if (!entry.version) return <td />;
  const { published, draft } = entry.version;
  return (
    <td>
      <input
        type="radio"
        name={name}
        value={`${published}.${draft}`}
        defaultChecked={isChosen}
        aria-label={`Compare ${name} ${versionWords(entry.version).toLowerCase()}`}
      />
      <span className="deskhistory__which" aria-hidden="true">
        {name === "from" ? "From" : "To"}
      </span>
    </td>
  );
}

function chosen({ version }: HistoryEntry, one: Version | undefined): boolean {
  return version !== null && version.published === one?.published && version.draft === one.draft;
}

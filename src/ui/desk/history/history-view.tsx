import type { ReactNode } from "react";
import type { HistoryEntry } from "@/domain/draft/history";
import { historySentences } from "@/domain/draft/history-words";
import type { DeskKind, Version } from "@/domain/draft/subject";
import { instantWords } from "@/domain/time/date-words";
import { buttonLook } from "../../button-look";
import { EmptyNote } from "../../empty-note";
import { Link } from "../../link";
import { href } from "../../links";
import { FieldActions } from "../form/field-grid";
import { DeskSection } from "../frame/desk-section";
import { DeskHead } from "../frame/desk-shell";
import { subjectPath } from "../frame/subject-path";
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
        <DeskSection
          id="compared"
          title={`${versionWords(compared.from)} and ${versionWords(compared.to).toLowerCase()}`}
        >
          {compared.changes.length === 0 ? <EmptyNote>They say the same.</EmptyNote> : null}
          <ul className="grid gap-1 text-sm/6 wrap-anywhere">
            {compared.changes.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {compared.texts}
        </DeskSection>
      ) : null}
      <form action={here} className="max-md:overflow-x-auto">
        <table className="text-sm max-md:block">
          <caption className="sr-only">Every state that was saved or published, the newest first</caption>
          <thead className="max-md:hidden">
            <tr>
              <th className={`${th} w-14`} scope="col">
                From
              </th>
              <th className={`${th} w-14`} scope="col">
                To
              </th>
              <th className={`${th} w-60`} scope="col">
                When and who
              </th>
              <th className={th} scope="col">
                What changed
              </th>
              <th className={th} scope="col">
                <span className="sr-only">Go back</span>
              </th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {entries.map((entry, index) => (
              <tr
                key={`${entry.layer} ${entry.number}`}
                className="max-md:grid max-md:grid-cols-[2.5rem_2.5rem_minmax(0,1fr)] max-md:border-b max-md:border-hair max-md:py-2"
              >
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
                <td className={`${td} w-60`}>
                  <p className={entry.layer === "published" ? "font-semibold" : undefined}>
                    {entry.layer === "published" ? `Published ${entry.number}` : `Draft ${entry.number}`}
                  </p>
                  <p className="text-ink-3">
                    {entry.by}, <time dateTime={entry.at}>{instantWords(new Date(entry.at))}</time>
                  </p>
                </td>
                <td className={`${td} max-md:col-3`}>
                  {historySentences(entry).map((words) => (
                    <p key={words}>{words}</p>
                  ))}
                  <ul>
                    {entry.changes.map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                </td>
                <td className={`${td} max-md:col-3`}>{entry.version ? revert(entry) : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {entries.length === 0 ? <EmptyNote>Nothing happened to it yet.</EmptyNote> : null}
        {entries.length > 1 ? (
          <FieldActions>
            <button className={buttonLook()} type="submit">
              Compare these two
            </button>
          </FieldActions>
        ) : null}
      </form>
      {older === null ? null : (
        <p className="flex flex-wrap gap-2">
          <Link className={buttonLook()} href={href(here, { page: String(older) })}>
            Older
          </Link>
        </p>
      )}
    </>
  );
}

const cell = "border-b border-hair py-2.5 pr-4 align-top wrap-anywhere";
const th = `${cell} font-medium text-ink-3`;
const td = `${cell} max-md:block max-md:border-0 max-md:py-1`;

function Choose({ entry, name, isChosen }: { entry: HistoryEntry; name: "from" | "to"; isChosen: boolean }) {
  if (!entry.version) return <td className={`${td} w-14`} />;
  const { published, draft } = entry.version;
  return (
    <td className={`${td} w-14`}>
      <input
        type="radio"
        name={name}
        value={`${published}.${draft}`}
        defaultChecked={isChosen}
        aria-label={`Compare ${name} ${versionWords(entry.version).toLowerCase()}`}
      />
      <span className="hidden text-xs/5 text-ink-3 max-md:block" aria-hidden="true">
        {name === "from" ? "From" : "To"}
      </span>
    </td>
  );
}

function chosen({ version }: HistoryEntry, one: Version | undefined): boolean {
  return version !== null && version.published === one?.published && version.draft === one.draft;
}

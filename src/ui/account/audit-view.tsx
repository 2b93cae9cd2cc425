import {
  type AuditCursor,
  type AuditEntry,
  AuditKind,
  auditKindWords,
  cursorText,
  type WhoActs,
} from "@/domain/access/audit";
import { browserWords } from "@/domain/access/browser-words";
import { instantWords } from "@/domain/time/date-words";
import { buttonLook } from "../button-look";
import { DeskHead } from "../desk/frame/desk-shell";
import { EmptyNote } from "../empty-note";
import { FieldFault, FieldLabel, Input, Select } from "../field-parts";
import { Link } from "../link";
import { href } from "../links";

type Typed = { who: string; kind: string; day: string };

/** Who came, who was refused and who did what, newest first; by person, kind and day. */
export function AuditView(props: {
  typed: Typed;
  faults: string[];
  people: WhoActs[];
  entries: AuditEntry[];
  older: AuditCursor | null;
  /** Whether it is the newest part. */
  isFirst: boolean;
}) {
  const { typed, faults, people, entries, older, isFirst } = props;
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  return (
    <>
      <DeskHead
        title="Audit"
        note="Who signed in and from which network, who was refused, what was done to accounts, and what was changed. Nobody can change or remove a line. Days are in UTC."
      >
        <a className={buttonLook("plain", "quiet")} href={href("/api/desk/audit.csv", typed)} download>
          Take as CSV
        </a>
      </DeskHead>
      <Filters typed={typed} people={people} />
      {faults.map((fault) => (
        <FieldFault key={fault}>The {fault}.</FieldFault>
      ))}
      {entries.length === 0 && faults.length === 0 ? (
        <EmptyNote className="mt-8">Nothing of this is on record.</EmptyNote>
      ) : null}
      <ol className="mt-8" aria-label="What happened">
        {entries.map((entry, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a page do not move
          <Line key={n} entry={entry} email={emails.get(entry.byId ?? "") ?? null} />
        ))}
      </ol>
      {older === null && isFirst ? null : (
        <nav className="mt-6 flex gap-4 text-sm/6" aria-label="More of the record">
          {isFirst ? null : (
            <Link className={buttonLook()} href={href("/desk/audit", typed)}>
              Newest
            </Link>
          )}
          {older === null ? null : (
            <Link
              className={buttonLook()}
              href={href("/desk/audit", { ...typed, before: cursorText(older) })}
            >
              Older
            </Link>
          )}
        </nav>
      )}
    </>
  );
}

function Filters({ typed, people }: { typed: Typed; people: WhoActs[] }) {
  return (
    <form className="grid items-end gap-4 md:grid-cols-[1fr_1fr_12rem_auto]" action="/desk/audit">
      <div>
        <FieldLabel htmlFor="f-who">Who</FieldLabel>
        <Select id="f-who" name="who" defaultValue={typed.who}>
          <option value="">Anybody</option>
          {people.map(({ id, name, email }) => (
            <option key={id} value={id}>
              {email === null ? name : `${name} (${email})`}
            </option>
          ))}
        </Select>
      </div>
      <div>
        <FieldLabel htmlFor="f-kind">What</FieldLabel>
        <Select id="f-kind" name="kind" defaultValue={typed.kind}>
          <option value="">Anything</option>
          {AuditKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {auditKindWords[kind]}
            </option>
          ))}
        </Select>
      </div>
      <div>
        <FieldLabel htmlFor="f-day">Day</FieldLabel>
        <Input id="f-day" name="day" type="date" defaultValue={typed.day} />
      </div>
      <button className={`${buttonLook("primary")} min-h-9.5`} type="submit">
        Show
      </button>
    </form>
  );
}

/** With the email of who did it where others have the same name. */
function Line({ entry, email }: { entry: AuditEntry; email: string | null }) {
  const { at, kind, what, by, about, network, browser, path } = entry;
  const place = [
    browser === null ? null : browserWords(browser),
    network === null ? null : `from ${network}`,
  ];
  return (
    <li className="grid gap-x-6 border-b border-hair py-2.5 text-sm/6 md:grid-cols-[12rem_14rem_1fr]">
      <time className="text-ink-3 tabular-nums" dateTime={at.toISOString()}>
        {instantWords(at)}
      </time>
      <div className="min-w-0 wrap-anywhere">
        <strong className="font-semibold">{by}</strong>
        {email === null ? null : <span className="block text-ink-3">{email}</span>}
      </div>
      <div className="min-w-0 wrap-anywhere">
        <span className={kind === "refused_sign_in" ? "text-refuted-ink" : undefined}>
          {kind === "refused_sign_in" ? "Refused: " : null}
          {path === null ? what : <Link href={path}>{what}</Link>}
        </span>
        {about === null ? null : <span className="text-ink-2"> · account of {about}</span>}
        <span className="block text-ink-3">{place.filter((part) => part !== null).join(" ")}</span>
      </div>
    </li>
  );
}

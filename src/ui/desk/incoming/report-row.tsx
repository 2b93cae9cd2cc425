import type { ReactNode } from "react";
import type { ReaderReport } from "@/domain/report/reader-report";
import { instantWords } from "@/domain/time/date-words";
import { Link } from "../../link";
import { subjectPath } from "../frame/subject-path";
import { WorkNote, WorkRow, WorkTitle } from "../story/work-list";

/** A report of a reader: the page, the words, and how it stands. `act` draws what can be done with it. */
export function ReportRow({ report, act }: { report: ReaderReport; act: ReactNode }) {
  const { id, path, title, words, email, at, state } = report;
  return (
    <WorkRow className="grid gap-2" data-report={id}>
      <WorkTitle>
        <Link href={path} dir="auto">
          {title}
        </Link>
      </WorkTitle>
      <WorkNote>
        {state === "open" ? "Open" : state === "error" ? "Settled: it was an error" : "Settled: it was none"}
        {" · reported "}
        <time dateTime={at}>{instantWords(new Date(at))}</time>
        {email === null ? null : (
          <>
            {" · answer to "}
            <a className="wrap-anywhere" href={`mailto:${email}`}>
              {email}
            </a>{" "}
            (forgotten when it is settled)
          </>
        )}
      </WorkNote>
      <p className="max-w-read wrap-anywhere whitespace-pre-wrap" dir="auto">
        {words}
      </p>
      {state === "open" ? null : <Settled report={report} />}
      {act}
    </WorkRow>
  );
}

function Settled({ report: { state, settledBy, settledAt, note, subject } }: { report: ReaderReport }) {
  return (
    <div className="border-l-3 border-line pl-3 text-sm/6">
      <p>
        <bdi>{settledBy}</bdi>
        {settledAt === null ? null : <>, {instantWords(new Date(settledAt))}</>}
        {note === null ? null : (
          <>
            : <bdi>{note}</bdi>
          </>
        )}
      </p>
      {state === "error" && subject ? (
        <p>
          To put it right in public:{" "}
          <Link href={subjectPath(subject.kind, subject.id)}>change it at the desk</Link>, and tick “This is a
          correction” when you publish. Readers find it at <Link href="/corrections">Corrections</Link>.
        </p>
      ) : null}
    </div>
  );
}

import type { ReactNode } from "react";
import type { JobLine, JobState } from "@/domain/jobs/job";
import { instantWords } from "@/domain/time/date-words";
import { Link } from "../../link";
import { DeskSection } from "../frame/desk-section";
import { DeskHead } from "../frame/desk-shell";
import { WorkNote, WorkRow } from "../story/work-list";

const states: Record<JobState, string> = {
  waiting: "Waiting for a worker",
  running: "Being asked for",
  done: "Fetched",
  failed: "Failed",
  canceled: "Taken back",
};

/** Of what is no fetching. */
const doneWords: Record<string, string> = {
  "look-again": "Looked at",
  "archive-page": "A copy is kept",
  "have-list": "Had, and looked through",
  "look-up-name": "Answered",
};

/** What workers do outside for the desk, the newest first, with what went wrong in words. */
export function JobsView(props: {
  jobs: JobLine[];
  /** The last look at each article that is watched. */
  looks: JobLine[];
  workers: number;
  act: (job: JobLine) => ReactNode;
}) {
  const { jobs, looks, workers, act } = props;
  return (
    <>
      <DeskHead
        title="Jobs"
        note="Pages and feeds that somebody had fetched from outside, and looks at articles that are watched. Nothing of them is public by itself."
      />
      <p
        role={
          workers === 0 && [...jobs, ...looks].some(({ state }) => state === "waiting") ? "alert" : undefined
        }
        className="text-ink-3"
      >
        {workersWords(workers)}
      </p>
      {jobs.length === 0 ? (
        <p className="mt-6">Nothing was fetched yet. Give an address where an article is brought in.</p>
      ) : (
        <ul className="mt-6">
          {jobs.map((job) => (
            <JobRow key={job.id} job={job} act={act(job)} />
          ))}
        </ul>
      )}
      {looks.length === 0 ? null : (
        <DeskSection id="looks" title="Looks at watched articles" className="mt-12">
          <ul>
            {looks.map((job) => (
              <JobRow key={job.id} job={job} act={null} />
            ))}
          </ul>
        </DeskSection>
      )}
    </>
  );
}

function JobRow({ job, act }: { job: JobLine; act: ReactNode }) {
  const { id, kind, what, state, failure, by, askedAt } = job;
  return (
    <WorkRow className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p className="break-words">
          {state === "done" && kind === "fetch-page" ? (
            <Link href={`/desk/jobs/${id}`}>
              <bdi>{what}</bdi>
            </Link>
          ) : (
            <bdi>{what}</bdi>
          )}
        </p>
        <WorkNote>
          {(state === "done" && doneWords[kind]) || states[state]}
          {failure ? `: ${failure}` : "."} Asked for by <bdi>{by}</bdi>, {instantWords(new Date(askedAt))}.
        </WorkNote>
      </div>
      <div>{act}</div>
    </WorkRow>
  );
}

function workersWords(workers: number): string {
  if (workers === 0)
    return "No worker runs, so nothing is fetched. Whoever runs this newsroom can start one.";
  return workers === 1 ? "One worker runs." : `${workers} workers run.`;
}

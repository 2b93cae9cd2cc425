import type { ReactNode } from "react";
import type { JobLine, JobState } from "@/domain/jobs/job";
import { instantWords } from "@/domain/time/date-words";
import { Link } from "../link";
import { DeskHead } from "./desk-shell";
import { WorkNote, WorkRow } from "./work-list";

const states: Record<JobState, string> = {
  waiting: "Waiting for a worker",
  running: "Being asked for",
  done: "Fetched",
  failed: "Failed",
  canceled: "Taken back",
};

/** What workers do outside for the desk, the newest first, with what went wrong in words. */
export function JobsView(props: { jobs: JobLine[]; workers: number; act: (job: JobLine) => ReactNode }) {
  const { jobs, workers, act } = props;
  return (
    <>
      <DeskHead
        title="Jobs"
        note="Pages and feeds that somebody had fetched from outside. Nothing of them is public by itself."
      />
      <p
        role={workers === 0 && jobs.some(({ state }) => state === "waiting") ? "alert" : undefined}
        className="text-ink-3"
      >
        {workersWords(workers)}
      </p>
      {jobs.length === 0 ? (
        <p className="mt-6">Nothing was fetched yet. Give an address where an article is brought in.</p>
      ) : (
        <ul className="mt-6">
          {jobs.map((job) => (
            <WorkRow key={job.id} className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]">
              <div className="min-w-0">
                <p className="break-words">
                  {job.state === "done" && job.kind === "fetch-page" ? (
                    <Link href={`/desk/jobs/${job.id}`}>
                      <bdi>{job.what}</bdi>
                    </Link>
                  ) : (
                    <bdi>{job.what}</bdi>
                  )}
                </p>
                <WorkNote>
                  {states[job.state]}
                  {job.failure ? `: ${job.failure}` : "."} Asked for by <bdi>{job.by}</bdi>,{" "}
                  {instantWords(new Date(job.askedAt))}.
                </WorkNote>
              </div>
              <div>{act(job)}</div>
            </WorkRow>
          ))}
        </ul>
      )}
    </>
  );
}

function workersWords(workers: number): string {
  if (workers === 0)
    return "No worker runs, so nothing is fetched. Whoever runs this newsroom can start one.";
  return workers === 1 ? "One worker runs." : `${workers} workers run.`;
}

import type { Metadata } from "next";
import { jobLines, lookLines, workersAlive } from "@/queries/desk/incoming/jobs";
import { JobsView } from "@/ui/desk/incoming/jobs-view";
import { admitted } from "../../../gate";
import { reading } from "../../../reading";
import { JobActs } from "./job-acts";
import { LookedAnew } from "./looked-anew";

export const metadata: Metadata = { title: "Jobs" };

export default async function Page() {
  await admitted("edit");
  const [jobs, looks, workers] = await reading((db) =>
    Promise.all([jobLines(db), lookLines(db), workersAlive(db)]),
  );
  const isUnderWay = jobs.some(({ state }) => state === "waiting" || state === "running");
  return (
    <>
      {isUnderWay ? <LookedAnew /> : null}
      <JobsView jobs={jobs} looks={looks} workers={workers} act={(job) => <JobActs job={job} />} />
    </>
  );
}

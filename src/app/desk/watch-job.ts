import type { ReadAnswer } from "@/domain/outbox/desk-reads";
import { ask } from "./ask";

/** In ms. */
const betweenLooks = 400;
/** So many looks in a row that nobody answers, and it is given up. */
const mostUnanswered = 25;

type Job = ReadAnswer<"job">;

/** How a job ended for whoever waits: done, failed in words, canceled; they left, or nobody answered any more. */
export type JobEnd =
  | { how: "done"; job: Job }
  | { how: "failed"; words: string }
  | { how: "canceled" | "left" | "unanswered" };

/** Looks at a job until it ends. `waiting` is told how many workers there are while none has begun it. */
export async function watchJob(
  id: string,
  { isLeft, waiting }: { isLeft: () => boolean; waiting: (workers: number) => void },
): Promise<JobEnd> {
  for (let unanswered = 0; unanswered < mostUnanswered; ) {
    const job = await ask("job", { id });
    if (isLeft()) return { how: "left" };
    unanswered = job === null ? unanswered + 1 : 0;
    if (job?.state === "done") return { how: "done", job };
    if (job?.state === "failed") return { how: "failed", words: job.failure ?? "" };
    if (job?.state === "canceled") return { how: "canceled" };
    if (job?.state === "waiting") waiting(job.workers);
    await new Promise((done) => setTimeout(done, betweenLooks));
    if (isLeft()) return { how: "left" };
  }
  return { how: "unanswered" };
}

import type { ReadAnswer } from "@/domain/outbox/desk-reads";
import { ask } from "./ask";
import { lookUntil } from "./look-until";

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
  const found = await lookUntil(
    () => ask("job", { id }),
    ({ state, workers }) => {
      if (state === "waiting") waiting(workers);
      return state === "done" || state === "failed" || state === "canceled";
    },
    { isLeft },
  );
  if (found === "left" || found === "unanswered") return { how: found };
  if (found.state === "done") return { how: "done", job: found };
  return found.state === "failed" ? { how: "failed", words: found.failure ?? "" } : { how: "canceled" };
}

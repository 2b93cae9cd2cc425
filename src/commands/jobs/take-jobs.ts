import { type Taking, takeJobs as takeFrom } from "@/db/queue";

/** How often the queue is asked for what is new, in seconds, and how many jobs are done at once. */
const pace = { seconds: 0.5, together: 4 };

/** Takes jobs from the queue of the database at `url`, each by its id, until it is stopped. */
export const takeJobs = (
  url: string,
  work: (job: string) => Promise<void>,
  failed: (error: Error) => void,
): Promise<Taking> => takeFrom(url, pace, work, failed);

import { longestSilence } from "@/domain/jobs/job";

/** How many workers have given a sign of life of late. */
export const workersLiving = `
  SELECT count(*)::int AS workers FROM worker
  WHERE beat_at >= now() - make_interval(secs => ${longestSilence / 1_000})`;

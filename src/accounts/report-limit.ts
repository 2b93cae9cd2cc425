import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** As many reports as one address may send in an hour. A school or an office shares one. */
export const reportsAnHour = 20;

/** Kept in this process alone: which address sent what is in no table. */
const limiter = new RateLimiterMemory({ points: reportsAnHour, duration: 3_600 });

/** Counts a report of an address (null: not known). Answers the seconds to wait where there were too many, else null. */
export async function countReport(from: string | null): Promise<number | null> {
  try {
    await limiter.consume(from ?? "unknown");
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
  }
}

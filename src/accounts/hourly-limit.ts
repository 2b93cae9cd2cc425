import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/**
 * Counts what an address (null: not known) sends of one kind, so many an hour. Answers the seconds to wait where there were too
 * many, else null. Kept in this process alone: which address sent what is in no table.
 */
export function hourlyLimit(most: number): (from: string | null) => Promise<number | null> {
  const limiter = new RateLimiterMemory({ points: most, duration: 3_600 });
  return async (from) => {
    try {
      await limiter.consume(from ?? "unknown");
      return null;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    }
  };
}

/** All in seconds. */
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const [soonest, usually, latest] = [10 * minute, 30 * minute, 4 * hour];
/** How long a host can put us off. */
const longestAsked = 7 * day;
/** After so many failures in a row it is asked once a day and no oftener. */
const longGone = 14;

export type HowItWent = {
  /** How long there usually is between two items. */
  usual: number | null;
  /** How long it says that it does not change. */
  fresh: number | null;
  /** Failures in a row, this one included; 0 where it was read. */
  failures: number;
  /** How long its host asks to be left alone. */
  retryAfter: number | null;
  /** 0 to 1: what spreads those that are asked at the same time. */
  chance: number;
};

/**
 * In how many seconds a feed is asked again: four times in what is usual between two of its items, but neither within ten minutes
 * nor later than four hours, and not before its host says that there may be anything new. One that fails is asked after twice as
 * long each time, up to four hours, and a day once it has failed for days: nine times in its first day, and it comes back
 * by itself. Up to a tenth is added, so that many are not asked in one moment.
 */
export function nextAsk({ usual, fresh, failures, retryAfter, chance }: HowItWent): number {
  const often = usual === null ? usually : Math.min(Math.max(usual / 4, soonest), latest);
  const failing = Math.min(often * 2 ** failures, failures > longGone ? day : latest);
  const own = failures === 0 ? Math.max(often, Math.min(fresh ?? 0, day)) : Math.max(failing, usually);
  return Math.round(Math.max(own, Math.min(retryAfter ?? 0, longestAsked)) * (1 + chance / 10));
}

/** How long there usually is between two items, in seconds: the middle of what was between the newest. Null for fewer than four. */
export function usualGap(published: readonly Date[]): number | null {
  const times = [...new Set(published.map((at) => at.getTime()))].sort((a, b) => b - a).slice(0, 50);
  if (times.length < 4) return null;
  const gaps = times.slice(1).map((time, at) => (times[at]! - time) / 1_000);
  return Math.round(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]!);
}

/** What a `Retry-After` asks for, in seconds: a number of them, or an instant. Null where it is neither. */
export function retryAfterOf(header: string | undefined, at: Date): number | null {
  const said = header?.trim() ?? "";
  if (/^\d{1,9}$/.test(said)) return Number(said);
  if (!/[a-z]{3}.*\d{2}:\d{2}/i.test(said)) return null;
  const until = Date.parse(said);
  return Number.isNaN(until) ? null : Math.max(0, Math.round((until - at.getTime()) / 1_000));
}

/** For how long an answer says that it holds, in seconds. */
export function freshFor(cacheControl: string | undefined): number | null {
  const found = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(cacheControl ?? "")?.[1];
  return found === undefined ? null : Number(found);
}

import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "@/db/connection";

/** Who tries: the address that was typed, where from (null: not known), and from which device, where it is known. */
export type Attempt = {
  email: string;
  from: string | null;
  device: string | null;
  /** The code of a second factor, which is counted apart: a right password must not forgive wrong codes. */
  gives?: "code";
};

const minutes = 60;
const hours = 60 * minutes;

/**
 * How many wrong passwords or codes are heard before we stop listening, and for how long. The numbers are of wrong tries, since a
 * right one is given back.
 *
 * - `pair`: one address guessing at one account. Low: this is guessing.
 * - `account`: all addresses together, against a guesser with many. High, so that it takes effort to keep a stranger's
 *   device out, and it never keeps out a device that the account was used on before.
 * - `address`: one address trying one password on many accounts. A newsroom shares an address, hence not low.
 * - `device`: one that has signed in to this account before. It counts for itself alone, whatever others do.
 * - `code`: codes for one account, from one known device or from all that are strange. There are a million of them and
 *   three are right at a time, and whoever gets here knows the password: a day has room for one guess in ten thousand.
 * - `noted`: what is written into the record of accounts once an hour, however often it happens.
 */
const buckets = {
  pair: { points: 10, duration: 15 * minutes },
  account: { points: 100, duration: 60 * minutes },
  address: { points: 100, duration: 15 * minutes },
  device: { points: 10, duration: 15 * minutes },
  code: { points: 30, duration: 24 * hours },
  noted: { points: 1, duration: 1 * hours },
};
type Bucket = keyof typeof buckets;

const opened = new WeakMap<Database, Record<Bucket, RateLimiterPrisma>>();

function limiters(db: Database): Record<Bucket, RateLimiterPrisma> {
  const before = opened.get(db);
  if (before) return before;
  const limiter = (keyPrefix: Bucket) =>
    new RateLimiterPrisma({ storeClient: db, tableName: "signInAttempt", keyPrefix, ...buckets[keyPrefix] });
  const made = {
    pair: limiter("pair"),
    account: limiter("account"),
    address: limiter("address"),
    device: limiter("device"),
    code: limiter("code"),
    noted: limiter("noted"),
  };
  opened.set(db, made);
  return made;
}

/** Which buckets an attempt falls into. A device that is known has one of its own, and nobody else's tries fill it. */
function bucketsOf({ email, from, device, gives }: Attempt): [Bucket, string][] {
  const about = gives === undefined ? "" : `${gives} `;
  const account = keyOf(about + email);
  if (device !== null) {
    const own = keyOf(about + device);
    return gives === undefined
      ? [["device", own]]
      : [
          ["device", own],
          ["code", own],
        ];
  }
  // Where the address is not known, all such attempts share one: strangers wait for each other, which is the safe side.
  const address = from ?? "unknown";
  return [
    ["pair", keyOf(`${account} ${address}`)],
    ["address", keyOf(address)],
    ["account", account],
    ...(gives === undefined ? [] : [["code", account] satisfies [Bucket, string]]),
  ];
}

/**
 * Counts an attempt before its password is looked at, so that many at once cannot all be the last. Answers the seconds
 * to wait where there were too many, else null. It is the same for an account that there is and one that there is not.
 * Who is not heard any more fills no further bucket: one address alone cannot use up an account's.
 */
export async function countAttempt(db: Database, attempt: Attempt): Promise<number | null> {
  for (const [bucket, key] of bucketsOf(attempt)) {
    try {
      await limiters(db)[bucket].consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    }
  }
  return null;
}

/** Whether it is the first of these in an hour. */
export async function isFirstInHour(db: Database, what: string): Promise<boolean> {
  try {
    await limiters(db).noted.consume(keyOf(what));
    return true;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return false;
  }
}

/** The password was right: the attempt is given back, and what this address got wrong at this account is forgotten. */
export async function forgiveAttempt(db: Database, attempt: Attempt): Promise<void> {
  for (const [bucket, key] of bucketsOf(attempt)) {
    if (bucket === "pair" || bucket === "device") await limiters(db)[bucket].delete(key);
    else await limiters(db)[bucket].reward(key);
  }
}

/** Addresses and devices are nobody's business in a table of attempts. */
function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

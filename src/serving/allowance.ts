/**
 * How much work each address may have done, as a bucket of milliseconds that fills up again with time. What a question
 * costs is known when it is answered, so a bucket may be overdrawn by what was under way, and is then paid off first.
 */
export type Allowance = {
  /** Milliseconds until the address is heard again; nought where it is heard now. */
  wait: (address: string, now: number) => number;
  spend: (address: string, cost: number, now: number) => void;
};

/** Addresses that are remembered: whoever asked longest ago has a full bucket again, and is forgotten first. */
const mostAddresses = 20_000;

/** `aMinute` is in ms of work: as much may be spent at once, and so much comes back in a minute. */
export function allowance(aMinute: number, most = mostAddresses): Allowance {
  const spent = new Map<string, { owed: number; at: number }>();
  const back = aMinute / 60_000;
  function owed(address: string, now: number): number {
    const bucket = spent.get(address);
    return bucket ? Math.max(0, bucket.owed - Math.max(0, now - bucket.at) * back) : 0;
  }
  return {
    wait: (address, now) => {
      const beyond = owed(address, now) - aMinute;
      return beyond < 0 ? 0 : Math.max(1, Math.ceil(beyond / back));
    },
    spend: (address, cost, now) => {
      const due = owed(address, now) + cost;
      spent.delete(address);
      spent.set(address, { owed: due, at: now });
      if (spent.size > most) spent.delete(spent.keys().next().value!);
    },
  };
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { type Allowance, allowance } from "./allowance";
import type { Asker } from "./asker";
import { isCounted, isExport, isSent } from "./cacheable";
import { type Asked, type Turn, Turns } from "./turns";

/** Lets a question through to those who answer it, when its turn has come; or refuses it. */
export type Gate = (
  request: IncomingMessage,
  response: ServerResponse,
  work: () => Promise<void>,
) => Promise<void>;

/** Tells an address that it has asked for more than its share; `seconds` are those to wait. */
export type Refuse = (request: IncomingMessage, response: ServerResponse, seconds: number) => Promise<void>;

/**
 * At most four answers are worked out at once, and two of them for one address: one process has one thread, and more at
 * once only take longer each.
 */
const drawings = { atOnce: 4, share: { each: 2, waiting: 64 } };
/** Exports have lines of their own: nobody may have to wait until another has read one to its end. */
const exports = { atOnce: Number.POSITIVE_INFINITY, share: { each: 2, waiting: 4 } };
/** What those have who are not limited: as much as there is. */
const unbounded = { each: Number.POSITIVE_INFINITY, waiting: Number.POSITIVE_INFINITY };

/**
 * What is sent begins two at a time: reading it and asking who sends it takes the thread for some ms, and forty-eight at
 * once had it for half a second. The next begins once one is answered, or after so many ms; whoever comes when as many
 * wait as may, begins at once.
 */
const sent = { atOnce: 2, share: { each: Number.POSITIVE_INFINITY, waiting: 64 }, begins: 50 };

/** Seconds after which to come back where more is asked at once than may wait. */
const comeBack = 5;

/** An export lasts as long as its client takes to read it, which is no work of ours: no more of it counts than this, in ms. */
const mostOfExport = 5_000;

/** Who reads so slowly that an answer is not gone by then is not waited for, in ms. */
const longestTurn = 10_000;

/**
 * Bounds what one address can have the house do. What is given from memory does not come by here. `secondsAMinute` is the
 * work that an address may have done in a minute; nought: nobody is refused, and all wait in one line.
 */
export function gate(
  secondsAMinute: number,
  askerOf: (request: IncomingMessage) => Asker,
  refuse: Refuse,
  now: () => number = () => performance.now(),
): Gate {
  const spent: Allowance = allowance(secondsAMinute * 1_000);
  const drawn = new Turns(drawings.atOnce, now);
  const exported = new Turns(exports.atOnce, now);
  const begun = new Turns(sent.atOnce, now);
  const everybody: Asker = { address: "everybody", isLimited: false };

  return async (request, response, work) => {
    const url = request.url ?? "";
    const isFree = !isCounted(request.method, url);
    if (isFree && !isSent(request.method)) return work();
    const { address, isLimited } = secondsAMinute === 0 ? everybody : askerOf(request);
    if (isFree) {
      const asked = begun.take(address, sent.share);
      if (asked === null) return work();
      const turn = await turnOf(asked, response);
      return turn === null ? undefined : holding(turn.done, work, sent.begins);
    }
    const wait = isLimited ? spent.wait(address, now()) : 0;
    if (wait > 0) return refuse(request, response, Math.ceil(wait / 1_000));
    const isLong = isExport(url);
    const { share } = isLong ? exports : drawings;
    const asked = (isLong ? exported : drawn).take(address, isLimited ? share : unbounded);
    if (asked === null) return refuse(request, response, comeBack);
    const turn = await turnOf(asked, response);
    if (turn === null) return;
    const done = () => {
      const cost = turn.done();
      if (isLimited) spent.spend(address, isLong ? Math.min(cost, mostOfExport) : cost, now());
    };
    // The next export of an address waits until its client has read this one; the next drawing does not.
    await holding(done, work, isLong ? null : longestTurn);
  };
}

/** The turn that was asked for; null where its client has gone away before it came. */
async function turnOf({ turn, leave }: Asked, response: ServerResponse): Promise<Turn | null> {
  if (response.closed) leave();
  response.once("close", leave);
  const mine = await turn;
  response.off("close", leave);
  return mine;
}

/** Works, and gives the turn back by `done` once that is over, or after `longest` ms. */
async function holding(done: () => void, work: () => Promise<void>, longest: number | null): Promise<void> {
  const late = longest === null ? undefined : setTimeout(done, longest);
  try {
    await work();
  } finally {
    clearTimeout(late);
    done();
  }
}

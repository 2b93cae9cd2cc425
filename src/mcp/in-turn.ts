import type { Ask } from "./ask";

/** Asks one question after another, however many come at once: a message may hold a hundred, and has one turn of the house. */
export function inTurn(ask: Ask): Ask {
  let last: Promise<unknown> = Promise.resolve();
  return (address) => {
    const mine = last.then(() => ask(address));
    last = mine.catch(() => undefined);
    return mine;
  };
}

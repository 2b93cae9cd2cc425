import { expect, test } from "vitest";
import { type Share, type Turn, Turns } from "@/serving/turns";

/** Turns at a clock of the test's own, and who has had one so far, in that order. */
function line({ atOnce, ...share }: { atOnce: number } & Share) {
  const state = { now: 0 };
  const turns = new Turns(atOnce, () => state.now);
  const had: string[] = [];
  const open: { address: string; turn: Turn }[] = [];
  const ask = (address: string) => {
    const asked = turns.take(address, share);
    void asked?.turn.then((turn) => {
      had.push(turn === null ? `${address} left` : address);
      if (turn) open.push({ address, turn });
    });
    return asked;
  };
  /** The one that has been at it longest is done; answers what it cost. */
  const finish = async () => {
    await settled();
    const cost = open.shift()!.turn.done();
    await settled();
    return cost;
  };
  return { state, had, open, ask, finish };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("one address with many questions leaves room for another's, which does not wait behind them", async () => {
  const { had, ask } = line({ atOnce: 4, each: 2, waiting: 64 });
  for (let number = 0; number < 32; number += 1) ask("attacker");
  ask("visitor");
  await settled();
  expect(had).toEqual(["attacker", "attacker", "visitor"]);
});

test("where all turns are taken, addresses take turns and not questions", async () => {
  const { had, ask, finish } = line({ atOnce: 1, each: 1, waiting: 64 });
  for (const address of ["a", "a", "a", "a", "b", "b", "c"]) ask(address);
  for (let number = 0; number < 6; number += 1) await finish();
  expect(had).toEqual(["a", "a", "b", "c", "a", "b", "a"]);
});

test("an address that has too many in line is told so, and another one is not", async () => {
  const { ask } = line({ atOnce: 1, each: 1, waiting: 3 });
  for (let number = 0; number < 4; number += 1) expect(ask("a")).not.toBeNull();
  await settled();
  expect(ask("a")).toBeNull();
  expect(ask("b")).not.toBeNull();
});

test("who leaves has no turn, and keeps nobody else from theirs", async () => {
  const { had, ask, finish } = line({ atOnce: 1, each: 1, waiting: 3 });
  ask("a");
  const left = ask("a");
  ask("b");
  left!.leave();
  await finish();
  expect(had).toEqual(["a", "a left", "b"]);
});

test("a turn given back twice is one turn, and it costs nothing the second time", async () => {
  const { state, had, open, ask } = line({ atOnce: 1, each: 1, waiting: 3 });
  for (const address of ["a", "b", "c"]) ask(address);
  await settled();
  state.now = 10;
  const [first] = open;
  expect([first!.turn.done(), first!.turn.done()]).toEqual([10, 0]);
  await settled();
  expect(had).toEqual(["a", "b"]);
});

test("time that several had together is shared among them: nobody pays for what another had done", async () => {
  const { state, ask, finish } = line({ atOnce: 2, each: 2, waiting: 3 });
  ask("a");
  await settled();
  state.now = 100;
  ask("b");
  await settled();
  state.now = 300;
  expect(await finish()).toBe(200);
  state.now = 350;
  expect(await finish()).toBe(150);
});

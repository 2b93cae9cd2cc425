import fc from "fast-check";
import { expect, test } from "vitest";
import { FairQueue } from "@/domain/fair-queue";

const roomy = { each: 100, all: 1_000 };

function drained<T>(queue: FairQueue<T>): T[] {
  const all: T[] = [];
  for (let item = queue.next(); item !== undefined; item = queue.next()) all.push(item);
  return all;
}

test("one text of one person waits for one each of the others, not for all forty-eight", () => {
  const queue = new FairQueue<string>(roomy);
  for (let text = 0; text < 48; text += 1) queue.push("keller", `keller ${text}`);
  queue.push("osei", "osei 0");
  expect(queue.before("osei 0")).toBe(1);
  expect(queue.before("keller 47")).toBe(48);
  expect(drained(queue).slice(0, 3)).toEqual(["keller 0", "osei 0", "keller 1"]);
});

test("what is full says of whom", () => {
  const queue = new FairQueue<number>({ each: 2, all: 3 });
  expect([1, 2, 3].map((item) => queue.push("keller", item))).toEqual(["waits", "waits", "too-many-waiting"]);
  expect([4, 5].map((item) => queue.push("osei", item))).toEqual(["waits", "queue-full"]);
});

test("what is taken back is nobody's turn any more", () => {
  const queue = new FairQueue<string>(roomy);
  queue.push("keller", "a");
  queue.push("osei", "b");
  queue.remove("a");
  expect(queue.before("a")).toBeNull();
  expect(queue.before("b")).toBe(0);
  expect(drained(queue)).toEqual(["b"]);
});

test("the place that is told is the place that it has, whoever else waits", () => {
  const pushes = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 40 });
  fc.assert(
    fc.property(pushes, fc.nat(10), (people, taken) => {
      const queue = new FairQueue<number>(roomy);
      for (const [at, who] of people.entries()) queue.push(who, at);
      for (let turn = 0; turn < taken; turn += 1) queue.next();
      const told = new Map(people.map((_, at) => [at, queue.before(at)]));
      const order = drained(queue);
      expect(order.map((item) => told.get(item))).toEqual(order.map((_, at) => at));
      expect([...told.values()].filter((place) => place !== null)).toHaveLength(order.length);
    }),
  );
});

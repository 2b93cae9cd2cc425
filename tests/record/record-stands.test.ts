import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { editionAt } from "@/domain/dossier/editions";
import { cloneDatabase } from "../database/fresh-database";
import { days, Newsroom, noDay } from "./newsroom";
import { heldAt, pagesShown } from "./pages-shown";
import { type Step, step, take } from "./steps";
import { editionsNow, wordsNow } from "./words-held";

/** `RECORD_SEQUENCES=2000 npx vitest run tests/record/record-stands.test.ts` asks at length; RECORD_SEED begins elsewhere. */
const sequences = Number(process.env.RECORD_SEQUENCES ?? 6);
const seed = Number(process.env.RECORD_SEED ?? 20240501);

const looked = fc.constantFrom([0, 1], [0, 2], [1, 2]);
const sequence = fc.record({ looked, steps: fc.array(step, { minLength: 3, maxLength: 7 }) });

/** What every sequence begins with: the file as it is told first, and what is then shown and held. */
async function beginning() {
  const { db, name, drop } = await cloneDatabase();
  const room = new Newsroom(db);
  expect(await room.tell()).toBe(true);
  const shown = await pagesShown(room, [0, 1, 2]);
  const answer = await heldAt(room, 1, room.at);
  const words = await wordsNow(room);
  await db.$disconnect();
  return { name, drop, shown, record: { at: room.at, answer, words } };
}
type Beginning = Awaited<ReturnType<typeof beginning>>;

/** What was shown when it was last looked at, and the first day that may have moved since. */
class Watch {
  #shown: Map<string, unknown>;
  #moved = noDay;
  #since: string[] = [];
  readonly #record: { at: Date; answer: unknown; words: Map<string, unknown> }[];

  constructor(
    readonly room: Newsroom,
    readonly looked: readonly number[],
    { shown, record }: Beginning,
  ) {
    this.#shown = new Map([...shown].filter(([page]) => looked.includes(Number(page[0]))));
    this.#record = [record];
  }

  async note(kind: string, from: number) {
    this.#since.push(kind);
    this.#moved = Math.min(this.#moved, from);
    const { at } = this.room;
    this.#record.push({ at, answer: await heldAt(this.room, 1, at), words: await wordsNow(this.room) });
  }

  /** Looks at every page, before a step that may move every day and at the end. */
  async look() {
    if (this.#since.length === 0) return;
    const now = await pagesShown(this.room, this.looked);
    for (const [page, told] of this.#shown)
      if (Number(page[0]) < this.#moved)
        expect(now.get(page), `${this.#since.join(", ")} moved ${page}`).toEqual(told);
    this.#shown = now;
    this.#moved = noDay;
    this.#since = [];
  }

  /** Asks of every instant of the record what was held then, and what the words then were. */
  async lookBack() {
    const editions = await editionsNow(this.room);
    for (const { at, answer, words } of this.#record) {
      expect(await heldAt(this.room, 1, at), `what was held at ${at.toISOString()}`).toEqual(answer);
      for (const [name, said] of words)
        expect(editionAt(editions.get(name)!, at)?.words, `${name} at ${at.toISOString()}`).toEqual(said);
    }
  }
}

test("no import, edit, merge, revert or withdrawal moves what was held, or what was public before its own day", {
  timeout: 36_000_000,
}, async () => {
  const begun = await beginning();
  onTestFinished(begun.drop);
  const taken = new Map<string, number>();

  async function stands({ looked, steps }: { looked: readonly number[]; steps: readonly Step[] }) {
    const { db, drop } = await cloneDatabase(begun.name);
    try {
      const room = new Newsroom(db);
      const watch = new Watch(room, looked, begun);
      for (const one of steps) {
        if (one.kind === "merge" || one.kind === "unmerge") await watch.look();
        room.hours += 1;
        const { ok, from } = await take(room, one);
        if (ok) taken.set(one.kind, (taken.get(one.kind) ?? 0) + 1);
        await watch.note(one.kind, ok ? from : noDay);
      }
      await watch.look();
      await watch.lookBack();
    } finally {
      await drop();
    }
  }

  await fc.assert(fc.asyncProperty(sequence, stands), { numRuns: sequences, seed });
  if (process.env.RECORD_SEQUENCES) console.log(Object.fromEntries(taken));
  expect(taken.size).toBeGreaterThan(days.length);
});

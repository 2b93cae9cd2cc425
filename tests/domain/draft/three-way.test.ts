import fc from "fast-check";
import { expect, test } from "vitest";
import { joinThree, sameDocument } from "@/domain/draft/three-way";

const base = {
  text: "He met the director.",
  scope: null as string | null,
  entityIds: ["p-1", "p-2", "p-3"],
  attributions: [
    { id: "t-1", groundRules: "unknown", relays: [{ description: "a wire" }] },
    { id: "t-2", groundRules: "on_record", relays: [] as { description: string }[] },
  ],
};

test("two people who changed different fields of one attribution both keep theirs", () => {
  const theirs = structuredClone(base);
  theirs.attributions[0]!.groundRules = "background";
  const mine = structuredClone(base);
  mine.attributions[0]!.relays = [{ description: "state television" }];
  const { content, collisions } = joinThree(base, theirs, mine);
  expect(collisions).toEqual([]);
  expect(content.attributions[0]).toEqual({
    id: "t-1",
    groundRules: "background",
    relays: [{ description: "state television" }],
  });
});

test("the same field changed twice collides and says where, from what, and to what", () => {
  const theirs = { ...base, text: "He met two directors." };
  const mine = { ...base, text: "He met nobody." };
  expect(joinThree(base, theirs, mine).collisions).toEqual([
    { path: "text", base: base.text, theirs: theirs.text, mine: mine.text },
  ]);
});

test("the same change made twice is no collision", () => {
  const both = { ...base, scope: "that he was there" };
  expect(joinThree(base, both, structuredClone(both))).toEqual({ content: both, collisions: [] });
});

test("what one took away and the other changed collides", () => {
  const theirs = { ...base, attributions: base.attributions.slice(1) };
  const mine = structuredClone(base);
  mine.attributions[0]!.groundRules = "background";
  expect(joinThree(base, theirs, mine).collisions).toMatchObject([
    { path: "attributions.t-1", theirs: null, mine: { groundRules: "background" } },
  ]);
});

test("one who reorders and one who adds do not disturb each other", () => {
  const theirs = { ...base, entityIds: ["p-3", "p-1", "p-2"] };
  const mine = { ...base, entityIds: ["p-1", "p-9", "p-2", "p-3"] };
  const joined = { content: { ...base, entityIds: ["p-3", "p-1", "p-9", "p-2"] }, collisions: [] };
  expect(joinThree(base, theirs, mine)).toEqual(joined);
  expect(joinThree(base, mine, theirs)).toEqual(joined);
});

test("two different orders of the same things collide", () => {
  const theirs = { ...base, entityIds: ["p-3", "p-1", "p-2"] };
  const mine = { ...base, entityIds: ["p-2", "p-1", "p-3"] };
  expect(joinThree(base, theirs, mine).collisions.map(({ path }) => path)).toEqual(["entityIds"]);
});

const words = fc.constantFrom("a", "b", "c", "d", "e");
const things = fc.uniqueArray(
  fc.record({ id: words, text: words, more: fc.uniqueArray(words, { maxLength: 3 }) }),
  { selector: ({ id }) => id, maxLength: 5 },
);
const documents = fc.record({
  text: words,
  note: fc.option(words),
  inner: fc.record({ one: words, two: words }),
  set: fc.uniqueArray(words, { maxLength: 5 }),
  things,
  whole: fc.array(fc.record({ word: words }), { maxLength: 3 }),
});
const three = fc.tuple(documents, documents, documents);

test("where one side changed nothing, the other side is what comes out", () => {
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      expect(joinThree(before, before, after)).toEqual({ content: after, collisions: [] });
      expect(joinThree(before, after, before)).toEqual({ content: after, collisions: [] });
    }),
  );
});

test("the same fields collide whoever comes second", () => {
  fc.assert(
    fc.property(three, ([before, one, other]) => {
      const paths = (collisions: { path: string }[]) => collisions.map(({ path }) => path).sort();
      expect(paths(joinThree(before, one, other).collisions)).toEqual(
        paths(joinThree(before, other, one).collisions),
      );
    }),
  );
});

test("nothing that either added is ever lost, and nothing is there twice", () => {
  fc.assert(
    fc.property(three, ([before, one, other]) => {
      const { content } = joinThree(before, one, other);
      const had = new Set(before.set);
      for (const added of [...one.set, ...other.set].filter((each) => !had.has(each)))
        expect(content.set).toContain(added);
      const held = new Set(before.things.map(({ id }) => id));
      const ids = content.things.map(({ id }) => id);
      for (const { id } of [...one.things, ...other.things].filter((each) => !held.has(each.id)))
        expect(ids).toContain(id);
      expect(new Set(content.set).size).toBe(content.set.length);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test("what nobody added is not there, and what either took away is gone unless it collides", () => {
  fc.assert(
    fc.property(three, ([before, one, other]) => {
      const { content, collisions } = joinThree(before, one, other);
      const known = new Set([...before.set, ...one.set, ...other.set]);
      expect(content.set.every((each) => known.has(each))).toBe(true);
      if (collisions.length > 0) return;
      for (const each of before.set)
        if (!one.set.includes(each) || !other.set.includes(each)) expect(content.set).not.toContain(each);
    }),
  );
});

test("joining again with what came out changes nothing", () => {
  fc.assert(
    fc.property(three, ([before, one, other]) => {
      const { content, collisions } = joinThree(before, one, other);
      if (collisions.length > 0) return;
      expect(joinThree(before, content, other)).toEqual({ content, collisions: [] });
    }),
  );
});

test("documents are compared whatever order their fields stand in", () => {
  expect(sameDocument({ a: 1, b: [{ c: null, d: 2 }] }, { b: [{ d: 2, c: null }], a: 1 })).toBe(true);
  expect(sameDocument({ a: undefined }, { b: undefined })).toBe(false);
  expect(sameDocument([1, 2], [2, 1])).toBe(false);
});

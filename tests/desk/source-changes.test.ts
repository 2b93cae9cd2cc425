import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { decideChanged } from "@/commands/desk/article/decide-changed";
import { seeChange } from "@/commands/desk/article/see-change";
import { setWatch } from "@/commands/desk/article/set-watch";
import { undoAction } from "@/commands/desk/undo-action";
import { changesOpen, sourceChanges, watchTold } from "@/queries/desk/incoming/source-changes";
import { closeAside } from "@/workers/aside";
import { hours, page, says, type Watching, watching } from "../jobs/watched-site";
import { keller, osei, standing } from "./at-the-desk";
import { karsk } from "./karsk-article";

afterAll(closeAside);

const newText = karsk.text.replace("Eleven", "Fourteen");

/** One whose article changed under a claim. */
async function changed() {
  const house = await watching();
  house.answers(says(page(newText)));
  await house.look(hours(2));
  const [change] = await sourceChanges(house.db);
  return { ...house, open: change!, claim: house.claims["taken to hospital"]! };
}
const decision = ({ open, claim }: Pick<Awaited<ReturnType<typeof changed>>, "open" | "claim">) => ({
  ...{ action: randomUUID(), change: open.id, round: open.round, kind: "claim" as const, id: claim },
});
const seeing = (open: { id: string; round: number }, seen = true) => ({
  ...{ action: randomUUID(), change: open.id, round: open.round, seen },
});
const recordOf = async ({ db }: Pick<Watching, "db">) => [
  await db.claim.findMany(),
  await db.statusSpan.findMany(),
  await db.revision.count(),
];

test("what changed comes with both texts and the claims that rest on it", async () => {
  const { open, claim } = await changed();
  expect(open).toMatchObject({
    round: 1,
    article: { title: karsk.title, outlet: karsk.outlet },
    kinds: ["number"],
    seenBy: null,
    closed: false,
    claims: [
      {
        kind: "claim",
        id: claim,
        before: "Eleven people were taken to hospital, according to the regional health service.",
        after: "Fourteen people were taken to hospital, according to the regional health service.",
        outcome: null,
      },
    ],
  });
});

test("a change that was seen is a version from when it was found, and what was said stays where it was said", async () => {
  const house = await changed();
  const { db, id, open, claim } = house;
  const before = await recordOf(house);
  const said = await standing(db, "claim", claim);
  expect(await seeChange(db, keller, seeing(open), hours(3))).toEqual({ ok: true, closed: false });
  const { content, published } = await standing(db, "article", id);
  expect(published).toBeNull();
  expect(content.versions.map(({ text, publishedAt }) => [text, publishedAt])).toEqual([
    [karsk.text, new Date(karsk.publishedAt).toISOString()],
    [newText, hours(2).toISOString()],
  ]);
  expect(await standing(db, "claim", claim)).toEqual(said);
  expect(await recordOf(house)).toEqual(before);
  expect(await seeChange(db, osei, seeing(open), hours(3))).toEqual({ ok: false, reason: "not-waiting" });
});

test.each(["stands", "edit", "withdrew"] as const)(
  "“%s” is kept, closes what was seen, and is taken back",
  async (outcome) => {
    const house = await changed();
    const { db, open, claim } = house;
    const said = await standing(db, "claim", claim);
    await seeChange(db, keller, seeing(open), hours(3));
    expect(await decideChanged(db, keller, { ...decision(house), outcome }, hours(3))).toEqual({
      ok: true,
      closed: true,
    });
    expect([await changesOpen(db), await sourceChanges(db)]).toEqual([0, []]);
    expect(await standing(db, "claim", claim)).toEqual(said);
    await decideChanged(db, keller, { ...decision(house), outcome: null }, hours(3));
    expect((await sourceChanges(db))[0]?.claims).toMatchObject([{ outcome: null, decidedBy: null }]);
  },
);

test("what was seen is taken back with the version that it made, and seen again it is the same", async () => {
  const house = await changed();
  const { db, id, open } = house;
  const before = await standing(db, "article", id);
  await seeChange(db, keller, seeing(open), hours(3));
  const after = await standing(db, "article", id);
  expect(await seeChange(db, keller, seeing(open, false), hours(4))).toEqual({ ok: true, closed: false });
  expect((await standing(db, "article", id)).content).toEqual(before.content);
  expect((await sourceChanges(db))[0]).toMatchObject({ seenBy: null, closed: false });
  await seeChange(db, keller, seeing(open), hours(5));
  expect((await standing(db, "article", id)).content).toEqual(after.content);
});

test("taken back from the list of what somebody did, it waits to be seen again", async () => {
  const { db, open } = await changed();
  const request = seeing(open);
  await seeChange(db, keller, request, hours(3));
  const undone = await undoAction(db, keller, { action: randomUUID(), undoes: request.action }, hours(4));
  expect(undone).toMatchObject({ ok: true });
  expect((await sourceChanges(db))[0]).toMatchObject({ seenBy: null, closed: false });
});

test("a decision on a text that has changed again since is refused", async () => {
  const house = await changed();
  const { db, answers, look } = house;
  answers(says(page(karsk.text.replace("Eleven", "Thirty"))));
  await look(hours(4));
  const late = await decideChanged(db, keller, { ...decision(house), outcome: "stands" }, hours(5));
  expect(late).toEqual({ ok: false, reason: "not-waiting" });
  expect(await seeChange(db, keller, seeing(house.open), hours(5))).toEqual({
    ok: false,
    reason: "not-waiting",
  });
  const [now] = await sourceChanges(db);
  expect(await seeChange(db, keller, seeing(now!), hours(5))).toMatchObject({ ok: true });
  const { content } = await standing(db, "article", house.id);
  expect(content.versions).toHaveLength(3);
});

test("of an article that is held as excerpts no more is held than that", async () => {
  const house = await changed();
  const { db, id, open } = house;
  const { content } = await standing(db, "article", id);
  await db.draft.updateMany({
    where: { id },
    data: { content: { ...content, rights: "excerpts_only" } as object },
  });
  expect(await seeChange(db, keller, seeing(open), hours(3))).toMatchObject({ ok: true });
  expect((await standing(db, "article", id)).content.versions).toHaveLength(1);
  expect(await seeChange(db, keller, seeing(open, false), hours(3))).toEqual({ ok: true, closed: false });
});

test("an article is let go and watched again; what was under way for it is not kept", async () => {
  const { db, id, look, site } = await watching();
  const set = (watched: boolean) =>
    setWatch(db, keller, { action: randomUUID(), article: id, watched }, hours(2));
  expect(await set(false)).toEqual({ ok: true });
  const asked = site.asked.length;
  expect(await look(hours(900))).toBe(0);
  expect(site.asked).toHaveLength(asked);
  expect(await set(true)).toEqual({ ok: true });
  expect(await look(hours(2))).toBe(1);
  expect(await watchTold(db, id)).toMatchObject({
    watched: true,
    lookedAt: hours(2).toISOString(),
    gone: null,
  });
});

test("an article without an address is not watched", async () => {
  const { db, id } = await watching();
  const { content } = await standing(db, "article", id);
  await db.draft.updateMany({ where: { id }, data: { content: { ...content, url: null } as object } });
  const answer = await setWatch(db, keller, { action: randomUUID(), article: id, watched: true }, hours(2));
  expect(answer).toMatchObject({ ok: false, reason: "invalid", faults: [{ path: "url" }] });
});

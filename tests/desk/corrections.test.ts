import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { GET as changes } from "@/app/api/v1/stories/[slug]/changes/route";
import { GET as atom } from "@/app/corrections/feed.atom/route";
import { GET as storyAtom } from "@/app/stories/[slug]/feed.atom/route";
import { GET as storyJson } from "@/app/stories/[slug]/feed.json/route";
import { mergeClaims } from "@/commands/desk/claim/merge-claims";
import { decidePublication } from "@/commands/desk/publication/decide-publication";
import { publish } from "@/commands/desk/publication/publish";
import { takeDown } from "@/commands/desk/publication/take-down";
import type { Database } from "@/db/connection";
import type { Correcting } from "@/domain/outbox/requests";
import { corrections, correctionsIn } from "@/queries/change/corrections";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { servedDatabase } from "../app/serve";
import { importWorkedStory } from "../worked-story";
import { at, chief, claimId, edit, keller, standing } from "./at-the-desk";
import { must } from "./tagging";

const note = "The day was wrong: we took that of the article.";

async function newsroom() {
  const db = await servedDatabase();
  await importWorkedStory(db);
  const story = await db.story.findFirstOrThrow();
  const id = await claimId(db, "C3");
  const before = await standing(db, "claim", id);
  const text = "Naryshkin came to New York by Aeroflot";
  must(await edit(db, "claim", id, before.version, { ...before.content, text }));
  const said = [expect.stringContaining(`“${before.content.text}”`)];
  return { db, story, id, was: before.content.text, text, said };
}

async function published(db: Database, storyId: string, correction: Correcting | null) {
  const scope = { kind: "story", id: storyId } as const;
  const plan = await publicationPlan(db, scope, at);
  const request = { action: randomUUID(), scope, digest: plan!.digest, note: null, correction };
  return publish(db, keller, request, at);
}

const everything = { until: at, limit: 10 };

test("what was put right is told: what it said, what it says, when and why", async () => {
  const { db, story, id, text, was } = await newsroom();
  must(await published(db, story.id, { note, of: [{ kind: "claim", id }] }));
  const { items } = await corrections(db, everything);
  expect(items).toMatchObject([
    {
      is: "corrected",
      kind: "claim",
      title: `Reported, not confirmed: ${text}`,
      path: `/claims/${id}`,
      why: note,
      at,
    },
  ]);
  const said = JSON.stringify(items);
  expect(said).toContain(was);
  const own = { kind: "claim", id, path: `/claims/${id}` } as const;
  expect((await corrections(db, { ...everything, of: own })).items).toHaveLength(1);
  const other = await claimId(db, "C1");
  const theirs = { kind: "claim", id: other, path: `/claims/${other}` } as const;
  expect((await corrections(db, { ...everything, of: theirs })).items).toEqual([]);
  // The page of an earlier day is a page of that day.
  const earlier = { until: new Date(at.getTime() - 1), limit: 10 };
  expect((await corrections(db, { ...earlier, of: own })).items).toEqual([]);
});

test("an edit that is no correction is none, and what readers never saw cannot be corrected", async () => {
  const { db, story } = await newsroom();
  const other = await claimId(db, "C1");
  const wrong = await published(db, story.id, { note, of: [{ kind: "claim", id: other }] });
  expect(wrong).toMatchObject({ ok: false, reason: "invalid" });
  must(await published(db, story.id, null));
  expect((await corrections(db, everything)).items).toEqual([]);
});

test("what changed in a story tells it between the two days, and feed readers get it", async () => {
  const { db, story, id, text } = await newsroom();
  must(await published(db, story.id, { note, of: [{ kind: "claim", id }] }));
  const between = { since: new Date("2018-02-01"), until: at, limit: 10 };
  const page = { kind: "story" as const, id: story.id, path: `/stories/${story.slug}` };
  expect((await corrections(db, { ...everything, of: page })).items).toHaveLength(1);
  expect(await correctionsIn(db, story.slug, between)).toHaveLength(1);
  expect(await correctionsIn(db, story.slug, { ...between, since: at })).toEqual([]);
  const feed = await (await atom(new Request("http://127.0.0.1:3000/corrections/feed.atom"))).text();
  expect(feed).toContain(`Corrected: Reported, not confirmed: ${text}`);
  expect(feed).toContain(note);
});

test("a story’s own feed and “since your last visit” tell it, apart from news", async () => {
  const { db, story, id, text } = await newsroom();
  must(await published(db, story.id, { note, of: [{ kind: "claim", id }] }));
  const where = { params: Promise.resolve({ slug: story.slug }) };
  const feed = await (await storyAtom(new Request("http://127.0.0.1:3000/x"), where)).text();
  expect(feed).toContain(`Corrected: Reported, not confirmed: ${text}`);
  expect(feed).toContain('<category term="corrected"');
  expect(feed).toContain(note);
  const items = JSON.parse(
    await (await storyJson(new Request("http://127.0.0.1:3000/x"), where)).text(),
  ).items;
  expect(items.filter((one: { tags: string[] }) => one.tags.includes("corrected"))).toHaveLength(1);

  const visit = (since: Date) => {
    const query = new URLSearchParams({ net: "1", since: "2018-02-01", recordedSince: since.toISOString() });
    return changes(new Request(`http://127.0.0.1:3000/api/v1/stories/${story.slug}/changes?${query}`), where);
  };
  const before = await (await visit(new Date(at.getTime() - 1000))).json();
  expect(before.corrections).toMatchObject([
    { is: "corrected", kind: "claim", page: `Reported, not confirmed: ${text}`, why: note },
  ]);
  expect(before.corrections[0].url).toMatch(new RegExp(`/claims/${id}$`));
  expect((await (await visit(at)).json()).corrections).toEqual([]);
});

test("a correction of what is taken down is told no more", async () => {
  const { db, story, id, was } = await newsroom();
  must(await published(db, story.id, { note, of: [{ kind: "claim", id }] }));
  const request = {
    action: randomUUID(),
    kind: "claim",
    id,
    reason: "It was nobody’s",
    leadsTo: null,
  } as const;
  must(await takeDown(db, keller, request, at));
  const told = JSON.stringify(await corrections(db, everything));
  expect(told).not.toContain(was);
  expect(told).toContain("It was nobody’s");
});

test("what was put right in a claim that became another since is told of that one, through several", async () => {
  const { db, story, id, was } = await newsroom();
  must(await published(db, story.id, { note, of: [{ kind: "claim", id }] }));
  const [next, last] = [await claimId(db, "C4"), await claimId(db, "C6")];
  const merge = (from: string, into: string) =>
    mergeClaims(db, keller, { action: randomUUID(), from, into, why: "They say the same" }, at);
  must(await merge(id, next));
  must(await merge(next, last));
  const ownOf = (claim: string) => ({ kind: "claim", id: claim, path: `/claims/${claim}` }) as const;
  const { items } = await corrections(db, { ...everything, of: ownOf(last) });
  expect(items).toMatchObject([{ is: "corrected", kind: "claim", path: `/claims/${last}`, why: note }]);
  expect(JSON.stringify(items)).toContain(was);
  expect((await corrections(db, everything)).items).toHaveLength(1);
  expect(await correctionsIn(db, story.slug, { since: null, until: at, limit: 10 })).toHaveLength(1);
});

test("one that waits for a chief is told once it is approved, in the words of who asked", async () => {
  const { db, story, id } = await newsroom();
  await db.newsroomSetting.upsert({
    where: { id: 1 },
    create: { id: 1, secondLookRefutation: true },
    update: { secondLookRefutation: true },
  });
  const { version, content } = await standing(db, "claim", id);
  const refuted = {
    ...content,
    determinations: [
      {
        id: "d-refuted",
        key: "refuted",
        status: "refuted",
        reason: "The airline’s list shows it",
        by: keller.name,
        effectiveAt: "2018-02-02T00:00:00.000Z",
        endsAt: null,
      },
    ],
  };
  must(await edit(db, "claim", id, version, refuted));
  const asked = must(await published(db, story.id, { note, of: [{ kind: "claim", id }] }));
  expect(asked.state).toBe("requested");
  expect((await corrections(db, everything)).items).toEqual([]);
  const request = {
    action: randomUUID(),
    publication: asked.record.id,
    decision: "approve",
    note: null,
  } as const;
  must(await decidePublication(db, chief, request, at));
  expect((await corrections(db, everything)).items).toMatchObject([{ is: "corrected", why: note }]);
});

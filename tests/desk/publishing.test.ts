import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { changeSettings } from "@/commands/desk/newsroom/change-settings";
import { decidePublication } from "@/commands/desk/publication/decide-publication";
import { publish } from "@/commands/desk/publication/publish";
import { startStory } from "@/commands/desk/story/start-story";
import { answerFinding } from "@/commands/desk/suggestion/answer-finding";
import { importDossier } from "@/commands/import-dossier";
import { stableId } from "@/commands/stable-id";
import * as writing from "@/commands/write-record";
import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import type { AttributionSnapshot, ClaimSnapshot, EntitySnapshot } from "@/domain/dossier/snapshot";
import type { PublicationDecisionRequest } from "@/domain/outbox/requests";
import { sizeOf } from "@/domain/publication/publication";
import type { NewsroomSettings } from "@/domain/publication/settings";
import { statusAsOf } from "@/domain/status/status";
import type { Status } from "@/domain/vocabulary";
import { claimRecords } from "@/queries/claim/claim-records";
import { dossierOfStory } from "@/queries/claim/dossier";
import { recordedClaims } from "@/queries/claim/recorded-claims";
import { verifyStatus } from "@/queries/claim/verify-status";
import { publicationPlan } from "@/queries/desk/publication/plan";
import type { Scope } from "@/queries/desk/publication/publication-scope";
import { publications, publicationsWaiting, refusals } from "@/queries/desk/publication/publications";
import { storyList } from "@/queries/story/stories";
import { storyPage } from "@/queries/story/story-page";
import { freshDatabase } from "../database/fresh-database";
import { everything } from "../database/rows";
import { importWorkedStory, workedStory } from "../worked-story";
import { at, chief, claimId, deskRowCounts, edit, keller, osei, put, standing } from "./at-the-desk";

async function newsroom() {
  const { db } = await freshDatabase();
  await importWorkedStory(db);
  const { id } = await db.story.findFirstOrThrow();
  return { db, story: { kind: "story", id } as const };
}

async function planned(db: Database, scope: Scope) {
  const plan = await publicationPlan(db, scope, at);
  if (!plan) throw new Error("there is no such thing to publish");
  return plan;
}

async function publishNow(db: Database, scope: Scope, viewer: Viewer = keller) {
  const { digest } = await planned(db, scope);
  return publish(db, viewer, { action: randomUUID(), scope, digest, note: null }, at);
}

async function changed<K extends "claim" | "entity" | "story" | "article">(
  db: Database,
  kind: K,
  id: string,
  change: (content: Awaited<ReturnType<typeof standing<K>>>["content"]) => object,
) {
  const { version, content } = await standing(db, kind, id);
  const answer = await edit(db, kind, id, version, { ...content, ...change(content) });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer;
}

/** A claim that says something, by somebody who was there. */
async function newClaim(
  db: Database,
  key: string,
  attribution: Partial<AttributionSnapshot> = {},
): Promise<ClaimSnapshot> {
  const c1 = await standing(db, "claim", await claimId(db, "C1"));
  const said = c1.content.attributions[0]!;
  const id = stableId("claim", c1.content.dossier, key);
  const claim: ClaimSnapshot = {
    ...c1.content,
    id,
    key,
    text: "Naryshkin stayed for two days.",
    scope: null,
    attributions: [
      {
        ...said,
        id: stableId("attribution", id, "a"),
        key: "a",
        selectors: [],
        cue: null,
        hedge: null,
        respondsToId: null,
        ...attribution,
      },
    ],
    evidence: [],
    determinations: [],
  };
  await put(db, "claim", id, claim);
  return claim;
}

async function inStory(db: Database, storyId: string, ...ids: string[]) {
  await changed(db, "story", storyId, ({ claimIds }) => ({ claimIds: [...claimIds, ...ids] }));
}

/** The linter's remarks are its own matter: here an editor has answered them all. */
async function answerAll(db: Database, scope: Scope) {
  for (const { id, findings } of (await planned(db, scope)).held)
    for (const finding of findings)
      await answerFinding(
        db,
        keller,
        { action: randomUUID(), claim: id, finding: finding.id, reason: "It stays as it is" },
        at,
      );
}

test("publishing gives readers the drafts, with a revision each, and the status worked out", async () => {
  const { db, story } = await newsroom();
  const claim = await newClaim(db, "D1");
  await inStory(db, story.id, claim.id);
  await changed(db, "story", story.id, () => ({ headline: "A new headline" }));
  await answerAll(db, story);
  const plan = await planned(db, story);
  expect(plan.held).toEqual([]);
  expect(plan.changes).toMatchObject([{ kind: "claim_added", claim: { id: claim.id }, status: "confirmed" }]);
  expect(plan.edits).toMatchObject([
    { kind: "story", words: [expect.stringContaining("A new headline"), expect.anything()] },
  ]);

  const answer = await publishNow(db, story);
  expect(answer).toMatchObject({ ok: true, state: "published", record: { requestedBy: "M. Keller" } });
  const [record] = await claimRecords(db, [claim.id]);
  expect(statusAsOf(record!, at).status).toBe("confirmed");
  expect(await db.statusSpan.count({ where: { claimId: claim.id, status: "confirmed" } })).toBeGreaterThan(0);
  // Recorded time agrees: what was held at that instant is what is held now, and before it there was nothing.
  const recorded = await recordedClaims(db, [claim.id], at, at);
  expect(recorded.map((each) => each.record)).toEqual([record]);
  expect(await recordedClaims(db, [claim.id], at, new Date(at.getTime() - 1))).toEqual([]);
  const page = await storyPage(db, "spy-chief-us-visit", at);
  expect(page).toMatchObject({ headline: "A new headline" });
  expect(page?.columns.confirmed.map(({ id }) => id)).toContain(claim.id);
  const revisions = await db.revision.findMany({
    where: { subjectId: { in: [claim.id, story.id] } },
    orderBy: { id: "asc" },
  });
  expect(revisions.map(({ subjectKind, number, by }) => [subjectKind, number, by])).toEqual([
    ["story", 1, "test"],
    ["claim", 1, "M. Keller"],
    ["story", 2, "M. Keller"],
  ]);
  expect((await deskRowCounts(db)).drafts).toBe(0);
  expect((await verifyStatus(db)).differences).toEqual([]);
  expect(await dossierOfStory(db, "spy-chief-us-visit")).not.toBeNull();
});

test("a publication that fails in the midst leaves nothing at all", async () => {
  const { db, story } = await newsroom();
  await changed(db, "story", story.id, () => ({ headline: "A new headline" }));
  const before = await everything(db);
  const counts = await deskRowCounts(db);
  const { digest } = await planned(db, story);
  const whole = writing.writeRecord;
  const spy = vi.spyOn(writing, "writeRecord").mockImplementation(async (...given) => {
    await whole(...given);
    throw new Error("the power went");
  });
  const action = randomUUID();
  const send = () => publish(db, keller, { action, scope: story, digest, note: null }, at);
  await expect(send()).rejects.toThrow("the power went");
  spy.mockRestore();
  expect(await everything(db)).toEqual(before);
  expect(await deskRowCounts(db)).toEqual(counts);
  expect(await db.publication.count()).toBe(0);
  expect(await send()).toMatchObject({ ok: true, state: "published" });
});

test("a claim that the linter still asks about stays a draft, also in its story, and the rest is published", async () => {
  const { db, story } = await newsroom();
  const good = await newClaim(db, "D1");
  await inStory(db, story.id, good.id);
  await answerAll(db, story);
  const bare = await newClaim(db, "D2", { stance: "declined_comment" });
  await inStory(db, story.id, bare.id);
  const plan = await planned(db, story);
  expect(plan.held).toMatchObject([{ kind: "claim", id: bare.id, findings: [{ level: "must" }] }]);
  expect(await publishNow(db, story)).toMatchObject({ ok: true, state: "published" });
  expect(await db.claim.count({ where: { id: bare.id } })).toBe(0);
  const left = await standing(db, "story", story.id);
  expect(left.content.claimIds).toContain(bare.id);
  expect(left.published?.claimIds).toContain(good.id);
  expect(left.published?.claimIds).not.toContain(bare.id);
  expect(left.version.published).toBe(2);
  expect((await standing(db, "claim", bare.id)).published).toBeNull();
  expect(await publishNow(db, story)).toEqual({ ok: false, reason: "nothing-to-publish" });
});

test("a story is closed from a day on, and was open before it", async () => {
  const { db, story } = await newsroom();
  const closedAt = "2018-02-01T12:00:00.000Z";
  await changed(db, "story", story.id, () => ({ closedAt }));
  expect(await publishNow(db, story)).toMatchObject({ ok: true });
  const dayBefore = new Date("2018-01-31");
  expect(await storyPage(db, "spy-chief-us-visit", dayBefore)).toMatchObject({ closedAt: null });
  expect(await storyPage(db, "spy-chief-us-visit", at)).toMatchObject({ closedAt: new Date(closedAt) });
  expect(await storyList(db, dayBefore, { limit: 50, offset: 0 })).toMatchObject({
    stories: [{ closedAt: null }],
  });
  expect(await storyList(db, at, { limit: 50, offset: 0 })).toMatchObject({
    stories: [{ closedAt: new Date(closedAt) }],
  });
  expect(await dossierOfStory(db, "spy-chief-us-visit")).toMatchObject({
    story: { closedAt: "2018-02-01T12:00:00Z" },
  });
});

test("a plan that has moved on is refused", async () => {
  const { db, story } = await newsroom();
  await changed(db, "story", story.id, () => ({ headline: "One" }));
  const { digest } = await planned(db, story);
  await changed(db, "story", story.id, () => ({ headline: "Two" }));
  const request = { action: randomUUID(), scope: story, digest, note: null };
  expect(await publish(db, keller, request, at)).toEqual({ ok: false, reason: "plan-moved-on" });
  expect((await standing(db, "story", story.id)).published?.headline).not.toBe("Two");
});

test("two who publish the same plan at once publish it once, and an edit of that moment is not lost", async () => {
  const { db, story } = await newsroom();
  const { version, content } = await standing(db, "story", story.id);
  await changed(db, "story", story.id, () => ({ headline: "One" }));
  const { digest } = await planned(db, story);
  const go = (viewer: Viewer) =>
    publish(db, viewer, { action: randomUUID(), scope: story, digest, note: null }, at);
  const [first, second, saved] = await Promise.all([
    go(keller),
    go(osei),
    edit(db, "story", story.id, version, { ...content, topic: "Meanwhile" }),
  ]);
  expect(saved.ok).toBe(true);
  const outcomes = [first, second].map((answer) => (answer.ok ? answer.state : answer.reason)).sort();
  // The edit may come before both: then neither publishes what its publisher has not seen.
  const published = outcomes.includes("published");
  expect(outcomes).toEqual(published ? ["plan-moved-on", "published"] : ["plan-moved-on", "plan-moved-on"]);
  const now = await standing(db, "story", story.id);
  expect(now.content).toMatchObject({ headline: "One", topic: "Meanwhile" });
  expect(await db.revision.count({ where: { subjectId: story.id } })).toBe(published ? 2 : 1);
});

test("an import between draft and publication is joined, and never written over", async () => {
  const { db, story } = await newsroom();
  await changed(db, "story", story.id, () => ({ headline: "From the desk" }));
  const [c1, c2] = [await claimId(db, "C1"), await claimId(db, "C2")];
  await changed(db, "claim", c1, () => ({ scope: "from the desk" }));
  await changed(db, "claim", c2, () => ({ text: "From the desk, too." }));
  const file = workedStory();
  file.story.standfirst = "From the file.";
  file.claims.find(({ id }: { id: string }) => id === "C1").text = "From the file: he came.";
  file.claims.find(({ id }: { id: string }) => id === "C2").text = "From the file: he met him.";
  const imported = await importDossier(db, file, { by: "import", at });
  expect(imported.ok).toBe(true);
  await answerAll(db, story);

  const plan = await planned(db, story);
  expect(plan.held).toMatchObject([{ kind: "claim", id: c2, findings: [{ rule: "changed_meanwhile" }] }]);
  expect(await publishNow(db, story)).toMatchObject({ ok: true });
  const now = await db.story.findUniqueOrThrow({ where: { id: story.id } });
  expect(now).toMatchObject({ headline: "From the desk", standfirst: "From the file." });
  expect(await db.claim.findUniqueOrThrow({ where: { id: c1 } })).toMatchObject({
    text: "From the file: he came.",
    scope: "from the desk",
  });
  expect(await db.claim.findUniqueOrThrow({ where: { id: c2 } })).toMatchObject({
    text: "From the file: he met him.",
  });
  expect((await standing(db, "claim", c2)).content.text).toBe("From the desk, too.");
});

test("one entity can be published by itself, and the words of every status that names it follow", async () => {
  const { db } = await newsroom();
  const entity = await db.entity.findFirstOrThrow({ where: { slug: "rossiya-1" } });
  const scope = { kind: "entity", id: entity.id } as const;
  await changed(db, "entity", entity.id, (content) => {
    const [first, ...others] = (content as EntitySnapshot).names;
    return {
      names: [{ ...first!, text: "Rossiya One" }, ...others.filter(({ text }) => text !== "Rossiya One")],
    };
  });
  const plan = await planned(db, scope);
  expect(plan.edits).toMatchObject([{ kind: "entity", words: [expect.stringContaining("Rossiya One")] }]);
  expect(await publishNow(db, scope)).toMatchObject({ ok: true, state: "published", slug: null });
  expect(await db.entity.findUniqueOrThrow({ where: { id: entity.id } })).toMatchObject({
    name: "Rossiya One",
  });
  expect((await verifyStatus(db)).differences).toEqual([]);
});

test("what an export could not carry is held back with the format's own words", async () => {
  const { db, story } = await newsroom();
  await changed(db, "story", story.id, () => ({ headline: "  " }));
  const plan = await planned(db, story);
  expect(plan.held).toMatchObject([{ kind: "story", id: story.id, findings: [{ rule: "not_a_record" }] }]);
  expect(await publishNow(db, story)).toEqual({ ok: false, reason: "nothing-to-publish" });
});

test("words that nobody speaks are held back, and do not stop what is published beside them", async () => {
  const { db, story } = await newsroom();
  const [good, nobody] = [await newClaim(db, "D1"), await newClaim(db, "D2")];
  await inStory(db, story.id, good.id, nobody.id);
  await changed(db, "claim", nobody.id, ({ attributions: [said] }) => ({
    attributions: [
      { ...said!, identity: "unnamed_person", sourceId: null, sourceDescription: null, anonymityReason: "x" },
    ],
  }));
  await answerAll(db, story);
  const { held } = await planned(db, story);
  expect(held).toMatchObject([{ kind: "claim", id: nobody.id, findings: [{ rule: "speaker_kind" }] }]);
  expect(await publishNow(db, story)).toMatchObject({ ok: true, state: "published" });
  expect(await db.claim.count({ where: { id: { in: [good.id, nobody.id] } } })).toBe(1);
});

test("a claim whose entity has been dropped points nowhere and is held", async () => {
  const { db, story } = await newsroom();
  const claim = await newClaim(db, "D1", { sourceId: "p-nobody" });
  await inStory(db, story.id, claim.id);
  expect((await planned(db, story)).held).toMatchObject([
    { kind: "claim", id: claim.id, findings: [{ rule: "points_nowhere" }] },
  ]);
});

test("what pointed at a merged entity is published as pointing at what it became", async () => {
  const { db, story } = await newsroom();
  const claim = await newClaim(db, "D1", { sourceId: "p-gone" });
  const into = claim.entityIds[0]!;
  const merge = {
    id: randomUUID(),
    fromId: "p-gone",
    intoId: into,
    moved: [],
    why: "one person",
    by: "M. Keller",
    at,
  };
  await db.entityMerge.create({ data: merge });
  await inStory(db, story.id, claim.id);
  await answerAll(db, story);
  expect(await publishNow(db, story)).toMatchObject({ ok: true });
  expect(await db.attribution.findFirstOrThrow({ where: { claimId: claim.id } })).toMatchObject({
    sourceId: into,
  });
});

test("a new story comes out whole, at an address that was nobody else's", async () => {
  const { db } = await newsroom();
  const begin = (headline: string) =>
    startStory(
      db,
      keller,
      { action: randomUUID(), headline, standfirst: "What is known.", article: null },
      at,
    );
  const [first, second] = await Promise.all([begin("A crane falls"), begin("A crane falls")]);
  if (!first.ok || !second.ok) throw new Error("not begun");
  expect([first.subject.content.slug, second.subject.content.slug].sort()).toEqual([
    "a-crane-falls",
    "a-crane-falls-2",
  ]);
  const scope = { kind: "story", id: first.subject.id } as const;
  const claim = await newClaim(db, "D1");
  await inStory(db, scope.id, claim.id);
  await answerAll(db, scope);
  expect(await planned(db, scope)).toMatchObject({ scope: { published: false }, held: [] });
  expect(await publishNow(db, scope)).toMatchObject({ ok: true, slug: first.subject.content.slug });
  const page = await storyPage(db, first.subject.content.slug, at);
  expect(page?.columns.confirmed).toHaveLength(1);
});

/** A newsroom that asks for no second look. */
const noLook = {
  secondLookUnnamed: false,
  secondLookRefutation: false,
  secondLookStatuses: [],
  secondLookAll: false,
};

async function refutedClaim(db: Database) {
  await changeSettings(
    db,
    chief,
    { action: randomUUID(), ...noLook, secondLookUnnamed: true, secondLookRefutation: true },
    at,
  );
  const id = await claimId(db, "C2");
  await changed(db, "claim", id, (content) => ({
    determinations: [
      ...(content as ClaimSnapshot).determinations,
      {
        ...{ id: stableId("determination", id, "d"), key: "d", status: "refuted", by: "Somebody else" },
        ...{ reason: "The log shows it.", effectiveAt: at.toISOString(), endsAt: null },
      },
    ],
  }));
  return id;
}

test("a refutation waits for a chief, who is not its author, and is signed by whoever decided it", async () => {
  const { db, story } = await newsroom();
  const id = await refutedClaim(db);
  await answerAll(db, story);
  expect((await planned(db, story)).secondLooks).toMatchObject([{ rule: "refutation", claimId: id }]);
  const { digest } = await planned(db, story);
  const request = { action: randomUUID(), scope: story, digest, note: "Two saw it." };
  const asked = await publish(db, chief, request, at);
  if (!asked.ok || asked.state !== "requested") throw new Error(JSON.stringify(asked));
  expect(await db.determination.count({ where: { claimId: id } })).toBe(0);
  expect(await publications(db, { waiting: true })).toMatchObject([
    { id: asked.record.id, requestedBy: "A. Lindqvist" },
  ]);

  const decide = (viewer: Viewer, decision: "approve" | "refuse" | "withdraw") =>
    decidePublication(
      db,
      viewer,
      { action: randomUUID(), publication: asked.record.id, decision, note: null },
      at,
    );
  expect(await decide(chief, "approve")).toEqual({ ok: false, reason: "own-request" });
  expect(await decide(osei, "withdraw")).toEqual({ ok: false, reason: "not-found" });
  const other: Viewer = { ...chief, id: "u-other", name: "P. Other" };
  expect(await decide(other, "approve")).toMatchObject({
    ok: true,
    state: "published",
    record: { requestedBy: "A. Lindqvist", decidedBy: "P. Other" },
  });
  expect(await db.determination.findFirstOrThrow({ where: { claimId: id } })).toMatchObject({
    by: "M. Keller",
  });
  const revision = await db.revision.findFirstOrThrow({
    where: { subjectId: id },
    orderBy: { number: "desc" },
  });
  expect(revision).toMatchObject({ by: "A. Lindqvist", why: "Two saw it. Second look: P. Other" });
  expect(await decide(other, "approve")).toMatchObject({
    reason: "not-waiting",
    state: "published",
  });
});

test("a request is refused, withdrawn, or overtaken by later work", async () => {
  const { db, story } = await newsroom();
  const id = await refutedClaim(db);
  await answerAll(db, story);
  const ask = async () => {
    const asked = await publishNow(db, story);
    if (!asked.ok || asked.state !== "requested") throw new Error(JSON.stringify(asked));
    return asked.record.id;
  };
  const decide = (viewer: Viewer, publication: string, decision: "approve" | "refuse" | "withdraw") =>
    decidePublication(db, viewer, { action: randomUUID(), publication, decision, note: null }, at);
  expect(await decide(chief, await ask(), "refuse")).toMatchObject({ ok: true, state: "refused" });
  expect(await decide(keller, await ask(), "withdraw")).toMatchObject({ ok: true, state: "withdrawn" });
  const waiting = await ask();
  await changed(db, "claim", id, () => ({ scope: "changed since" }));
  await answerAll(db, story);
  expect(await decide(chief, waiting, "approve")).toEqual({ ok: false, reason: "plan-moved-on" });
  const next = await ask();
  expect(await publications(db, { waiting: true })).toMatchObject([{ id: next }]);
  expect(await decide(chief, next, "approve")).toMatchObject({ ok: true, state: "published" });
  expect((await deskRowCounts(db)).drafts).toBe(0);
});

test("what no longer waits is neither withdrawn nor decided again, and whoever tries is told what became of it", async () => {
  const { db, story } = await newsroom();
  await refutedClaim(db);
  await answerAll(db, story);
  const decide = (viewer: Viewer, publication: string, decision: "approve" | "refuse" | "withdraw") =>
    decidePublication(db, viewer, { action: randomUUID(), publication, decision, note: "No." }, at);
  for (const [viewer, first] of [
    [keller, "withdraw"],
    [chief, "refuse"],
    [chief, "approve"],
  ] as const) {
    const asked = await publishNow(db, story);
    if (!asked.ok || asked.state !== "requested") throw new Error(JSON.stringify(asked));
    const { id } = asked.record;
    const done = await decide(viewer, id, first);
    if (!done.ok) throw new Error(JSON.stringify(done));
    const no = { ok: false, reason: "not-waiting", state: done.state };
    expect(await decide(keller, id, "withdraw")).toEqual(no);
    expect(await decide(osei, id, "withdraw")).toEqual(no);
    expect(await decide(chief, id, "approve")).toEqual(no);
    expect(await decide(chief, id, "refuse")).toEqual(no);
  }
});

test("a refusal stands before its author with the chief's words until they ask again or put it away", async () => {
  const { db, story } = await newsroom();
  await refutedClaim(db);
  await answerAll(db, story);
  let minute = 0;
  const later = () => new Date(at.getTime() + ++minute * 60_000);
  const ask = async () => {
    const { digest } = await planned(db, story);
    const request = { action: randomUUID(), scope: story, digest, note: "The file is clear" };
    const asked = await publish(db, keller, request, later());
    if (!asked.ok || asked.state !== "requested") throw new Error(JSON.stringify(asked));
    return asked.record.id;
  };
  const decide = (viewer: Viewer, publication: string, decision: PublicationDecisionRequest["decision"]) => {
    const note = decision === "refuse" ? "Whose stamp is it?" : null;
    return decidePublication(db, viewer, { action: randomUUID(), publication, decision, note }, later());
  };
  const own = () => refusals(db, { askedBy: keller.id });
  const first = await ask();
  expect(await own()).toEqual([]);
  await decide(chief, first, "refuse");
  const told = [
    { id: first, decidedBy: "A. Lindqvist", note: "The file is clear", answer: "Whose stamp is it?" },
  ];
  expect(await own()).toMatchObject(told);
  expect(await refusals(db, { scopes: [story] })).toMatchObject(told);
  expect(await refusals(db, { askedBy: osei.id })).toEqual([]);
  expect(await refusals(db, { scopes: [{ kind: "story", id: "another" }] })).toEqual([]);

  const second = await ask();
  expect(await own()).toEqual([]);
  await decide(keller, second, "withdraw");
  expect(await own()).toMatchObject(told);

  const third = await ask();
  expect(await decide(keller, third, "dismiss")).toEqual({ ok: false, reason: "not-found" });
  await decide(chief, third, "refuse");
  expect(await own()).toMatchObject([{ id: third }]);
  expect(await decide(osei, third, "dismiss")).toEqual({ ok: false, reason: "not-found" });
  expect(await decide(keller, third, "dismiss")).toMatchObject({ ok: true, state: "refused" });
  expect(await own()).toEqual([]);
  expect(await publications(db, { waiting: false })).toMatchObject([
    { id: third, state: "refused", answer: "Whose stamp is it?" },
    { id: second, state: "withdrawn" },
    { id: first, state: "refused" },
  ]);
});

test("a publication is counted afterwards as it was before it", async () => {
  const { db, story } = await newsroom();
  const claim = await newClaim(db, "D1");
  await inStory(db, story.id, claim.id);
  await answerAll(db, story);
  const plan = await planned(db, story);
  expect(plan.edits).not.toEqual([]);
  await publishNow(db, story);
  const [published] = await publications(db, { waiting: false });
  expect(published?.edits).toEqual(plan.edits);
  expect(published && sizeOf(published)).toBe(sizeOf(plan));
});

test("where the newsroom wants it, a status waits for a chief, and so does everything", async () => {
  const { db, story } = await newsroom();
  const settings = (some: Partial<NewsroomSettings>) => ({ action: randomUUID(), ...noLook, ...some });
  const claim = await newClaim(db, "D1");
  await inStory(db, story.id, claim.id);
  await answerAll(db, story);
  const sayable: Status[] = ["reported", "confirmed", "corroborated", "alleged"];
  await changeSettings(db, chief, settings({ secondLookStatuses: sayable }), at);
  expect((await planned(db, story)).secondLooks).toMatchObject([{ rule: "status", claimId: claim.id }]);
  await changeSettings(db, chief, settings({ secondLookStatuses: ["retracted"] }), at);
  expect((await planned(db, story)).secondLooks).toEqual([]);
  await changeSettings(db, chief, settings({ secondLookAll: true }), at);
  const { secondLooks, digest } = await planned(db, story);
  expect(secondLooks).toMatchObject([{ rule: "every_publication", claimId: null }]);
  const asked = await publish(db, keller, { action: randomUUID(), scope: story, digest, note: null }, at);
  expect(asked).toMatchObject({ ok: true, state: "requested" });
  expect(await publicationsWaiting(db)).toBe(1);
});

test("a status confirmed on one unnamed source waits for a chief; on two who are named it does not", async () => {
  const { db, story } = await newsroom();
  await changeSettings(db, chief, { action: randomUUID(), ...noLook, secondLookUnnamed: true }, at);
  const unnamed = { identity: "unnamed_person", sourceId: null, sourceDescription: "an aide" } as const;
  const claim = await newClaim(db, "D1", { ...unnamed, groundRules: "background", anonymityReason: "fear" });
  const decision = {
    ...{ id: "d-1", key: "d", status: "confirmed" as const, by: "", reason: "We trust it." },
    ...{ effectiveAt: at.toISOString(), endsAt: null },
  };
  await put(db, "claim", claim.id, { ...claim, determinations: [decision] });
  await inStory(db, story.id, claim.id);
  await changed(db, "claim", claim.id, () => ({ determinations: [{ ...decision, by: "M. Keller" }] }));
  await answerAll(db, story);
  expect((await planned(db, story)).secondLooks).toMatchObject([{ rule: "confirmed_on_one_unnamed" }]);
  const named = claim.attributions.map((said) => ({ ...said, ...unnamedBack }));
  await changed(db, "claim", claim.id, () => ({ attributions: named }));
  await answerAll(db, story);
  expect((await planned(db, story)).secondLooks).toEqual([]);
});

const unnamedBack = {
  identity: "outlet_observation",
  sourceDescription: null,
  groundRules: "on_record",
  anonymityReason: null,
} as const;

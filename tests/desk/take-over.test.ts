import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addEntity } from "@/commands/desk/entity/add-entity";
import { lookUp } from "@/commands/desk/entity/look-up";
import { takeOver } from "@/commands/desk/entity/take-over";
import { undoAction } from "@/commands/desk/undo-action";
import { doJob } from "@/jobs/do-job";
import { entityDesk } from "@/queries/desk/entity/entities";
import { jobTold } from "@/queries/desk/incoming/jobs";
import { freshDatabase } from "../database/fresh-database";
import { localSite } from "../services/outside/local-site";
import { register } from "../services/reconcile/register";
import { at, standing, keller as viewer } from "./at-the-desk";

/** Ilse Marrow at the desk, looked up at a register. */
async function lookedUp() {
  const { db } = await freshDatabase();
  const { port } = await localSite(register);
  const added = await addEntity(
    db,
    viewer,
    { action: randomUUID(), kind: "person", name: "Ilse Marrow" },
    at,
  );
  if (!added.ok) throw new Error(added.reason);
  const job = randomUUID();
  const asked = { action: job, service: "Register", kind: "person" as const, name: "Ilse Marrow" };
  await lookUp(db, viewer, asked, at);
  await lookUp(db, viewer, asked, at);
  const services = [{ name: "Register", url: `http://127.0.0.1:${port}/api` }];
  await doJob(db, job, { ports: [], hosts: [`127.0.0.1:${port}`] }, () => at, { services });
  const { id } = added.entity;
  const nothing = { names: [], ids: [], posts: [] };
  const take = (chosen: Partial<Parameters<typeof takeOver>[2]>) => {
    const request = { action: randomUUID(), entity: id, job, candidate: "Q7001", ...nothing, ...chosen };
    return takeOver(db, viewer, request, at);
  };
  return { db, job, id, take };
}

test("what was looked up is there for whoever asked, and nothing of it is taken unasked", async () => {
  const { db, job, id } = await lookedUp();
  expect(await jobTold(db, job)).toMatchObject({
    state: "done",
    found: { service: "Register", candidates: [{ id: "Q7001" }, { id: "Q7002" }] },
  });
  const { content } = await standing(db, "entity", id);
  expect(content.names.map(({ text }) => text)).toEqual(["Ilse Marrow"]);
  expect(content.externalIds).toEqual([]);
});

test("what an editor chose is taken over at one stroke, with whose it was beside each, and taken back at one", async () => {
  const { db, id, take } = await lookedUp();
  const action = randomUUID();
  const chosen = {
    action,
    names: ["Ильзе Марроу", "I. K. Marrow"],
    ids: ["wikidata Q7001"],
    posts: [{ index: 0, at: "Lenn Port Authority" }],
  };
  expect(await take(chosen)).toEqual({ ok: true, entity: id, taken: 4 });
  expect(await take(chosen)).toEqual({ ok: true, entity: id, taken: 4 });
  const { content } = await standing(db, "entity", id);
  expect(content.names).toEqual([
    expect.objectContaining({ text: "Ilse Marrow", kind: "primary" }),
    { text: "I. K. Marrow", language: "en", kind: "alias" },
    { text: "Ильзе Марроу", language: "ru", kind: "transliteration" },
  ]);
  expect(content.externalIds).toEqual([{ scheme: "wikidata", value: "Q7001" }]);
  expect(content.positions).toEqual([expect.objectContaining({ title: "Chief engineer" })]);
  const desk = await entityDesk(db, id);
  expect(desk?.entities.map(({ name }) => name)).toEqual(["Lenn Port Authority"]);
  expect(
    desk?.taken.map(({ what, value, service, serviceId, by }) => [what, value, service, serviceId, by]),
  ).toEqual(
    expect.arrayContaining([
      ["name", "I. K. Marrow", "Register", "Q7001", viewer.name],
      ["name", "Ильзе Марроу", "Register", "Q7001", viewer.name],
      ["id", "wikidata Q7001", "Register", "Q7001", viewer.name],
      ["post", `Chief engineer ${desk?.entities[0]?.id}`, "Register", "Q7001", viewer.name],
    ]),
  );
  // What is there already is not taken twice.
  expect(await take({ names: ["I. K. Marrow"] })).toMatchObject({ ok: true, taken: 0 });
  expect(await undoAction(db, viewer, { action: randomUUID(), undoes: action }, at)).toMatchObject({
    ok: true,
  });
  const after = await standing(db, "entity", id);
  expect(after.content).toMatchObject({ names: [{ text: "Ilse Marrow" }], externalIds: [], positions: [] });
});

test("what the service did not say is not taken, nor from a job that is none of this", async () => {
  const { db, id, take } = await lookedUp();
  const invalid = (path: string) => ({
    ok: false,
    reason: "invalid",
    faults: [expect.objectContaining({ path })],
  });
  expect(await take({ names: ["Ilse the Great"] })).toMatchObject(invalid("names"));
  expect(await take({ ids: ["wikidata Q1"] })).toMatchObject(invalid("ids"));
  expect(await take({ posts: [{ index: 9, at: "Lenn" }] })).toMatchObject(invalid("posts"));
  expect(await take({ candidate: "Q9" })).toMatchObject({ ok: false, reason: "not-found" });
  expect(await take({ job: randomUUID() })).toMatchObject({ ok: false, reason: "not-found" });
  expect((await standing(db, "entity", id)).content.names).toHaveLength(1);
  expect(await db.takenOver.count()).toBe(0);
});

test("a service that the worker does not know is told in words", async () => {
  const { db } = await freshDatabase();
  const job = randomUUID();
  await lookUp(db, viewer, { action: job, service: "Nobody’s", kind: "person", name: "Ilse" }, at);
  await doJob(db, job, { ports: [], hosts: [] }, () => at);
  expect(await jobTold(db, job)).toMatchObject({
    state: "failed",
    failure: "This worker knows of no service “Nobody’s”.",
    found: null,
  });
});

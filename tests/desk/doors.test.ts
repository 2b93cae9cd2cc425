import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { POST } from "@/app/api/desk/[command]/route";
import { GET as benchOf } from "@/app/api/desk/articles/[id]/route";
import { GET as candidates } from "@/app/api/desk/candidates/route";
import { GET as entities } from "@/app/api/desk/entities/route";
import { deskCommands, isCommandName } from "@/domain/outbox/desk-commands";
import type { Workbench } from "@/domain/suggestion/tagging-page";
import { at, servedDatabase } from "../app/serve";
import { importWorkedStory } from "../worked-story";
import { karsk } from "./karsk-article";
import { signedIn } from "./signed-in";
import { saying } from "./tagging";

const asPage = `<html><head><title>x</title><script>alert(1)</script></head><body><nav>Home</nav><article>
  <h1>${karsk.title}</h1><p>By Ada Novak</p><p>March 12, 2019</p>
  ${karsk.text.replace(/[^\n]+/g, "<p>$&<img src=x onerror=alert(1)></p>")}</article></body></html>`;

test("an editor's morning through the doors: paste, bring in, tag, and find", async () => {
  const db = await servedDatabase();
  const editor = await signedIn(db, "editor");
  const action = () => randomUUID();

  const read = await editor.send("read-pasted", { body: asPage, format: "html", url: karsk.url });
  expect(read).toMatchObject({
    status: 200,
    body: { ok: true, duplicates: [], reading: { title: karsk.title, author: "Ada Novak" } },
  });
  expect(read.body.reading.body).toContain("Engineers had warned twice");
  expect(read.body.reading.body).not.toMatch(/<|alert|onerror|Home/);

  const { text: _, ...article } = karsk;
  const incoming = {
    ...article,
    body: read.body.reading.body,
    format: "text",
    author: "Ada Novak",
    story: null,
  };
  const brought = await editor.send("bring-in-article", { action: action(), ...incoming });
  expect(brought).toMatchObject({ status: 200, body: { ok: true } });
  expect(await editor.send("bring-in-article", { action: action(), ...incoming })).toMatchObject({
    status: 409,
    body: { reason: "duplicate", duplicates: [{ id: brought.body.id, same: "address" }] },
  });
  const again = await editor.send("read-pasted", { body: karsk.text, format: "text", url: null });
  expect(again.body.duplicates).toMatchObject([{ id: brought.body.id, same: "text" }]);

  const begun = await editor.send("start-story", {
    action: action(),
    headline: "The Karsk dam",
    article: null,
  });
  const story = begun.body.subject.id;
  const chosen = { action: action(), article: brought.body.id, story };
  expect(await editor.send("choose-story", chosen)).toMatchObject({ status: 200, body: { ok: true } });
  const on = (await editor.look(benchOf, { id: brought.body.id })).body as Workbench;
  const suggestion = saying(on, "spillway was closed");
  const decision = { kind: "accept", story, form: suggestion.form };
  const decided = await editor.send("decide-suggestion", {
    ...{ action: action(), suggestion: suggestion.id, basedOn: suggestion.version, decision },
  });
  expect(decided).toMatchObject({ status: 200, body: { ok: true, suggestion: { outcome: "accepted" } } });
  const { claimId } = decided.body.suggestion.became[0];
  const hand = { action: action(), article: on.article.id, versionId: on.versionId, story, into: claimId };
  expect(await editor.send("attribute-by-hand", { ...hand, form: suggestion.form })).toMatchObject({
    status: 200,
  });
  const question = { text: "Who shut it?", note: null, about: claimId, versionId: null, selector: null };
  expect(
    await editor.send("ask-question", { action: action(), story, suggestion: null, ...question }),
  ).toMatchObject({ status: 200, body: { ok: true } });
  const near = await editor.look(candidates, {}, `?text=The+spillway+was+closed&story=${story}`);
  expect(near.body.items).toMatchObject([{ claimId, inStory: true }]);

  const other = await editor.send("add-entity", { action: action(), kind: "person", name: "M. Petrova" });
  const petrova = (await editor.look(entities, {}, "?q=milena")).body.items[0];
  const merge = { action: action(), from: other.body.entity.id, into: petrova.id, why: "The same minister" };
  const merged = await editor.send("merge-entities", merge);
  expect(merged).toMatchObject({ status: 200, body: { ok: true, entity: { id: petrova.id } } });
  expect((await editor.look(entities, {}, "?q=m+petrova")).body.items[0].id).toBe(petrova.id);
  const apart = { action: action(), merge: merged.body.merge, why: "Two of them" };
  expect(await editor.send("unmerge-entities", apart)).toMatchObject({
    status: 200,
    body: { ok: true, kept: [] },
  });
  expect(await editor.send("unmerge-entities", { ...apart, action: action() })).toMatchObject({
    status: 409,
    body: { reason: "already-undone" },
  });
});

test("an address alone brings no text, which is said in words with the way to it", async () => {
  const db = await servedDatabase();
  const editor = await signedIn(db, "editor");
  for (const paste of [
    { body: "", format: "text", url: "https://paper.example/1" },
    { body: " https://paper.example/1 ", format: "text", url: null },
  ])
    expect(await editor.send("read-pasted", paste)).toMatchObject({
      status: 400,
      body: {
        ok: false,
        reason: "invalid",
        faults: [{ path: "url", message: expect.stringContaining("paste") }],
      },
    });
  expect(await editor.send("read-pasted", { body: "<p> </p>", format: "html", url: null })).toMatchObject({
    status: 400,
    body: { faults: [{ path: "body" }] },
  });
});

test("what a page sends to an address of before commands had names is done all the same", async () => {
  const db = await servedDatabase();
  const editor = await signedIn(db, "editor");
  const send = async (command: string) => {
    const story = { action: randomUUID(), headline: "The Karsk dam", article: null };
    const request = editor.request(command, JSON.stringify(story));
    return POST(request, at({ command }));
  };
  expect(await (await send("stories")).json()).toMatchObject({ ok: true, subject: { kind: "story" } });
  expect(await db.draft.count({ where: { kind: "story" } })).toBe(1);
  for (const nowhere of ["poems", "constructor", "__proto__", ""]) {
    const answer = await send(nowhere);
    expect([answer.status, (await answer.json()).error.code], nowhere).toEqual([404, "not-found"]);
  }
});

test("readers have no business at these doors, and what is not there is 404", async () => {
  const names = Object.keys(deskCommands).filter(isCommandName);
  const db = await servedDatabase();
  const [reader, editor] = [await signedIn(db, "reader"), await signedIn(db, "editor")];
  for (const command of names) expect((await reader.send(command, {})).status).toBe(403);
  for (const handler of [benchOf, candidates, entities])
    expect((await reader.look(handler, { id: "a-1" })).status).toBe(403);
  for (const command of names.filter((name) => deskCommands[name].permission !== "chief"))
    expect(await editor.send(command, { action: "x" })).toMatchObject({
      status: 400,
      body: { reason: "invalid" },
    });
  expect((await editor.look(benchOf, { id: "a-1" })).status).toBe(404);
  expect((await editor.look(candidates, {}, "?text=%00&story=%00")).body).toEqual({ items: [] });
  expect((await editor.look(entities, {}, "?q=%00")).body).toEqual({ items: [] });
});

test("who published a page that does not say it is taken from other articles of its host, and said so", async () => {
  const db = await servedDatabase();
  const editor = await signedIn(db, "editor");
  await importWorkedStory(db);
  await db.article.updateMany({ data: { url: "https://www.thedailybeast.com/spy-chief" } });
  const body =
    "Port shut after storm\n\nThe port is shut, the harbour master said. No ship will sail before noon.";
  const readAt = async (url: string) =>
    (await editor.send("read-pasted", { body, format: "text", url })).body.reading;
  expect(await readAt("https://www.thedailybeast.com/port")).toMatchObject({
    outlet: "The Daily Beast",
    doubts: { outlet: { words: expect.stringContaining("does not say it") } },
  });
  expect((await readAt("https://another.example/port")).outlet).toBeNull();
});

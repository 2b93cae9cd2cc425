import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changeKind } from "@/commands/desk/entity/change-kind";
import { followName } from "@/commands/desk/entity/follow-name";
import { mergeEntities } from "@/commands/desk/entity/merge-entities";
import { unmergeEntities } from "@/commands/desk/entity/unmerge-entities";
import { publish } from "@/commands/desk/publication/publish";
import { undoAction } from "@/commands/desk/undo-action";
import { importDossier } from "@/commands/import-dossier";
import type { Database } from "@/db/connection";
import type { EntityKind } from "@/domain/vocabulary";
import { verifyStatus } from "@/queries/claim/verify-status";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { ledOn } from "@/queries/page/led-on";
import { freshDatabase } from "../database/fresh-database";
import { standingRows } from "../database/rows";
import { wholeStory } from "../whole-story";
import { at, edit, keller, standing } from "./at-the-desk";
import { must } from "./tagging";

async function newsroom() {
  const { db } = await freshDatabase();
  must(await importDossier(db, wholeStory(), { by: "import", at }));
  const id = async (slug: string) => (await db.entity.findFirstOrThrow({ where: { slug } })).id;
  return { db, id };
}

const recast = (db: Database, id: string, kind: EntityKind) =>
  changeKind(db, keller, { action: randomUUID(), id, kind, why: "It is a name of a desk" }, at);
const speech = async (db: Database, sourceId: string) =>
  (await db.attribution.findMany({ where: { sourceId } })).map(({ sourceIdentity }) => sourceIdentity);

/** Somebody who speaks and holds no post, so that they may turn out to be either. */
async function speaker(db: Database) {
  const rows = await db.$queryRaw<{ id: string; slug: string }[]>`
    SELECT e.id, e.slug FROM entity e WHERE e.kind = 'organization' AND NOT e.publishes
      AND EXISTS (SELECT FROM attribution a WHERE a.source_id = e.id AND a.source_identity = 'named_organization')
      AND NOT EXISTS (SELECT FROM position p WHERE p.organization_id = e.id)
      AND NOT EXISTS (SELECT FROM article a WHERE a.outlet_id = e.id) ORDER BY e.id LIMIT 1`;
  return rows[0]!;
}

test("an organization that is a person speaks as one, and its address leads on", async () => {
  const { db } = await newsroom();
  const { id, slug } = await speaker(db);
  const before = await standingRows(db);
  must(await recast(db, id, "person"));
  expect(await db.entity.findUniqueOrThrow({ where: { id } })).toMatchObject({ kind: "person", slug });
  expect(new Set(await speech(db, id))).not.toContain("named_organization");
  expect(await speech(db, id)).toContain("named_person");
  expect(await ledOn(db, `/organizations/${slug}`)).toEqual({ is: "leads", to: `/people/${slug}` });
  expect(await ledOn(db, `/people/${slug}`)).toBeNull();
  expect((await verifyStatus(db)).differences).toEqual([]);
  must(await recast(db, id, "organization"));
  expect(await standingRows(db)).toEqual(before);
});

test("the same file again takes nobody for the other kind", async () => {
  const { db } = await newsroom();
  const { id } = await speaker(db);
  must(await recast(db, id, "person"));
  const before = await standingRows(db);
  must(await importDossier(db, wholeStory(), { by: "import", at }));
  expect(await standingRows(db)).toEqual(before);
});

test("whoever holds posts is no organization, and what publishes is no person", async () => {
  const { db, id } = await newsroom();
  for (const [slug, kind] of [
    ["irina-volkova", "organization"],
    ["radio", "person"],
    ["harbour-authority", "person"],
    ["radio", "organization"],
  ] as const)
    expect(await recast(db, await id(slug), kind), slug).toMatchObject({ ok: false, reason: "invalid" });
});

test("a person is merged into an organization, speaks as it from then on, and both come apart again", async () => {
  const { db, id } = await newsroom();
  const one = await speaker(db);
  must(await recast(db, one.id, "person"));
  const before = await standingRows(db);
  const into = await id("harbour-authority");
  const request = { action: randomUUID(), from: one.id, into, why: "It is its name" };
  const { merge } = must(await mergeEntities(db, keller, request, at));
  expect(new Set(await speech(db, into))).not.toContain("named_person");
  expect((await verifyStatus(db)).differences).toEqual([]);
  must(await unmergeEntities(db, keller, { action: randomUUID(), merge, why: "It is not" }, at));
  expect(await standingRows(db)).toEqual(before);
});

test("the address follows a better name once that is published, and the old one leads on", async () => {
  const { db, id: idOf } = await newsroom();
  const id = await idOf("irina-volkova");
  const { version, content } = await standing(db, "entity", id);
  const [first, ...names] = content.names;
  const named = { ...content, names: [{ ...first!, text: "Iryna Wolkowa-Berg" }, ...names] };
  must(await edit(db, "entity", id, version, named));
  const action = randomUUID();
  must(await followName(db, keller, { action, id }, at));
  expect(await ledOn(db, "/people/iryna-wolkowa-berg")).toBeNull();
  const scope = { kind: "entity", id } as const;
  const { digest } = (await publicationPlan(db, scope, at))!;
  must(await publish(db, keller, { action: randomUUID(), scope, digest, note: null }, at));
  expect(await ledOn(db, "/people/irina-volkova")).toEqual({ is: "leads", to: "/people/iryna-wolkowa-berg" });
  expect(await ledOn(db, "/people/irina-volkova/articles")).toMatchObject({
    to: "/people/iryna-wolkowa-berg/articles",
  });

  // A file that knows her by either address means her.
  const people = () => db.entity.count({ where: { kind: "person" } });
  const before = await people();
  must(await importDossier(db, wholeStory(), { by: "import", at }));
  const anew = wholeStory();
  const volkova = anew.entities!.find((one) => one.slug === "irina-volkova")!;
  volkova.slug = "iryna-wolkowa-berg";
  must(await importDossier(db, anew, { by: "import", at }));
  expect(await people()).toBe(before);
  expect((await db.entity.findUniqueOrThrow({ where: { id } })).slug).toBe("iryna-wolkowa-berg");
});

test("an address that somebody else has is given a number, and following can be taken back", async () => {
  const { db, id: idOf } = await newsroom();
  const id = await idOf("irina-volkova");
  const { version, content } = await standing(db, "entity", id);
  const [first, ...names] = content.names;
  const named = { ...content, names: [{ ...first!, text: "Yusuf al-Harbi" }, ...names] };
  must(await edit(db, "entity", id, version, named));
  const action = randomUUID();
  must(await followName(db, keller, { action, id }, at));
  expect((await standing(db, "entity", id)).content.slug).toBe("yusuf-al-harbi-2");
  must(await undoAction(db, keller, { action: randomUUID(), undoes: action }, at));
  expect((await standing(db, "entity", id)).content.slug).toBe("irina-volkova");
});

import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { GET as storyPlan } from "@/app/api/desk/stories/[id]/plan/route";
import { importDossier } from "@/commands/import-dossier";
import { Dossier } from "@/domain/dossier/dossier";
import { publicationPlan } from "@/queries/desk/publication/plan";
import { servedDatabase } from "../app/serve";
import { at } from "./at-the-desk";
import { signedIn } from "./signed-in";

/** The worked story with each of its claims so many times over. */
function greatStory(times: number): Dossier {
  const { openQuestions: _, ...worked } = JSON.parse(readFileSync("prisma/seed/spy-chief-2018.json", "utf8"));
  const claims = Array.from({ length: times }, (_, number) =>
    JSON.parse(JSON.stringify(worked.claims).replaceAll(/"(C\d)"/g, `"$1-${number}"`)),
  );
  return Dossier.parse({ ...worked, claims: claims.flat() });
}

/** How long the loop of this thread had something to do meanwhile, in ms: the least of three, since others on a busy machine only add. */
async function held(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const before = performance.eventLoopUtilization();
    await work();
    times.push(performance.eventLoopUtilization(before).active);
  }
  return Math.min(...times);
}

test("what publishing a great story would change is composed in another thread", {
  timeout: 120_000,
}, async () => {
  const db = await servedDatabase();
  expect(await importDossier(db, greatStory(40), { by: "test", at })).toMatchObject({ ok: true });
  const { id } = await db.story.findFirstOrThrow();
  const editor = await signedIn(db, "editor");
  const plan = () => editor.look(storyPlan, { id });
  const here = () => publicationPlan(db, { kind: "story", id }, new Date());
  // The first of each loads what it needs.
  const { status, body } = await plan();
  expect(status).toBe(200);
  expect(body.digest).toBe((await here())!.digest);
  const [aside, inThisThread] = [await held(plan), await held(here)];
  expect(aside).toBeLessThan(inThisThread / 2);
});

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newsroomSettings } from "@/queries/desk/newsroom/settings";
import { aboutNewsroom } from "@/queries/page/about-newsroom";
import { servedDatabase } from "../app/serve";
import { signedIn } from "./signed-in";

test("a chief says who runs this, no later one writes over what they have not seen, and readers see it at once", async () => {
  const db = await servedDatabase();
  const [editor, chief] = [await signedIn(db, "editor"), await signedIn(db, "chief")];
  const before = await aboutNewsroom(db);
  expect(before).toEqual({ words: "", contact: "" });
  const edition = () => db.edition.findFirstOrThrow();
  const [first, looks] = [await edition(), await newsroomSettings(db)];
  const request = {
    ...{ action: randomUUID(), words: "We are two.\n\nIn Halm.", contact: "desk@halm.example" },
    basedOn: before,
  };
  expect((await editor.send("change-about", request)).status).toBe(403);
  expect(await chief.send("change-about", request)).toMatchObject({ status: 200, body: { ok: true } });
  const { words, contact } = request;
  expect(await aboutNewsroom(db)).toEqual({ words, contact });
  expect(await edition()).not.toEqual(first);
  expect(await newsroomSettings(db)).toEqual(looks);
  // Sent again after a lost answer it is the same; whoever looked before it is told.
  expect((await chief.send("change-about", request)).status).toBe(200);
  const late = await chief.send("change-about", { ...request, action: randomUUID(), words: "We are one." });
  expect(late).toMatchObject({ status: 409, body: { reason: "about-changed" } });
  expect(await aboutNewsroom(db)).toEqual({ words, contact });
  const long = { ...request, action: randomUUID(), contact: "x".repeat(2_001) };
  expect(await chief.send("change-about", long)).toMatchObject({
    status: 400,
    body: { faults: [{ path: "contact" }] },
  });
});

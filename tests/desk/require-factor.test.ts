import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { factorFrom } from "@/accounts/second-factor/required";
import { servedDatabase } from "../app/serve";
import { signedIn } from "./signed-in";

test("a chief says who needs a second factor, which is written down and in force at the next request", async () => {
  const db = await servedDatabase();
  const [editor, chief] = [await signedIn(db, "editor"), await signedIn(db, "chief")];
  expect(await factorFrom(db)).toBeNull();
  const require = (from: string | null) => ({ action: randomUUID(), from });
  expect((await editor.send("require-factor", require("admin"))).status).toBe(403);
  for (const none of ["reader", "everybody"])
    expect((await chief.send("require-factor", require(none))).status).toBe(400);
  expect(await chief.send("require-factor", require("editor"))).toMatchObject({
    status: 200,
    body: { ok: true, from: "editor" },
  });
  const kept = await db.action.findMany({ select: { words: true } });
  expect(kept).toEqual([{ words: "Set who needs a second factor: Editors and above" }]);
  // The chief, who has none, has shut themselves out as well.
  for (const one of [editor, chief])
    expect(await one.send("require-factor", require(null))).toMatchObject({
      status: 403,
      body: { error: { code: "factor-needed" } },
    });
  await db.user.updateMany({ where: { role: "chief" }, data: { twoFactorEnabled: true } });
  expect((await chief.send("require-factor", require(null))).status).toBe(200);
  expect(await factorFrom(db)).toBeNull();
});

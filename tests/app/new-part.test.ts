import { expect, test } from "vitest";
import { newPart } from "@/app/desk/new-part";
import { stableId } from "@/commands/stable-id";

test("the id that a browser gives a new part is the one that the server makes of the same names", async () => {
  for (const kind of ["evidence", "determination", "position", "sanction"] as const) {
    const { id, key } = await newPart(kind, "c-0123456789ab");
    expect(id).toBe(stableId(kind, "c-0123456789ab", key));
  }
});

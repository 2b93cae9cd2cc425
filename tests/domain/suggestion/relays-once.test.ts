import { expect, it } from "vitest";
import { attributionFrom } from "@/domain/suggestion/form/claim-from-form";
import { formFromSelection } from "@/domain/suggestion/form/hand-form";

it("goes through each outlet once, and through as many unknown hops as there are", () => {
  const relay = (id: string | null) => ({ entity: id === null ? null : { id }, description: null });
  const form = {
    ...formFromSelection("", { start: 0, end: 0 }).attribution,
    relays: ["a", null, "b", "a", null].map(relay),
  };
  const version = { id: "v", publishedAt: "2026-01-01T00:00:00Z", text: "" };
  const { relays } = attributionFrom(form, { id: "x", key: "x" }, version, (choice) =>
    "id" in choice ? choice.id : "new",
  );
  expect(relays.map(({ entityId }) => entityId)).toEqual(["a", null, "b", null]);
});

import { describe, expect, it } from "vitest";
import { asOfText } from "@/domain/time/as-of-text";
import { href } from "@/ui/links";

const endOfDay = new Date("2018-01-30T23:59:59.999Z");

describe("links", () => {
  it("carry the day that the reader looks from", () => {
    expect(href("/claims/c2", { asOf: endOfDay })).toBe("/claims/c2?asOf=2018-01-30");
  });
  it("never write now into an address", () => {
    expect(href("/claims/c2", { asOf: null })).toBe("/claims/c2");
  });
  it("keep the query and the fragment that a path already has", () => {
    expect(href("/?status=reported#C2", { asOf: endOfDay, density: "compact" })).toBe(
      "/?status=reported&asOf=2018-01-30&density=compact#C2",
    );
  });
  it("repeat a name that has several values, and leave out empty ones", () => {
    expect(href("/", { status: ["reported", "alleged"], q: "", person: [] })).toBe(
      "/?status=reported&status=alleged",
    );
  });
  it("leave the address of another site alone", () => {
    expect(href("https://example.org/a?b=1", { asOf: endOfDay })).toBe("https://example.org/a?b=1");
  });
  it("tell midnight from the day", () => {
    expect(asOfText(new Date("2018-01-30T00:00:00.000Z"))).toBe("2018-01-30T00:00:00Z");
    expect(asOfText(new Date("2018-01-30T17:02:00.000Z"))).toBe("2018-01-30T17:02:00Z");
  });
});

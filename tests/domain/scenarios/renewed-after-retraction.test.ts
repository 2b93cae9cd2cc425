import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { statusSpans } from "@/domain/status/status-history";
import { claim, on, outlet, person } from "../newsroom";

const argus = outlet("The Argus");
const weekly = outlet("The Weekly");
const guard = person("Tomas Lind");

const withdrawn = () =>
  claim("The alarm was switched off")
    .said(guard, { in: argus, at: "2024-03-01", saidAt: "2024-03-01" })
    .withdrew(guard, { in: argus, at: "2024-03-04", id: "took-it-back" });

describe("after a retraction", () => {
  it("words said anew count again", () => {
    const renewed = withdrawn().said(guard, { in: argus, at: "2024-03-08", saidAt: "2024-03-08" }).record();
    expect(statusSpans(renewed).map((span) => span.status)).toEqual(["reported", "retracted", "reported"]);
  });

  it("a weekly that prints the old words late does not renew them", () => {
    const late = withdrawn().said(guard, { in: weekly, at: "2024-03-08", saidAt: "2024-03-01" }).record();
    expect(statusAsOf(late, on("2024-03-09")).status).toBe("retracted");
  });

  it("a retraction that is itself taken back has no force", () => {
    const back = withdrawn()
      .withdrew(guard, { in: argus, at: "2024-03-06", answers: "took-it-back" })
      .record();
    expect(statusSpans(back).map((span) => span.status)).toEqual(["reported", "retracted", "reported"]);
  });

  it("a denial that is taken back disputes nothing any more", () => {
    const chief = person("Chief Aas");
    const quarrel = claim("The alarm was switched off")
      .said(guard, { in: argus, at: "2024-03-01" })
      .denied(chief, { in: argus, at: "2024-03-02", standing: "authority_over_record" })
      .withdrew(chief, { in: argus, at: "2024-03-03" })
      .record();
    expect(statusSpans(quarrel).map((span) => span.status)).toEqual(["reported", "disputed", "reported"]);
  });
});

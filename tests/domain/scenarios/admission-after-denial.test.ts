import { describe, expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { statusSpans } from "@/domain/status/status-history";
import { claim, on, organization, outlet, unnamed } from "../newsroom";

const paper = outlet("The Argus");
const ministry = organization("The ministry");
const keeper = { in: paper, standing: "authority_over_record" } as const;

describe("a ministry that denies and then admits", () => {
  it("has settled its own denial", () => {
    const leak = claim("The files were lost")
      .said(unnamed("an archivist"), { in: paper, at: "2024-03-01" })
      .denied(ministry, { ...keeper, at: "2024-03-02" })
      .confirmed(ministry, { ...keeper, at: "2024-03-06" })
      .record();
    expect(statusSpans(leak).map((span) => span.status)).toEqual(["alleged", "disputed", "confirmed"]);
  });

  it("and one that says so first and then denies it has two statements at odds on record", () => {
    const leak = claim("The files were lost")
      .confirmed(ministry, { ...keeper, at: "2024-03-02" })
      .denied(ministry, { ...keeper, at: "2024-03-06" })
      .record();
    expect(statusAsOf(leak, on("2024-03-07")).status).toBe("disputed");
  });

  it("is not taken to have admitted what it only says on background", () => {
    const leak = claim("The files were lost")
      .denied(ministry, { ...keeper, at: "2024-03-02" })
      .said(ministry, { ...keeper, at: "2024-03-06", terms: "background" })
      .record();
    expect(statusAsOf(leak, on("2024-03-07")).status).toBe("disputed");
  });

  it("is not taken to have admitted by an old statement that is printed late", () => {
    const leak = claim("The files were lost")
      .denied(ministry, { ...keeper, at: "2024-03-06", saidAt: "2024-03-06" })
      .said(ministry, { ...keeper, at: "2024-03-08", saidAt: "2024-03-01" })
      .record();
    expect(statusAsOf(leak, on("2024-03-09")).status).toBe("disputed");
  });
});

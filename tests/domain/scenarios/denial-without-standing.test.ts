import { expect, it } from "vitest";
import { statusAsOf } from "@/domain/status/status";
import { claim, on, outlet, ownReporting, person, reportedly, unnamed } from "../newsroom";

const paper = outlet("The Courier");
const cousin = person("The mayor’s cousin");
const asOf = on("2024-05-03");
const reported = () =>
  claim("The mayor took the money").said(ownReporting(paper), { in: paper, at: "2024-05-01" });

it("a denial by somebody who was not there does not dispute a claim", () => {
  const report = statusAsOf(
    reported().denied(cousin, { in: paper, at: "2024-05-02", standing: "second_hand" }).record(),
    asOf,
  );
  expect(report.status).toBe("reported");
  expect(report.rules.find((rule) => rule.rule === "disputed")?.because).toContain("without standing");
});

it("a denial on background does not dispute a claim, close as the speaker may be", () => {
  const claimed = reported().denied(cousin, {
    in: paper,
    at: "2024-05-02",
    standing: "participant",
    terms: "background",
  });
  expect(statusAsOf(claimed.record(), asOf).status).toBe("reported");
});

it("a denial by somebody unnamed, or one that was only reportedly made, does not dispute a claim", () => {
  const byNobody = reported().denied(unnamed("an aide"), {
    in: paper,
    at: "2024-05-02",
    standing: "participant",
  });
  expect(statusAsOf(byNobody.record(), asOf).status).toBe("reported");
  const hearsay = reported().denied(cousin, {
    in: paper,
    at: "2024-05-02",
    standing: "participant",
    hedge: reportedly,
  });
  expect(statusAsOf(hearsay.record(), asOf).status).toBe("reported");
});

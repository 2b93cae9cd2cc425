import { expect, it } from "vitest";
import { compareStoryViews } from "@/domain/change/compare-story";
import type { ClaimRecord } from "@/domain/claim";
import { statusSteps } from "@/domain/status/status-history";
import { claim, on, organization, outlet, person } from "../newsroom";

const courier = outlet("The Courier");
const [trust, kim] = [organization("Halm Trust"), person("Kim Roe")];
const day = on("2018-01-09");

const saying = () => claim("The roof fell.").said(trust, { in: courier, at: "2018-01-01", id: "says" });

function toldOf(before: ClaimRecord | null, after: ClaimRecord) {
  const view = (record: ClaimRecord | null) => ({
    record: { claims: record ? [record] : [], questions: [] },
    asOf: day,
  });
  return compareStoryViews(view(before), view(after)).map((change) =>
    "because" in change ? [change.kind, change.because] : [change.kind],
  );
}

const without =
  "Kim Roe denies it, with no standing shown: nothing says that they took part, saw it or keep the record of it.";

it("tells a denial that joins a claim, whatever it does to the status and whenever it was said", () => {
  const denied = saying().denied(kim, { in: courier, at: "2018-01-01" }).record();
  expect(toldOf(null, denied)).toEqual([["claim_added", `Halm Trust says so. ${without}`]]);
  expect(toldOf(saying().record(), denied)).toEqual([["details_added", `Halm Trust says so. ${without}`]]);
  const later = saying().denied(kim, { in: courier, at: "2018-01-02" }).record();
  expect(toldOf(saying().record(), later)).toEqual([["details_added", `${without} It stays reported.`]]);
  const moved = saying()
    .confirmed(organization("Port"), { in: courier, at: "2018-01-02", standing: "participant" })
    .denied(kim, { in: courier, at: "2018-01-02" })
    .record();
  expect(toldOf(saying().record(), moved)).toEqual([["status_changed", expect.stringContaining(without)]]);
  expect(statusSteps(moved).at(-1)!.because).toContain(without);
});

it("tells one that disputes the claim once, and none that was taken back", () => {
  const disputed = saying().denied(kim, { in: courier, at: "2018-01-01", standing: "participant" }).record();
  const [[kind, because]] = toldOf(null, disputed) as [[string, string]];
  expect(kind).toBe("claim_added");
  expect(because.match(/denies it/gu)).toHaveLength(1);
  const taken = saying()
    .denied(kim, { in: courier, at: "2018-01-01", id: "denial" })
    .withdrew(kim, { in: courier, at: "2018-01-02", answers: "denial" })
    .record();
  expect(toldOf(null, taken)).toEqual([["claim_added", "Halm Trust says so."]]);
});

import { describe, expect, it } from "vitest";
import { publicInstants, statusSpans, statusSteps } from "@/domain/status/status-history";
import { claim, on, organization, outlet, ownReporting, person } from "../newsroom";

const rossiya1 = outlet("Rossiya-1");
const dailyBeast = outlet("The Daily Beast");
const argus = outlet("The Argus");

const meeting = claim("Naryshkin met Pompeo")
  .said(ownReporting(rossiya1), {
    in: dailyBeast,
    via: [rossiya1],
    at: "2018-01-30T14:10:00Z",
    id: "broadcast",
  })
  .declined(organization("CIA"), { in: dailyBeast, at: "2018-01-30T17:02:00Z", id: "cia" })
  .neverAnswered(organization("ODNI"), { in: dailyBeast, at: "2018-01-30T17:02:00Z", id: "odni" })
  .said(ownReporting(rossiya1), { in: argus, via: [rossiya1], at: "2018-01-30T19:00:00Z", id: "repeat" })
  .denied(person("A former aide"), {
    in: argus,
    at: "2018-01-30T20:00:00Z",
    standing: "second_hand",
    id: "aide",
  })
  .record();

describe("the history of a claim", () => {
  it("has every instant at which something became public, once", () => {
    expect(publicInstants(meeting)).toEqual(
      ["14:10", "17:02", "19:00", "20:00"].map((time) => on(`2018-01-30T${time}:00Z`)),
    );
  });

  it("tells every step, and why those that moved nothing moved nothing", () => {
    expect(
      statusSteps(meeting).map(({ added, before, after, because }) => ({ added, before, after, because })),
    ).toEqual([
      { added: ["broadcast"], before: null, after: "reported", because: "Rossiya-1 says so." },
      {
        added: ["cia", "odni"],
        before: "reported",
        after: "reported",
        because:
          "CIA declined to comment. A refusal to comment does not move the status. ODNI did not respond. Silence does not move the status.",
      },
      {
        added: ["repeat"],
        before: "reported",
        after: "reported",
        because: "Rossiya-1 says so, as carried by The Argus. That adds no independent origin.",
      },
      {
        added: ["aide"],
        before: "reported",
        after: "reported",
        because: "A former aide denies it, without standing: they know of it from others. It stays reported.",
      },
    ]);
  });

  it("is one span when nothing moved, and has no span when nothing was public", () => {
    expect(statusSpans(meeting)).toHaveLength(1);
    expect(statusSpans(claim("Nobody said a thing").record())).toEqual([]);
  });
});

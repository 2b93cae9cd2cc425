import type { LineStyle } from "../timeline/entry";
import type { Status } from "../vocabulary";

/**
 * What readers are told a status is. `label` is the full name, `short` is for tight places, `rule` says in one
 * sentence when it holds: the first rule that holds gives the status.
 */
export type StatusWords = { label: string; short: string; rule: string };

export const statusWords: Record<Status, StatusWords> = {
  retracted: {
    label: "Withdrawn by its source",
    short: "Withdrawn",
    rule: "Everyone who said so has since taken it back.",
  },
  refuted: {
    label: "Shown to be false",
    short: "Refuted",
    rule: "A record with authority over the matter shows the contrary. A denial alone never does.",
  },
  disputed: {
    label: "Disputed",
    short: "Disputed",
    rule: "Somebody says so, and a source with standing denies it on the record.",
  },
  confirmed: {
    label: "Confirmed",
    short: "Confirmed",
    rule: "A record with authority shows it, or a named source with standing says so on the record.",
  },
  corroborated: {
    label: "Reported by independent sources",
    short: "Corroborated",
    rule: "At least two sources say so, and no single person or outlet stands between them and us.",
  },
  reported: {
    label: "Reported",
    short: "Reported",
    rule: "A named source says so, or an outlet reports it as its own finding.",
  },
  alleged: {
    label: "Alleged",
    short: "Alleged",
    rule: "Only unnamed or hidden sources say so: “reportedly”, “sources say”.",
  },
  unsourced: {
    label: "Not sourced",
    short: "Not sourced",
    rule: "Nobody is known to have said it, and no record shows it. Such a claim cannot be published.",
  },
};

/** The short word beside any line of a timeline, also for the kinds of entry that are no claim. */
export function lineWord(style: LineStyle): string {
  if (style === "none") return "No comment";
  if (style === "open") return "Open question";
  if (style === "answered") return "Answered question";
  return statusWords[style].short;
}

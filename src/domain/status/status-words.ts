import type { LineOnly, LineStyle, Status } from "../vocabulary";
import { lowerFirst } from "./wording";

/**
 * What readers are told a status is. `label` is the one word for it wherever people read it, `rule` says in a sentence
 * when it holds: the first rule that holds gives the status.
 */
export type StatusWords = { label: string; rule: string };

export const statusWords: Record<Status, StatusWords> = {
  retracted: {
    label: "Withdrawn by its source",
    rule: "Everyone who said so has since taken it back.",
  },
  refuted: {
    label: "Shown to be false",
    rule: "A record with authority over the matter shows the contrary. A denial alone never does.",
  },
  disputed: {
    label: "Disputed",
    rule: "Somebody says so, and a source with standing denies it on the record.",
  },
  confirmed: {
    label: "Confirmed",
    rule: "A record with authority shows it, or a named source with standing says so on the record.",
  },
  corroborated: {
    label: "Reported by independent sources",
    rule: "At least two sources say so, and no single person or outlet stands between them and us.",
  },
  reported: {
    label: "Reported",
    rule: "A named source says so, or an outlet reports it as its own finding.",
  },
  alleged: {
    label: "Alleged",
    rule: "Only sources without a name, or without a record here, say so: “reportedly”, “sources say”.",
  },
  unsourced: {
    label: "Not sourced",
    rule: "Nobody is known to have said it, and no record shows it. Such a claim cannot be published.",
  },
};

/** The same for the kinds of entry that are no claim. */
const otherWords: Record<LineOnly, StatusWords> = {
  none: {
    label: "No comment",
    rule: "Somebody would not say: declined to comment, did not respond, neither confirmed nor denied. That is no denial, and never moves a status.",
  },
  open: { label: "Open question", rule: "Something that the reporting itself says is not known." },
  answered: {
    label: "Answered question",
    rule: "Something that was not known, and that a claim answers which is at least reported.",
  },
};

const lines: Record<LineStyle, StatusWords> = { ...statusWords, ...otherWords };

/** The words of any line of a timeline. */
export function lineWords(style: LineStyle): StatusWords {
  return lines[style];
}

export function lineWord(style: LineStyle): string {
  return lineWords(style).label;
}

/** The label within a sentence: "shown to be false". */
export function statusIn(status: Status): string {
  return lowerFirst(statusWords[status].label);
}

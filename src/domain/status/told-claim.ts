import { apart } from "../apart";
import { asOfWords } from "../time/date-words";
import type { Status } from "../vocabulary";
import { statusWords } from "./status-words";
import { isUnsaid } from "./unsaid";

/** What somebody has said may be taken for a fact where no page stands around it, so that it is none is said in so many words. */
const unsettled: ReadonlySet<Status> = new Set(["reported", "corroborated"]);

/** "Shown to be false", "Reported, not confirmed": how a claim's status stands in front of its words. */
export function statusLead(status: Status, asOf: Date | null = null): string {
  if (isUnsaid(status, asOf)) return "Not yet said";
  const { label } = statusWords[status];
  return unsettled.has(status) ? `${label}, not confirmed` : label;
}

/**
 * A claim as it is told anywhere but on a page that shows its status beside it: in titles, on cards, in feeds and files.
 * The status leads, with the day where one was asked for; also one that is confirmed, since its words can be older than that.
 */
export function toldClaim(
  { text, status }: { text: string; status: Status },
  asOf: Date | null = null,
): string {
  return `${statusLead(status, asOf)}${asOfNote(asOf)}: ${apart(text)}`;
}

/** What was known on another day is not to be taken for what is known today. */
export function asOfNote(asOf: Date | null): string {
  return asOf === null ? "" : ` (as of ${asOfWords(asOf)})`;
}

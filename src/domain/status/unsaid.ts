import { asOfWords } from "../time/date-words";
import type { Status } from "../vocabulary";
import { statusWords } from "./status-words";

/**
 * The label of a status on a day; null is now. What nobody had said by an earlier day is not without a source: it was yet to
 * be said.
 */
export function labelOn(status: Status, asOf: Date | null): string {
  return isUnsaid(status, asOf) ? `Nobody had said this by ${asOfWords(asOf)}` : statusWords[status].label;
}

export function isUnsaid(status: Status, asOf: Date | null): asOf is Date {
  return status === "unsourced" && asOf !== null;
}

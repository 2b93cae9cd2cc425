import { z } from "zod";
import type { Place } from "../change/change-feed";
import { AsOf, cursorParam, numberParam, once, type Parsed, type RawParams, readParams } from "./params";

/**
 * What a reader of a story's changes asks for. `since` is exclusive and `until` inclusive, and a day counts to its end
 * in both, as in `asOf`: the changes since D and until E are what the story says as of E and did not as of D.
 */
export type ChangesAddress = {
  since: Date | null;
  until: Date;
  /** Where the page begins: after this item. */
  after: Place | null;
  /** With `net`: the page of the comparison, and how many of its changes were given already. */
  place: NetPlace;
  limit: number;
  /** Each subject once, from what it was to what it is; `recordedSince` brings in what was recorded late. */
  net: boolean;
  recordedSince: Date | null;
};

/** Of a comparison, the number of its page, and how many changes of that were given already. */
export type NetPlace = { page: number; given: number };

export const changesParams = {
  since: once(AsOf.describe("Exclusive; left out, from the beginning")),
  until: once(AsOf.describe("Inclusive; left out, to now")),
  limit: once(numberParam(1, 200)),
  cursor: once(cursorParam(readCursor)),
  net: once(
    z.enum(["0", "1"]).describe("1: each subject once, from what it was to what it is. Needs `since`"),
  ),
  recordedSince: once(AsOf.describe("With net=1: brings in what was recorded since with an earlier date")),
};

/** `now` stands in where no end is asked for. Other parameters are faults, and so are contradictions. */
export function readChangesAddress(raw: RawParams, now: Date): Parsed<ChangesAddress> {
  const parsed = readParams(changesParams, raw, true);
  if (!parsed.ok) return parsed;
  const { since = null, until = now, cursor = null, recordedSince = null, limit = 50, net } = parsed.value;
  const fault = (path: string, message: string) => ({ ok: false as const, faults: [{ path, message }] });
  if (since && since > until) return fault("since", "is later than until");
  if (net === "1" && since === null)
    return fault("net", "needs since: the net change is that since an instant");
  const isOfNet = cursor !== null && "page" in cursor;
  if (cursor !== null && isOfNet !== (net === "1"))
    return fault("cursor", "was given for another question: net has its own");
  if (net !== "1" && recordedSince !== null) return fault("recordedSince", "goes with net=1 only");
  const after = isOfNet ? null : cursor;
  const place = isOfNet ? cursor : { page: 1, given: 0 };
  return { ok: true, value: { since, until, after, place, limit, net: net === "1", recordedSince } };
}

export function netPlaceText({ page, given }: NetPlace): string {
  return `${page}~${given}`;
}

function readCursor(text: string): Place | NetPlace | null {
  const net = /^([1-9]\d{0,5})~(\d{1,6})$/.exec(text);
  return net ? { page: Number(net[1]), given: Number(net[2]) } : readPlace(text);
}

export function placeText({ at, id }: Place): string {
  return `${at.toISOString()}~${id}`;
}

function readPlace(text: string): Place | null {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)~([\w.:@-]{1,120})$/.exec(text);
  const at = match ? new Date(match[1]!) : null;
  return match && at && !Number.isNaN(at.getTime()) ? { at, id: match[2]! } : null;
}

import { AsOf, once, type Parsed, type RawParams, readParams } from "./params";
import { timelineParams } from "./timeline-address";

/** Whether a page's address can be read: the timeline's whole state, or the day that every other page takes. */
export function readPageAddress(pathname: string, raw: RawParams): Parsed<unknown> {
  return readParams(pathname === "/" ? timelineParams : { asOf: once(AsOf) }, raw, false);
}

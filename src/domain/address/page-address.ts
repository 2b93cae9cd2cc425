import { z } from "zod";
import { sourceSorts } from "../chart/source-chart";
import { pageNumber } from "./page-number";
import { AsOf, once, type Parsed, type RawParams, readParams } from "./params";
import { timelineParams } from "./timeline-address";

/** The two days that the page of a story's changes compares. */
export const betweenParams = { asOf: once(AsOf), from: once(AsOf), to: once(AsOf), page: once(pageNumber) };

const Slug = z.string().min(1).max(200);

/** What charts take: the day, the part of what they are of, the order of the sources, and two outlets (slugs) to compare. */
export const chartParams = {
  asOf: once(AsOf),
  page: once(pageNumber),
  sort: once(z.enum(sourceSorts)),
  a: once(Slug),
  b: once(Slug),
};

/**
 * Whether a page's address can be read: the timeline's whole state, the two days of a comparison, the part of a
 * chart, or the day that every other page takes.
 */
export function readPageAddress(pathname: string, raw: RawParams): Parsed<unknown> {
  if (/^\/(?:changes\/?|filters\/.*)?$/.test(pathname)) return readParams(timelineParams, raw, false);
  if (/^(?:\/embed)?\/(?:stories|people|organizations)\/[^/]+\/charts\//.test(pathname))
    return readParams(chartParams, raw, false);
  const isComparison = /^\/stories\/[^/]+\/changes\/?$/.test(pathname);
  return readParams(isComparison ? betweenParams : { asOf: once(AsOf) }, raw, false);
}

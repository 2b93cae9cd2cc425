import { z } from "zod";
import { InfoSource } from "./info-source";

/** ISO 8601, in UTC. */
const When = z.iso.datetime().nullable();

/** Whether an item may be used, as every wire says it. */
export const PubStatus = z.enum(["usable", "withheld", "canceled"]);
export type PubStatus = z.infer<typeof PubStatus>;

/** What a version is to those before it. */
export const WireSignal = z.enum(["kill", "correction", "update"]);
export type WireSignal = z.infer<typeof WireSignal>;

/** One version of one item of a wire, whatever format it came in. Nothing that stands in it is credited to anybody. */
export const WireItem = z.strictObject({
  /** What its maker calls it in all of its versions: a `guid` or a `uri`. */
  guid: z.string().min(1).max(500),
  version: z.string().max(100).nullable(),
  title: z.string().max(500),
  byline: z.string().max(500).nullable(),
  /** Plain text, as that of a page is; "" where it has none. */
  text: z.string().max(1_000_000),
  /** BCP 47. */
  language: z.string().max(40).nullable(),
  versionCreated: When,
  firstCreated: When,
  /** Null where it has none; `until` null where it says so and no time of its end can be read. */
  embargo: z.strictObject({ until: When }).nullable(),
  status: PubStatus,
  /** 1 is the most urgent. */
  urgency: z.int().min(1).max(9).nullable(),
  signals: z.array(WireSignal),
  /** What its desk tells ours, for no reader. */
  note: z.string().max(5_000).nullable(),
  /** Who sends it, where the format has that apart from its sources. */
  provider: z.string().max(300).nullable(),
  sources: z.array(InfoSource).max(100),
  people: z.array(z.string().max(300)).max(200),
  organizations: z.array(z.string().max(300)).max(200),
  /** Where it was written. */
  place: z.string().max(300).nullable(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullable(),
});
export type WireItem = z.infer<typeof WireItem>;

/** Why nothing of an item is to be published any more, or for now; null where it may be. */
export type WireStop = "killed" | "withheld" | null;

export function stopOf({ status, signals }: Pick<WireItem, "status" | "signals">): WireStop {
  if (status === "canceled" || signals.includes("kill")) return "killed";
  return status === "withheld" ? "withheld" : null;
}

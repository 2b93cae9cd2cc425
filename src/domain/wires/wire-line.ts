import { z } from "zod";
import { PubStatus, WireSignal } from "./wire-item";

/** What a file is for an item: it is new, another version, one that is behind what stands, held already, or held with other words. */
export const WireOutcome = z.enum(["new", "version", "earlier", "held", "otherwise"]);
export type WireOutcome = z.infer<typeof WireOutcome>;

/** An item of a file as the desk is told of it, before it comes in and after. */
export const WireLine = z.strictObject({
  guid: z.string(),
  version: z.string().nullable(),
  title: z.string(),
  sender: z.string(),
  status: PubStatus,
  signals: z.array(WireSignal),
  embargo: z.strictObject({ until: z.string().nullable() }).nullable(),
  suggestions: z.int().nullable(),
  outcome: WireOutcome,
});
export type WireLine = z.infer<typeof WireLine>;

export const WireLines = z.array(WireLine);
export const WireFaults = z.array(z.string());

export const wayWords = {
  folder: "from the folder",
  upload: "sent at the desk",
  token: "sent",
} as const;
export type WireWay = keyof typeof wayWords;

export type WireFileState = "waiting" | "looked" | "read" | "refused";

/** A file of a wire as the desk lists it. Instants are ISO 8601. */
export type WireFileTold = {
  hash: string;
  name: string;
  way: WireWay;
  by: string;
  cameAt: string;
  state: WireFileState;
  format: string | null;
  lines: WireLine[];
  faults: string[];
  refused: string | null;
};

import type { z } from "zod";
import { stanceWords } from "../attribution-words";
import { lineWord } from "../status/status-words";
import { LineStyle, Stance, Status } from "../vocabulary";
import type { QueryText } from "./query-text";

type Kind = QueryText["kinds"][number];

/** The values of `is:` that are kinds of entry. */
const kindNames: Record<string, Kind> = {
  claim: "claim",
  "no-comment": "response",
  "open-question": "question",
};

/** Words that newsrooms use for the statuses and stances beside the names of the record, and those that the pages have. */
const statusNames: Record<string, LineStyle> = {
  ...Object.fromEntries(LineStyle.options.map((style) => [lineWord(style).toLowerCase(), style])),
  false: "refuted",
  withdrawn: "retracted",
  "no-comment": "none",
  "open-question": "open",
};
const stanceNames: Record<string, Stance> = {
  ...Object.fromEntries(Stance.options.map((stance) => [stanceWords[stance].toLowerCase(), stance])),
  declined: "declined_comment",
  denied: "denies",
  confirmed: "confirms",
};

/** Each null where the value is none. */
export const readStatus = (value: string): LineStyle | null => pick(LineStyle, statusNames, value);
export const readStance = (value: string): Stance | null => pick(Stance, stanceNames, value);

/** A status that a claim can have had: what is no claim has none, and what nobody says was never found. */
export function readPastStatus(value: string): Status | null {
  const status = Status.exclude(["unsourced"]).safeParse(readStatus(value));
  return status.success ? status.data : null;
}

export function readKind(value: string): Kind | "circular" | null {
  const name = value.toLowerCase().replaceAll(" ", "-");
  if (name === "circular") return name;
  return Object.hasOwn(kindNames, name) ? kindNames[name]! : null;
}

function pick<T extends string>(schema: z.ZodType<T>, names: Record<string, T>, value: string): T | null {
  const plain = value.toLowerCase();
  if (Object.hasOwn(names, plain)) return names[plain]!;
  const parsed = schema.safeParse(plain.replaceAll("-", "_"));
  return parsed.success ? parsed.data : null;
}

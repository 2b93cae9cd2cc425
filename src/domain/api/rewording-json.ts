import { z } from "zod";
import type { Rewording } from "../pages";
import { isoShort } from "../time/date-words";
import { InstantJson } from "./reference-json";

export const RewordingJson = z
  .object({
    what: z.string().describe("Which of its words: Headline, Wording, Name, Description, Title, …"),
    forms: z
      .array(z.object({ text: z.string().nullable(), since: InstantJson.nullable() }))
      .describe("In order; the first stands for every day before the second"),
  })
  .meta({ id: "Rewording" });

export const reworded = { reworded: z.array(RewordingJson).describe("What was worded otherwise before") };

export function rewordingsJson(rewordings: readonly Rewording[]): z.infer<typeof RewordingJson>[] {
  return rewordings.map(({ what, forms }) => ({
    what,
    forms: forms.map(({ text, since }) => ({ text, since: since && isoShort(since) })),
  }));
}

import { z } from "zod";
import { correctionTitle, type PublicCorrection } from "../correction";
import { isoShort } from "../time/date-words";
import { InstantJson } from "./reference-json";

/** Something that was put right for readers, as version 1 of the API answers it: no news, and apart from it. */
export const CorrectionJson = z
  .object({
    id: z.string(),
    is: z.enum(["corrected", "taken_down", "put_back"]),
    kind: z
      .enum(["story", "article", "entity", "claim", "open_question"])
      .describe("The page that it was on"),
    at: InstantJson.describe("When readers were told"),
    title: z.string().describe("In one line"),
    page: z.string().nullable().describe("What the page is called by now; null where it is taken down"),
    said: z
      .array(z.string())
      .describe("What it said and what it says; empty where a page was taken down or put back"),
    why: z.string().describe("In the editor's words"),
    url: z.url().nullable().describe("The page that it is about, or that an address taken down leads to"),
  })
  .meta({ id: "Correction" });
export type CorrectionJson = z.infer<typeof CorrectionJson>;

/** `origin` is the public address of the site, without a slash at the end. */
export function correctionJson(one: PublicCorrection, origin: string): CorrectionJson {
  const path = one.is === "taken_down" ? one.leadsTo : one.path;
  return {
    id: one.id,
    is: one.is,
    kind: one.kind,
    at: isoShort(one.at),
    title: correctionTitle(one),
    page: one.is === "taken_down" ? null : one.title,
    said: one.is === "corrected" ? one.said : [],
    why: one.why,
    url: path === null ? null : `${origin}${path}`,
  };
}

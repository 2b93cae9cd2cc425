import { z } from "zod";
import { Email } from "../access/email-address";
import { leftEmpty } from "../access/left-empty";

/** How many characters a report may have: fewer say nothing, more is a letter. */
export const reportLength = { least: 10, most: 4_000 };

const most = reportLength.most.toLocaleString("en");

/** What a reader types who reports an error. Browsers send a line end as two characters. */
export const ReportForm = z.object({
  page: z.string().default(""),
  words: z
    .string()
    .default("")
    .transform((text) => text.replaceAll(/\r\n?/g, "\n").trim())
    .refine((text) => text !== "", { error: "is missing", abort: true })
    .refine((text) => text.length >= reportLength.least, `needs at least ${reportLength.least} characters`)
    .refine((text) => text.length <= reportLength.most, `may have ${most} characters at the most`),
  email: leftEmpty(Email),
  /** Nobody sees this field: what fills in all there is gives itself away. */
  website: z.string().max(0, "is to be left empty").default(""),
});
export type ReportForm = z.infer<typeof ReportForm>;

const second = 1_000;
const day = 24 * 3_600 * second;

/** What is wrong with when a form was drawn that comes back now; null where nothing is. Nobody reads and types within three seconds. */
export function faultOfAge(drawnAt: Date, now: Date): "too-quick" | "too-old" | null {
  const age = now.getTime() - drawnAt.getTime();
  if (age < 3 * second) return "too-quick";
  return age > day ? "too-old" : null;
}

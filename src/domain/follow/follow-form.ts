import { z } from "zod";
import { Email } from "../access/email-address";

/** How often a mail may come, at the most. */
export const Often = z.enum(["at_once", "daily", "weekly"]);
export type Often = z.infer<typeof Often>;

/** As it is chosen, and as a sentence has it: "You get a mail at once". */
export const oftenWords: Record<Often, { choice: string; phrase: string }> = {
  at_once: { choice: "At once", phrase: "at once" },
  daily: { choice: "Once a day", phrase: "at most once a day" },
  weekly: { choice: "Once a week", phrase: "at most once a week" },
};

/** What a reader types who wants to follow by e-mail. */
export const FollowForm = z.object({
  page: z.string().default(""),
  email: z
    .string()
    .default("")
    .refine((text) => text.trim() !== "", { error: "is missing", abort: true })
    .pipe(Email),
  often: Often.catch("at_once"),
  /** Nobody sees this field: what fills in all there is gives itself away. */
  website: z.string().max(0, "is to be left empty").default(""),
});
export type FollowForm = z.infer<typeof FollowForm>;

const hour = 3_600_000;

/** How long, in ms, between two mails of one who follows; nought: whenever there is something. */
export const betweenMails: Record<Often, number> = { at_once: 0, daily: 24 * hour, weekly: 7 * 24 * hour };

/** One who does not confirm for so long, in ms, is forgotten. */
export const confirmWithin = 3 * 24 * hour;

/** What was first to be read within so long, in ms, before somebody began to follow may still be on its way to readers. */
export const onItsWay = hour;

/** What was first to be read longer ago, in ms, is no news to anybody. */
export const newsFor = 30 * 24 * hour;

/** When one whose mails come so often is next to be looked at. What becomes public by a date is found within the hour. */
export function nextLookAt(often: Often, at: Date): Date {
  return new Date(at.getTime() + (betweenMails[often] || hour));
}

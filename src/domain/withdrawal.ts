import { z } from "zod";

/** What has a page of its own, and so can be taken down. */
export const WithdrawnKind = z.enum(["story", "article", "entity", "claim"]);
export type WithdrawnKind = z.infer<typeof WithdrawnKind>;

/** What was taken down, as the desk has it. */
export type Withdrawal = {
  id: string;
  kind: WithdrawnKind;
  subject: string;
  title: string;
  path: string;
  /** A path of this site; null: its address is gone. */
  leadsTo: string | null;
  reason: string;
  by: string;
  at: string;
  /** It became another one, which has what was said of it. */
  isMerge: boolean;
};

import { apart } from "../apart";

/** Said of what was taken for a sanction list or an authority, and is none of ours. */
export function noSuchList(called: string): string {
  return `No sanction list and no authority is called “${apart(called)}”.`;
}

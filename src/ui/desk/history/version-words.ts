import type { Version } from "@/domain/draft/subject";

/** "Draft revision 7, based on published 5". */
export function versionWords({ published, draft }: Version): string {
  if (draft === 0) return published === 0 ? "Not begun" : `Published revision ${published}`;
  return published === 0
    ? `Draft revision ${draft}, not published`
    : `Draft revision ${draft}, based on published ${published}`;
}

import type { CorrectionJson } from "@/domain/api/correction-json";
import type { PublicCorrection } from "@/domain/correction";
import type { WithdrawnKind } from "@/domain/withdrawal";

/** Corrections as the API tells them, for a page to show. */
export function correctionsOf(told: readonly CorrectionJson[]): PublicCorrection[] {
  return told.map(({ id, is, kind, at, title, page: called, said, why, url }) => {
    const path = url === null ? null : new URL(url).pathname;
    const own = { id, at: new Date(at), why };
    // What was taken down is never a question, which has no page of its own.
    const page = kind as WithdrawnKind;
    if (is === "taken_down") return { ...own, is, kind: page, leadsTo: path };
    const named = { title: called ?? title, path: path ?? "/corrections" };
    return is === "corrected" ? { ...own, is, kind, ...named, said } : { ...own, is, kind: page, ...named };
  });
}

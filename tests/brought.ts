import type { ArticleResult } from "@/commands/import-article";

/** What came of an article that was to be taken. */
export function held(result: ArticleResult): Extract<ArticleResult, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result;
}

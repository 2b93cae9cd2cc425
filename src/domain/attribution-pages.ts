import type { Attribution, ClaimRecord } from "./claim";

/** Attributions that one page of a claim tells. */
export const saidOnPage = 100;

/** Where a claim tells one of its attributions: on the page that has it, where they are more than one page holds. */
export function saidHref({ id, attributions }: ClaimRecord, said: string): string {
  const page = attributions.length > saidOnPage ? `?said=${encodeURIComponent(said)}` : "";
  return `/claims/${id}${page}#said-${said}`;
}

/** One page of them: that of the attribution `said` where it is among them, else the one of this number. */
export function saidPage(
  attributions: readonly Attribution[],
  asked: { said?: string | undefined; page?: number | undefined },
): { attributions: Attribution[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(attributions.length / saidOnPage));
  const place = attributions.findIndex(({ id }) => id === asked.said);
  const page = place === -1 ? Math.min(asked.page ?? 1, pages) : Math.floor(place / saidOnPage) + 1;
  return { attributions: attributions.slice((page - 1) * saidOnPage, page * saidOnPage), page, pages };
}

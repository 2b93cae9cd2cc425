/** Stands in the address of an archive for that of the page. */
export const pagePlace = "{url}";

/**
 * What an archive is asked at for a copy of a page: the page's address stands where the template has `{url}`, as it is, and behind a
 * question mark as the value of a parameter.
 */
export function archiveAddress(template: string, url: string): string {
  const at = template.indexOf(pagePlace);
  const isParameter = template.slice(0, at).includes("?");
  return template.replaceAll(pagePlace, () => (isParameter ? encodeURIComponent(url) : url));
}

/**
 * Where an archive says that its copy is: in `Content-Location` (the Wayback Machine), in a `Link` to a memento (RFC 7089), or where it
 * led on to. Null where it says neither.
 */
export function archivedCopy(
  asked: string,
  answer: { url: string; contentLocation: string | null; link: string | null },
): string | null {
  const memento = /<([^<>]+)>\s*;[^,<]*\brel\s*=\s*"?(?:[a-z ]*\s)?memento\b/i.exec(answer.link ?? "")?.[1];
  const led = answer.url === asked ? null : answer.url;
  for (const said of [answer.contentLocation, memento ?? null, led]) {
    if (said === null || !URL.canParse(said, answer.url)) continue;
    const { href, protocol } = new URL(said, answer.url);
    if (/^https?:$/.test(protocol) && href !== new URL(asked).href && href.length <= 4_000) return href;
  }
  return null;
}

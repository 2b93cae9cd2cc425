/** As many addresses as one file of a sitemap may have (sitemaps.org). */
export const mostInSitemap = 50_000;

/** Pages that are there whatever is published. */
export const standingPages = [
  "/",
  "/stories",
  "/people",
  "/organizations",
  "/corrections",
  "/sanctions",
  "/about",
  "/about/search",
  "/about/statuses",
];

type Listed = { path: string; changedAt?: Date };

/** A sitemap of these pages, each by its one address, with when it last changed where that is known. */
export function sitemapXml(site: string, pages: readonly Listed[]): string {
  const urls = pages.map(({ path, changedAt }) => `<url>${placeOf(site, path, changedAt)}</url>`);
  return `${head}<urlset ${namespace}>${urls.join("")}</urlset>\n`;
}

/** The index of a sitemap in so many parts. */
export function sitemapIndexXml(site: string, parts: number): string {
  const maps = Array.from({ length: parts }, (_, at) => `/sitemaps/${at + 1}.xml`);
  const places = maps.map((path) => `<sitemap>${placeOf(site, path)}</sitemap>`);
  return `${head}<sitemapindex ${namespace}>${places.join("")}</sitemapindex>\n`;
}

/** How many parts so many addresses make. */
export function sitemapParts(total: number): number {
  return Math.max(1, Math.ceil((standingPages.length + total) / mostInSitemap));
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

function placeOf(site: string, path: string, changedAt?: Date): string {
  const address = `<loc>${escaped(`${site}${encodeURI(path)}`)}</loc>`;
  return changedAt ? `${address}<lastmod>${changedAt.toISOString()}</lastmod>` : address;
}

function escaped(address: string): string {
  return address.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&apos;");
}

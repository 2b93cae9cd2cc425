/**
 * What one address and another have in common when they lead to the same article: host and path without what only says
 * how somebody came there. To be compared and never to be followed. An address that cannot be read is itself.
 *
 * Dropped: http or https, who signs in, "www.", "amp." and "m." before the host, a slash or "index.html" or "amp" at the end, the
 * fragment unless it is a path ("#/news/1", "#!news"), and parameters that track the reader. Parameters that are left stand in
 * the order of their names.
 */
export function canonicalUrl(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  const { hostname, port, pathname, searchParams, hash } = new URL(address);
  const host = hostname.replace(/^(?:www\d?|amp|m|mobile)\.(?=[^.]+\.)/, "").replace(/\.$/, "");
  const path = pathname
    .replace(/%[0-9a-f]{2}/gi, oneForm)
    .replace(/\/{2,}/g, "/")
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, "/")
    .replace(/(?:\/amp|\.amp)\/?$/i, "/")
    .replace(/\/$/, "");
  const kept = [...searchParams].filter(([name, value]) => !isTracking(name, value)).sort(byName);
  const query = new URLSearchParams(kept).toString();
  const route = /^#[!/]./.test(hash) ? hash : "";
  return `${host}${port && `:${port}`}${path}${query === "" ? "" : `?${query}`}${route}`;
}

/** RFC 3986, section 6.2.2: a letter that needs no percent is written without, and what needs it in capitals. */
function oneForm(escaped: string): string {
  const letter = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return /[A-Za-z0-9._~-]/.test(letter) ? letter : escaped.toUpperCase();
}

/**
 * Names of parameters that tell a publisher who sent the reader, and choose no page: those of the lists that browsers strip
 * (Firefox's and Brave's query stripping, ClearURLs' global rules) and of the great newsrooms. None that another site
 * may choose its pages by, like "cid", "sh", "share" or "user_id": two articles taken for one is worse than one told twice.
 */
const tracking = new Set(
  (
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok " +
    "ocid cmpid ncid icid smid smtyp ref ref_src ref_url source_caller spm s_kwcid _ga _gl " +
    "_hsenc _hsmi vero_id wt_mc xtor at_medium at_campaign at_custom1 at_custom2 amp outputtype guccounter " +
    "guce_referrer guce_referrer_sig ito"
  ).split(" "),
);

function isTracking(name: string, value: string): boolean {
  // "ref=home" says where a reader came from; "ref=18-1183" is the number of a document.
  if (/^ref$/i.test(name) && /\d/.test(value)) return false;
  return /^(?:utm|hsa|pk|mtm|piwik|matomo|ns|stm|__twitter)_/i.test(name) || tracking.has(name.toLowerCase());
}

function byName([a, x]: [string, string], [b, y]: [string, string]): number {
  return a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0;
}

/** What a request says of where it comes from, and what we know of where we are. */
export type Provenance = {
  /** `Origin`, which browsers put on every request that writes and which no page can choose. */
  origin: string | null;
  /** `Sec-Fetch-Site`; null from browsers that do not say. */
  fetchSite: string | null;
  /** `Host`. `X-Forwarded-Host` is not asked: whoever sends a request writes it. */
  host: string | null;
  /** The origin that the newsroom says it has (APP_URL); null where it says none. */
  site: string | null;
  /** The port that we listen on. */
  port: number;
};

const loopback = ["127.0.0.1", "localhost", "[::1]"];

/**
 * Whether a request that writes comes from a page of this very site. Where the newsroom has said its address, that
 * and nothing else; else the names by which this machine calls itself, or the one that it was called by in plain http.
 * Without an `Origin` the answer is no: every browser of the last years sends one.
 */
export function isOwnOrigin({ origin, fetchSite, host, site, port }: Provenance): boolean {
  if (origin === null || origin === "null") return false;
  if (fetchSite !== null && fetchSite !== "same-origin") return false;
  if (site !== null) return origin === site;
  const ours = loopback.map((name) => originOf(`${name}:${port}`));
  if (host !== null) ours.push(originOf(host));
  return ours.includes(origin);
}

const hostAndPort = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** As a browser writes it: without the port that http has anyway. Empty where `host` is no host. */
function originOf(host: string): string {
  const address = `http://${host}`;
  return hostAndPort.test(host) && URL.canParse(address) ? new URL(address).origin : "";
}

/** What a passkey is bound to: the name of a site, and the origin of its pages. */
export type PasskeySite = { id: string; origin: string };

/**
 * The site that passkeys of this house are bound to; null where browsers make none: they ask for https or `localhost`,
 * and for a name instead of a number (WebAuthn Level 3, 5.1.3). `site` is the origin that the newsroom says it has
 * (APP_URL); where it says none, only the machine itself counts, called `localhost` with our own `port` by the `host` of
 * the request: another port is another program's.
 */
export function passkeySite(asked: {
  site: string | null;
  host: string | null;
  port: number;
}): PasskeySite | null {
  const { site, host, port } = asked;
  const local = new URL(`http://localhost:${port}`);
  const address = site ?? (host?.toLowerCase() === local.host ? local.origin : null);
  if (address === null) return null;
  const { hostname, origin, protocol } = new URL(address);
  if (hostname === "localhost") return { id: hostname, origin };
  const isNumber = hostname.startsWith("[") || /^[\d.]+$/.test(hostname);
  return protocol === "https:" && !isNumber ? { id: hostname, origin } : null;
}

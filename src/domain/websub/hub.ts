/** The hub that a feed names, and the address that it calls its own: https://www.w3.org/TR/websub/#discovery */
export type NamedHub = { hub: string; topic: string };

/** In seconds: how long we ask to be told for, and the least and the most that we believe of a hub's answer. */
export const askedLease = 7 * 86_400;
const leases = [300, 30 * 86_400] as const;

/** So long before its end, in ms, is a lease asked for anew; no hub is asked again sooner than that after it was asked. */
export const renewal = 12 * 3_600_000;
export const betweenAsks = 3_600_000;
/** In ms: while a hub tells, a feed is asked by itself this much later, since hubs forget. */
export const untilAskedAnyway = 6 * 3_600_000;

/** How long a hub says that it will tell, in seconds; null where that is no number. */
export function leaseOf(said: string | null): number | null {
  if (said === null || !/^\d{1,10}$/.test(said)) return null;
  return Math.min(Math.max(Number(said), leases[0]), leases[1]);
}

/** Links of an answer's header by what they are: `<https://hub.example/>; rel="hub"`. */
export function linksOfHeader(header: string | undefined): { rel: string; href: string }[] {
  return [...(header ?? "").slice(0, 8_000).matchAll(/<([^<>]{1,2000})>([^<]{0,500})/g)].flatMap(
    ([, href = "", params = ""]) => {
      const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(params);
      return (rel?.[1] ?? rel?.[2] ?? "").split(/\s+/).map((each) => ({ rel: each.toLowerCase(), href }));
    },
  );
}

/** The hub among links, with the address that the feed calls its own, else the one that it was had by; null where there is none. */
export function hubOf(links: readonly { rel: string; href: string }[], url: string): NamedHub | null {
  const whole = (rel: string): string | null => {
    const href = links.find((link) => link.rel === rel)?.href.trim();
    if (!href || href.length > 2_000 || !URL.canParse(href, url)) return null;
    const found = new URL(href, url);
    return /^https?:$/.test(found.protocol) && !found.username && !found.password ? found.href : null;
  };
  const hub = whole("hub");
  return hub === null ? null : { hub, topic: whole("self") ?? url };
}

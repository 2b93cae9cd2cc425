import { Parser } from "htmlparser2";

/** Links that a feed has above its items: `<link rel="hub">`, `<atom:link rel="self">`; of a JSON Feed its `hubs` and `feed_url`. */
export function hubLinks(text: string): { rel: string; href: string }[] {
  if (/^\s*\{/.test(text)) return ofJson(text);
  const links: { rel: string; href: string }[] = [];
  let isAbove = true;
  const parser = new Parser(
    {
      onopentag(name, { rel = "", href = "" }) {
        if (/^(?:\w+:)?(?:item|entry)$/i.test(name)) isAbove = false;
        if (isAbove && /^(?:\w+:)?link$/i.test(name) && links.length < 50)
          for (const one of rel.toLowerCase().split(/\s+/)) links.push({ rel: one, href });
      },
    },
    { xmlMode: true },
  );
  const piece = 4_000;
  for (let at = 0; at < text.length && at < 200_000 && isAbove; at += piece)
    parser.write(text.slice(at, at + piece));
  return links;
}

/** As the feed was read already, it is JSON; what of it is of another shape names no hub. */
function ofJson(text: string): { rel: string; href: string }[] {
  const { hubs, feed_url: self } = JSON.parse(text) as { hubs?: unknown; feed_url?: unknown };
  const named = (Array.isArray(hubs) ? hubs.slice(0, 10) : []).flatMap((one: unknown) => {
    const { type, url } = (typeof one === "object" && one !== null ? one : {}) as Record<string, unknown>;
    return typeof url === "string" && /^websub$/i.test(String(type)) ? [{ rel: "hub", href: url }] : [];
  });
  return [...named, ...(typeof self === "string" ? [{ rel: "self", href: self }] : [])];
}

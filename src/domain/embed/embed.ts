import { asOfText } from "../time/as-of-text";

/** What of a page is shown in a frame: its address with `/embed` before it. */
const embedded =
  /^\/(?:claims\/[^/]+(?:\/charts\/spread)?|stories\/[^/]+(?:\/timeline|\/charts\/(?:status|sources))?|(?:stories|people|organizations)\/[^/]+\/charts\/(?:network|posts))$/;

/** Pixels, for where no script sets the height: enough for most, and the frame scrolls. */
const size = { width: 640, height: 360 };

export type Embed = { html: string; width: number; height: number };

/** Whether the page at this path can be shown in a frame. */
export function canEmbed(path: string): boolean {
  return embedded.test(path);
}

/**
 * The HTML that shows a page in a frame on a page of somebody else's: as of a day where one is asked for, else always as it
 * is known now. `title` says in words what is shown, with its status, for who hears the page. The script gives the frame its
 * height; where a page lets no script in, the frame scrolls.
 */
export function embedOf(
  page: { origin: string; path: string; asOf: Date | null; title: string },
  most: { width?: number | undefined; height?: number | undefined } = {},
): Embed {
  if (!canEmbed(page.path)) throw new Error(`${page.path} is not shown in a frame`);
  const width = Math.min(size.width, most.width ?? size.width);
  const height = Math.min(size.height, most.height ?? size.height);
  const query = page.asOf === null ? "" : `?asOf=${encodeURIComponent(asOfText(page.asOf))}`;
  const src = `${page.origin}/embed${page.path}${query}`;
  const frame = `<iframe src="${escaped(src)}" title="${escaped(page.title)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`;
  return {
    html: `${frame}<script async src="${escaped(`${page.origin}/scripts/embed.js`)}"></script>`,
    width,
    height,
  };
}

function escaped(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

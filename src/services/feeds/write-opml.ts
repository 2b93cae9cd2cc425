import { generateOpml } from "feedsmith";

/** A list of feeds as other programs read it (OPML 2). */
export function writeOpml(
  feeds: readonly { url: string; title: string; siteUrl: string | null }[],
  at: Date,
): string {
  return generateOpml({
    head: { title: "Feeds", dateCreated: at },
    body: {
      // In a folder: a list must have an entry, also where no feed is followed yet.
      outlines: [
        {
          text: "Feeds",
          outlines: feeds.map(({ url, title, siteUrl }) => ({
            ...{ text: title, title, type: "rss", xmlUrl: url },
            ...(siteUrl !== null && { htmlUrl: siteUrl }),
          })),
        },
      ],
    },
  });
}

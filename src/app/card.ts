import type { Metadata } from "next";
import type { Card } from "@/domain/card";
import { readEnv } from "@/env";
import { type AsOf, href } from "@/ui/links";

/**
 * The head of a page that others tell on: its title and the card say one and the same, and it has one address, which leaves
 * out all but the day that it was asked for. A search engine keeps what is known now, and no earlier day of it.
 */
export function cardOf({ title, description }: Card, path: string, asOf: AsOf): Metadata {
  const url = `${readEnv().appUrl}${href(path, { asOf })}`;
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: "article", siteName: "Reportedly", title, description, url },
    twitter: { card: "summary", title, description },
    ...(asOf !== null && { robots: { index: false, follow: true } }),
  };
}

/** With the ways to follow the story, each under a title that a feed reader can offer it by. */
export function withFeeds(head: Metadata, { slug, headline }: { slug: string; headline: string }): Metadata {
  const feed = (form: string) => `${readEnv().appUrl}/stories/${slug}/feed.${form}`;
  return {
    ...head,
    alternates: {
      ...head.alternates,
      types: {
        "application/atom+xml": [{ url: feed("atom"), title: `What changes: ${headline} (Atom)` }],
        "application/feed+json": [{ url: feed("json"), title: `What changes: ${headline} (JSON Feed)` }],
      },
    },
  };
}

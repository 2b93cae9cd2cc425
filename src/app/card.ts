import type { Metadata } from "next";
import type { Card } from "@/domain/card";
import { readEnv } from "@/env";
import { type AsOf, href } from "@/ui/links";
import { pictureSize } from "@/ui/picture/picture-svg";

/**
 * The head of a page that others tell on: its title and the card say one and the same, and it has one address, which leaves
 * out all but the day that it was asked for. A search engine keeps what is known now, and no earlier day of it. `alt` is for
 * a page that has a picture, at its own address with `/card.png`: what the picture says.
 */
export function cardOf({ title, description }: Card, path: string, asOf: AsOf, alt?: string): Metadata {
  const site = readEnv().appUrl;
  const url = `${site}${href(path, { asOf })}`;
  const images = alt && [{ url: `${site}${href(`${path}/card.png`, { asOf })}`, ...pictureSize, alt }];
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      type: "article",
      siteName: "Reportedly",
      title,
      description,
      url,
      ...(images && { images }),
    },
    twitter: {
      card: images ? "summary_large_image" : "summary",
      title,
      description,
      ...(images && { images }),
    },
    ...(asOf !== null && { robots: { index: false, follow: true } }),
  };
}

/** A page in another form: the last part of its address, what it is sent as, and what it is called. */
export type NamedForm = { form: string; type: string; title: string };

/** With the forms in which other programs read the page, as of the same day. */
export function withForms(head: Metadata, path: string, asOf: AsOf, forms: readonly NamedForm[]): Metadata {
  const types: Record<string, { url: string; title: string }[]> = {};
  for (const { form, type, title } of forms) {
    const url = `${readEnv().appUrl}${href(`${path}/as/${form}`, { asOf })}`;
    types[type] = [...(types[type] ?? []), { url, title }];
  }
  return withTypes(head, types);
}

/** With more addresses at which the page is told in other forms, by their types. */
function withTypes(head: Metadata, types: Record<string, { url: string; title: string }[]>): Metadata {
  return { ...head, alternates: { ...head.alternates, types: { ...head.alternates?.types, ...types } } };
}

/** With where a site that is given this address finds how to show the page in a frame (oEmbed 1.0, discovery). */
export function withEmbed(head: Metadata, path: string, asOf: AsOf): Metadata {
  const site = readEnv().appUrl;
  const url = `${site}${href("/oembed", { url: `${site}${href(path, { asOf })}` })}`;
  return withTypes(head, { "application/json+oembed": [{ url, title: "To show it in a frame" }] });
}

/**
 * With the ways to follow the page, each under a title that a feed reader can offer it by. `path` may have a search; `what` is
 * what changes.
 */
export function withFeeds(head: Metadata, path: string, what: string): Metadata {
  const [page = "/", search = ""] = path.split("?");
  const feed = (form: string) =>
    `${readEnv().appUrl}${page === "/" ? "" : page}/feed.${form}${search && `?${search}`}`;
  return withTypes(head, {
    "application/atom+xml": [{ url: feed("atom"), title: `${what} (Atom)` }],
    "application/feed+json": [{ url: feed("json"), title: `${what} (JSON Feed)` }],
  });
}

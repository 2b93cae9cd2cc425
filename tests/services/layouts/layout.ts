import { readFileSync } from "node:fs";
import path from "node:path";

/** One invented piece of news, to be set into any layout. */
export type Story = {
  language: string;
  title: string;
  standfirst: string;
  author: string;
  outlet: string;
  /** ISO 8601, with the offset of where it was published. */
  at: string;
  url: string;
  /** Paragraphs, subheads, quotations and lists, in order. */
  parts: Part[];
};

export type Part = { as: "p" | "h" | "q"; words: string } | { as: "list"; items: string[] };

/** A page as one system makes it, and what it has to be read as where that is not all of the story. */
export type Layout = {
  story: string;
  page: (story: Story) => string;
  /** Null where the page names nobody. */
  author?: (story: Story) => string | null;
  /** Null where it says no time; a day where it says no more. */
  at?: (story: Story) => string | null;
  title?: (story: Story) => string;
  /** What of it the page holds. */
  body?: (story: Story) => string[];
};

export function storyNamed(name: string): Story {
  const file = readFileSync(path.join(import.meta.dirname, "stories", `${name}.txt`), "utf8");
  const [head = "", ...blocks] = file.trim().split("\n\n");
  const field = (key: string) => new RegExp(`^${key}: ?(.*)$`, "m").exec(head)?.[1]?.trim() ?? "";
  return {
    language: field("language"),
    title: field("title"),
    standfirst: field("standfirst"),
    author: field("author"),
    outlet: field("outlet"),
    at: field("at"),
    url: field("url"),
    parts: blocks.map(partOf),
  };
}

function partOf(block: string): Part {
  if (block.startsWith("## ")) return { as: "h", words: block.slice(3) };
  if (block.startsWith("> ")) return { as: "q", words: block.slice(2) };
  if (block.startsWith("- ")) return { as: "list", items: block.split("\n").map((line) => line.slice(2)) };
  return { as: "p", words: block };
}

/** All that a reader of it reads, below the headline. */
export const wordsOf = ({ standfirst, parts }: Story): string[] => [
  ...(standfirst === "" ? [] : [standfirst]),
  ...parts.flatMap((part) => (part.as === "list" ? part.items : [part.words])),
];

export const withoutStandfirst = (story: Story): string[] => wordsOf({ ...story, standfirst: "" });

type Markup = {
  p?: (words: string, at: number) => string;
  h?: (words: string) => string;
  q?: (words: string) => string;
  list?: (items: string[]) => string;
  /** What stands behind the part of that number. */
  after?: Record<number, string>;
};

/** The body of a story in the markup of a system. */
export function bodyOf({ parts }: Pick<Story, "parts">, markup: Markup = {}): string {
  const {
    p = (words) => `<p>${words}</p>\n`,
    h = (words) => `<h2>${words}</h2>\n`,
    q = (words) => `<blockquote><p>${words}</p></blockquote>\n`,
    list = (items) => `<ul>${items.map((item) => `<li>${item}</li>`).join("\n")}</ul>\n`,
    after = {},
  } = markup;
  return parts
    .map((part, at) => {
      const made =
        part.as === "list"
          ? list(part.items)
          : part.as === "h"
            ? h(part.words)
            : part.as === "q"
              ? q(part.words)
              : p(part.words, at);
      return made + (after[at] ?? "");
    })
    .join("");
}

export const json = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
export const ld = (value: unknown): string => `<script type="application/ld+json">${json(value)}</script>`;

/** schema.org data of a story, as most systems write it. */
export const newsArticle = (story: Story, more: Record<string, unknown> = {}) => ({
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  mainEntityOfPage: { "@type": "WebPage", "@id": story.url },
  headline: story.title,
  datePublished: story.at,
  author: people(story).map((name) => ({ "@type": "Person", name })),
  publisher: { "@type": "Organization", name: story.outlet, logo: { "@type": "ImageObject", url: "/l.png" } },
  ...more,
});

export const people = ({ author }: Story): string[] => author.split(" and ");

/** Open Graph tags, as most systems write them. */
export const openGraph = (story: Story): string =>
  `<meta property="og:type" content="article"><meta property="og:title" content='${story.title}'><meta property="og:site_name" content="${story.outlet}"><meta property="og:url" content="${story.url}">`;

/** The day of a story where it was published. */
export const dayOf = ({ at }: Story): string => at.slice(0, 10);

/** The same in words: "8 November 2023". */
export const dayWords = (story: Story, options: Intl.DateTimeFormatOptions = {}): string =>
  new Intl.DateTimeFormat(story.language === "en" ? "en-GB" : story.language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
    ...options,
  }).format(new Date(`${dayOf(story)}T00:00:00Z`));

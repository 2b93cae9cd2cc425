import { z } from "zod";
import { strangersLine } from "../plain-text";
import { canonicalUrl } from "./canonical-url";
import { withoutBy } from "./without-by";
import { type Doubt, writtenDay } from "./written-day";

/** What the markup of a page says of it beside its words, as it stands there: anybody may have written it. */
export type PageMarks = {
  /** Parsed JSON-LD, whatever it holds. */
  data: readonly unknown[];
  /** `<meta>`: by its name, property or itemprop in lower case. */
  metas: readonly { name: string; content: string }[];
  canonical: string | null;
  /** `<time datetime>`, those that call themselves the publication's first. */
  times: readonly string[];
  headlines: readonly string[];
  title: string | null;
  /** `<html lang>`. */
  language: string | null;
};

/** What a page says of itself where only machines read it. */
export type PageFacts = {
  title: string | null;
  /** The headline that readers see, where it is another. */
  shown: string | null;
  outlet: string | null;
  /** The publisher, where the site calls itself otherwise. */
  publisher: string | null;
  author: string | null;
  published: { at: string | null; doubt: Doubt | null } | null;
  updated: string | null;
  url: string | null;
  language: string | null;
  /** Its text, where its data have it, as plain text or as markup. */
  body: string | null;
};

/** Of a page that says nothing of itself. */
export const noFacts: PageFacts = {
  title: null,
  shown: null,
  outlet: null,
  publisher: null,
  author: null,
  published: null,
  updated: null,
  url: null,
  language: null,
  body: null,
};

const Words = strangersLine(500);
const wordsOrNull = Words.nullable().catch(null);
const listOf = <T>(one: z.ZodType<T>) =>
  z.preprocess(
    (value) =>
      Array.isArray(value) ? value.slice(0, 30) : value === undefined || value === null ? [] : [value],
    z.array(one),
  );
const Reference = z.looseObject({ "@id": z.string().max(2_000) });
const Party = z
  .union([Words, z.looseObject({ name: Words }), Reference])
  .nullable()
  .catch(null);
const Address = z
  .union([z.string(), Reference.transform((page) => page["@id"])])
  .nullable()
  .catch(null);

const ArticleData = z.object({
  "@type": listOf(z.string().catch("")),
  headline: wordsOrNull.default(null),
  name: wordsOrNull.default(null),
  author: listOf(Party),
  publisher: listOf(Party),
  datePublished: wordsOrNull.default(null),
  dateModified: wordsOrNull.default(null),
  articleBody: z.string().max(200_000).nullable().catch(null).default(null),
  url: Address.default(null),
  mainEntityOfPage: Address.default(null),
});
type ArticleData = z.infer<typeof ArticleData>;

/** https://schema.org/Article and what is more particular than it. */
const isArticleType = (type: string) => /(?:Article|BlogPosting|LiveBlogPosting)$/.test(type);

/** Title, outlet, author, day and address of a page, by what it says of itself in its markup. Never throws. */
export function factsOf(marks: PageMarks): PageFacts {
  const nodes = nodesOf(marks.data);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const found = marks.metas.find((each) => each.name === name);
      const words = found && wordsOrNull.parse(found.content);
      if (words) return words;
    }
    return null;
  };
  const url = webAddress(marks.canonical) ?? webAddress(meta("og:url", "twitter:url"));
  const data = articleData(nodes, url, marks.headlines);
  const named = (party: z.infer<typeof Party>): string | null => nameOf(party, nodes);
  const publisher = data?.publisher.map(named).find((name) => name !== null) ?? null;
  const site = meta("og:site_name", "application-name", "citation_journal_title");
  const outlet = site ?? publisher;
  const onlyShown = shownHeadline(marks);
  const title =
    data?.headline ??
    onlyShown ??
    meta("og:title", "twitter:title", "citation_title", "dc.title", "headline") ??
    wordsOrNull.parse(marks.title);
  const published =
    data?.datePublished ??
    meta(
      "article:published_time",
      "citation_publication_date",
      "og:article:published_time",
      "datepublished",
      "parsely-pub-date",
      "pubdate",
      "publish-date",
      "publish_date",
      "sailthru.date",
      "dc.date.issued",
      "dc.date",
      "date",
    ) ??
    marks.times[0] ??
    null;
  const updated = data?.dateModified ?? meta("article:modified_time", "og:updated_time", "datemodified");
  return {
    title: title === null ? null : withoutSite(title, outlet),
    shown: onlyShown !== null && title !== null && !isSame(onlyShown, title) ? onlyShown : null,
    outlet,
    publisher: publisher !== null && outlet !== null && !isSame(publisher, outlet) ? publisher : null,
    author:
      [data?.author.map(named) ?? [], ...metaAuthors(marks)]
        .map((names) => authors(names, [outlet, publisher ?? meta("dc.publisher")], marks.language))
        .find((names) => names !== null) ?? null,
    published: published === null ? null : momentOf(published),
    updated: updated === null ? null : (momentOf(updated)?.at ?? null),
    url: url ?? webAddress(data?.url ?? data?.mainEntityOfPage ?? null),
    language: marks.language,
    body: data?.articleBody ?? null,
  };
}

/** The headline that readers see: the only one, or the one of several that the title of the page has. */
function shownHeadline({ headlines, title }: PageMarks): string | null {
  const shown = headlines.flatMap((words) => wordsOrNull.parse(words) ?? []);
  const whole = bare(title ?? "");
  const isTitle = (words: string) => bare(words).length >= 12 && whole.startsWith(bare(words));
  return (shown.length === 1 ? shown[0] : shown.find(isTitle)) ?? null;
}

const authorMetas = [
  "author",
  "byl",
  "parsely-author",
  "sailthru.author",
  "citation_author",
  "dc.creator",
  "article:author",
  "told-author",
];

/** By each kind of tag that names authors, whom it names. */
const metaAuthors = ({ metas }: PageMarks): (string | null)[][] =>
  authorMetas.map((name) =>
    metas
      .filter((each) => each.name === name)
      .slice(0, 10)
      .map(({ content }) => wordsOrNull.parse(content)),
  );

type Node = Record<string, unknown>;

/** Every node of the data of a page, out of lists and graphs; no deeper than anybody writes them. */
function nodesOf(data: readonly unknown[]): Node[] {
  const nodes: Node[] = [];
  const visit = (value: unknown, depth: number) => {
    if (depth > 5 || nodes.length >= 500 || typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const each of value.slice(0, 500)) visit(each, depth + 1);
      return;
    }
    const node = value as Node;
    nodes.push(node);
    visit(node["@graph"], depth + 1);
    visit(node.mainEntity, depth + 1);
  };
  visit(data, 0);
  return nodes;
}

/** The article that a page is of: what leads to its own address, else the only one, else the one with its headline. */
function articleData(
  nodes: readonly Node[],
  url: string | null,
  headlines: readonly string[],
): ArticleData | null {
  const articles = nodes.flatMap((node) => {
    const read = ArticleData.safeParse(node);
    return read.success && read.data["@type"].some(isArticleType) ? [read.data] : [];
  });
  const here = url === null ? null : canonicalUrl(url);
  const leadsHere = ({ url: own, mainEntityOfPage }: ArticleData) =>
    [own, mainEntityOfPage].some((each) => each !== null && canonicalUrl(each) === here);
  const [only, another] = articles;
  return (
    articles.find(leadsHere) ??
    (another === undefined ? only : undefined) ??
    articles.find(
      ({ headline }) => headline !== null && headlines.some((shown) => isSame(shown, headline)),
    ) ??
    null
  );
}

function nameOf(party: z.infer<typeof Party>, nodes: readonly Node[]): string | null {
  if (party === null || typeof party === "string") return party;
  if ("name" in party && typeof party.name === "string") return party.name;
  const id = "@id" in party ? party["@id"] : null;
  const node = nodes.find((each) => id !== null && each["@id"] === id && each.name !== undefined);
  return node ? wordsOrNull.parse(node.name) : null;
}

/** Whose names stand there for nobody, as systems fill them in. */
const nobody =
  /^(?:admin|administrator|editors?|staff|staff (?:writer|reporter)|web ?desk|redaktion|редакция)$/i;

function authors(
  names: readonly (string | null)[],
  houses: readonly (string | null)[],
  language: string | null,
): string | null {
  const [outlet = null] = houses;
  const people = names.flatMap((name) => {
    const bare = withoutHouse(withoutBy(name ?? "", language), outlet);
    const isAddress = /^(?:https?:)?\/\/|@|^www\.|^\S+\.[a-z]{2,6}$/.test(bare);
    const isName = bare !== "" && !isAddress && !nobody.test(bare);
    return isName && !houses.some((house) => house !== null && isSame(bare, house)) ? [bare] : [];
  });
  const each = [...new Set(people)];
  const last = each.pop();
  if (last === undefined) return null;
  return each.length === 0 ? last : `${each.join(", ")} and ${last}`;
}

/** "Ann Lee for The Courier", in The Courier. */
function withoutHouse(name: string, outlet: string | null): string {
  const parts = /^(.+?)\s+(?:for|of)\s+(.+)$/i.exec(name);
  return parts && outlet !== null && isSame(parts[2]!, outlet) ? parts[1]! : name;
}

/** A day or an instant of the markup; null where it is none. */
function momentOf(words: string): { at: string | null; doubt: Doubt | null } | null {
  // ISO 8601 without its marks, as some pages have it.
  const marked = words.replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(?=Z|[+-]|$)/,
    (_, year, month, day, hour, minute, second = "00") =>
      `${year}-${month}-${day}T${hour}:${minute}:${second}`,
  );
  const day = writtenDay(marked);
  return day === null ? null : { at: day.at?.replace(/\.0+(?=Z|[+-])/, "") ?? null, doubt: day.doubt };
}

/** An address that leads to a page of the web, and that nobody has to sign in at. */
function webAddress(words: string | null): string | null {
  if (words === null || words.length > 2_000 || !/^https?:\/\//i.test(words) || !URL.canParse(words))
    return null;
  const { username, password, href } = new URL(words);
  return username === "" && password === "" ? href : null;
}

/** "Port shut | The Courier", of a page that calls itself The Courier. */
function withoutSite(title: string, outlet: string | null): string {
  const parts = /^(.+?)\s+[|–—-]\s+([^|–—]+)$/u.exec(title);
  return parts && outlet !== null && isSame(parts[2]!, outlet) ? parts[1]! : title;
}

/** Whether two lines are one, however their marks and capitals are set. */
export function isSame(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

const bare = (words: string): string =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^the\s+/, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");

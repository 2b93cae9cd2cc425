import { DomUtils, parseDocument } from "htmlparser2";
import type { PageMarks } from "@/domain/article/page-facts";
import { elementsOf, type PageElement, type PageNode } from "./page-tree";
import { toldInMarkup } from "./told-in-markup";

/** The most that is read of a page's data: no newsroom writes more, and all of it may be meant to harm. */
const most = { scripts: 20, script: 500_000, metas: 300, times: 50, headlines: 8, words: 5_000 };

/** What the markup of a page says of it, before anything is taken out. */
export function pageMarks(nodes: readonly PageNode[]): PageMarks {
  const elements = elementsOf(nodes);
  const named = (name: string, limit: number) =>
    elements.filter((each) => each.name === name).slice(0, limit);
  const words = (element: PageElement) =>
    DomUtils.textContent(element).slice(0, most.words).replace(/\s+/g, " ").trim();
  const canonical = elements.find(
    ({ name, attribs }) => name === "link" && /(?:^|\s)canonical(?:\s|$)/i.test(attribs.rel ?? ""),
  );
  return {
    data: named("script", most.scripts * 20)
      .filter(({ attribs }) => /^application\/ld\+json\b/i.test(attribs.type?.trim() ?? ""))
      .slice(0, most.scripts)
      .flatMap(parsed),
    metas: [
      ...named("meta", most.metas).flatMap(({ attribs }) => {
        const name = attribs.property ?? attribs.name ?? attribs.itemprop;
        return name && attribs.content ? [{ name: name.trim().toLowerCase(), content: attribs.content }] : [];
      }),
      ...toldInMarkup(elements),
    ],
    canonical: canonical?.attribs.href?.trim() ?? null,
    times: timesOf(named("time", most.times)),
    headlines: named("h1", most.headlines)
      .filter((element) => !leadsHome(element))
      .map(words)
      .filter(Boolean),
    title: named("title", 1).map(words)[0] ?? null,
    language: named("html", 1)[0]?.attribs.lang?.trim() || null,
  };
}

/** When a page says that it was published. Its other times may be of others: a comment's, or of what it tells. */
function timesOf(times: readonly PageElement[]): string[] {
  const isPublication = ({ attribs, parent }: PageElement) =>
    "pubdate" in attribs ||
    /^datepublished$/i.test(attribs.itemprop ?? "") ||
    /publish|posted|dateline|entry-date/i.test(`${attribs.class ?? ""} ${attribs["data-testid"] ?? ""}`) ||
    (parent && DomUtils.isTag(parent) && /(?:post|entry|article)[_-]*date/i.test(parent.attribs.class ?? ""));
  const isUpdate = ({ attribs }: PageElement) =>
    /update|modif/i.test(`${attribs.class ?? ""} ${attribs.itemprop ?? ""}`);
  const own = times.filter((time) => time.attribs.datetime && isPublication(time) && !isUpdate(time));
  const inHead = times.filter((time) => time.attribs.datetime && !isUpdate(time) && isInHead(time));
  return [...own, ...inHead].map(({ attribs }) => attribs.datetime!.trim());
}

function isInHead(time: PageElement): boolean {
  for (let parent = time.parent; parent; parent = parent.parent)
    if (DomUtils.isTag(parent) && parent.name === "header") return true;
  return false;
}

/** The name of the site, set as a headline above each of its pages: it leads to its first one. */
function leadsHome(headline: PageElement): boolean {
  const link = DomUtils.findOne(({ name }) => name === "a", headline.childNodes);
  const isHome = /^(?:https?:\/\/[^/]+)?\/?$/.test(link?.attribs.href?.trim() ?? "no");
  return (
    link !== null && isHome && DomUtils.textContent(link).trim() === DomUtils.textContent(headline).trim()
  );
}

/** One block of JSON-LD; what does not parse says nothing. Its texts may be written as markup. */
function parsed(script: PageElement): unknown[] {
  const text = DomUtils.textContent(script)
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, "")
    .trim();
  if (text === "" || text.length > most.script) return [];
  try {
    return [
      JSON.parse(text, (_, value: unknown) =>
        typeof value === "string" && value.length < most.words && /[&<]/.test(value) ? decoded(value) : value,
      ) as unknown,
    ];
  } catch (error) {
    // Of a stranger's page: neither its faults nor its depth are ours.
    if (error instanceof SyntaxError || error instanceof RangeError) return [];
    throw error;
  }
}

const decoded = (words: string): string => DomUtils.textContent(parseDocument(words).childNodes);

import { DomUtils } from "htmlparser2";
import type { PageElement } from "./page-tree";

/** A page has no more that says who wrote it, or when. */
const most = 100;

type Told = { name: "told-author" | "datepublished" | "headline"; content: string };

/**
 * What microdata, RDFa and microformats say on the elements that readers see: https://schema.org/Article, Dublin Core,
 * http://microformats.org/wiki/h-entry and hAtom. Of a person their name alone; of comments nothing.
 */
export function toldInMarkup(elements: readonly PageElement[]): Told[] {
  const told: Told[] = [];
  let byline: PageElement["parent"] | undefined;
  for (const element of elements) {
    if (told.length >= most) break;
    const name = nameOf(element);
    if (name === null || isInComments(element)) continue;
    const content = name === "told-author" ? personOf(element) : toldBy(element);
    if (content === "") continue;
    if (name === "told-author") {
      // Other articles that the page lists have authors as well: those of the first stand together.
      if (byline !== undefined && element.parent !== byline) continue;
      byline = element.parent;
    }
    told.push({ name, content });
  }
  const called = told.some(({ name }) => name === "told-author") ? null : calledAuthor(elements);
  return called === null ? told : [...told, { name: "told-author", content: called }];
}

/** Whom the only name of a page is that its makers call an author's: readers who comment are called so too, and are many. */
function calledAuthor(elements: readonly PageElement[]): string | null {
  const isCalled = ({ attribs }: PageElement) =>
    /(?:^|[-_\s])(?:author|byline|writer)[-_]+name(?:\s|$)/i.test(attribs.class ?? "");
  const names = elements
    .filter((element) => isCalled(element) && !isInComments(element))
    .slice(0, most)
    .map(personOf);
  const [only, another] = new Set(names.filter((name) => name !== ""));
  return another === undefined ? (only ?? null) : null;
}

function nameOf(element: PageElement): Told["name"] | null {
  const { attribs, name } = element;
  const isPlainMeta = name === "meta" && attribs.property !== undefined && !attribs.typeof;
  const own = isPlainMeta ? "" : `${attribs.itemprop ?? ""} ${attribs.property ?? ""}`;
  const terms = new Set(
    own
      .toLowerCase()
      .split(/\s+/)
      .map((term) => term.replace(/^.*[:/]/, "")),
  );
  const classes = new Set((attribs.class ?? "").split(/\s+/));
  const isAccount = /useraccount$/i.test(attribs.typeof ?? "");
  if (terms.has("author") || (terms.has("creator") && !attribs.typeof) || isAccount) return "told-author";
  if (classes.has("p-author") || (classes.has("author") && classes.has("vcard"))) return "told-author";
  if (/(?:^|\s)author(?:\s|$)/.test(attribs.rel ?? "") && name === "a") return "told-author";
  if (name === "time") return null;
  if (terms.has("datepublished") || terms.has("created") || terms.has("issued")) return "datepublished";
  const isMoment = (classes.has("published") || classes.has("dt-published")) && attribs.title;
  if (isMoment) return "datepublished";
  return terms.has("headline") ? "headline" : null;
}

function personOf(element: PageElement): string {
  const isName = ({ attribs }: PageElement) =>
    /(?:^|[\s:])name$/.test(attribs.itemprop ?? attribs.property ?? "") ||
    /(?:^|\s)(?:fn|p-name)(?:\s|$)/.test(attribs.class ?? "");
  const within = DomUtils.findOne(isName, element.childNodes);
  return toldBy(within ?? element);
}

const toldBy = ({ attribs, childNodes }: PageElement): string =>
  attribs.content ??
  attribs.datetime ??
  (/^\d{4}-\d\d/.test(attribs.title ?? "") ? attribs.title! : null) ??
  DomUtils.textContent(childNodes).slice(0, 500).replace(/\s+/g, " ").trim();

function isInComments(element: PageElement): boolean {
  for (let node: PageElement["parent"] = element; node !== null; node = node.parent)
    if (DomUtils.isTag(node) && /comment/i.test(`${node.attribs.itemprop ?? ""} ${node.attribs.class ?? ""}`))
      return true;
  return false;
}

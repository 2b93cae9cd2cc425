import { Parser } from "htmlparser2";

/** An element by its local name, since prefixes and namespaces vary. Its children are elements and texts in turn. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
};

const most = { depth: 100, elements: 100_000, attributes: 100 };

/** In words, why a document is not read. */
export class XmlFault extends Error {}

/** The root of a document. Throws `XmlFault` for one that breaks off, defines anything of its own, or is larger or deeper than any news is. */
export function xmlTree(text: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [top];
  /** Where the tag ends that was opened last: one that closes itself ends there as well. */
  let opened = -1;
  let elements = 0;
  let attributes = 0;
  const parser = new Parser(
    {
      onopentagname() {
        elements += 1;
        attributes = 0;
        if (elements > most.elements) throw new XmlFault("It has too many elements.");
        if (open.length > most.depth) throw new XmlFault("It has elements nested too deep.");
      },
      onattribute() {
        attributes += 1;
        if (attributes > most.attributes) throw new XmlFault("One of its elements has too many attributes.");
      },
      onopentag(name, told) {
        const attributes = Object.fromEntries(
          Object.entries(told).map(([key, value]) => [local(key), value]),
        );
        const element: XmlElement = { name: local(name), attributes, children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
        opened = parser.endIndex;
      },
      ontext(words) {
        const { children } = open.at(-1)!;
        // A text comes in pieces, where entities stand in it.
        if (typeof children.at(-1) === "string") children.push(`${children.pop()}${words}`);
        else children.push(words);
      },
      onclosetag(_, isImplied) {
        if (isImplied && parser.endIndex !== opened)
          throw new XmlFault("It breaks off in the midst, or its elements do not close in turn.");
        open.pop();
      },
      onprocessinginstruction(name) {
        if (name.startsWith("!"))
          throw new XmlFault("It defines a document type or entities of its own, which no news needs.");
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const piece = 65_536;
  for (let at = 0; at < text.length; at += piece) parser.write(text.slice(at, at + piece));
  parser.end();
  const roots = top.children.filter((child) => typeof child !== "string");
  if (roots.length !== 1) throw new XmlFault("It is no whole document.");
  return roots[0]!;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The elements of that name right below one. */
export const below = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child) => typeof child !== "string" && child.name === name,
  ) as XmlElement[];

export const first = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  below(element, name)[0];

/** The first of that name at any depth. */
export function within(element: XmlElement, name: string): XmlElement | undefined {
  const waiting: XmlElement[] = [element];
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    if (one.name === name) return one;
    waiting.unshift(...(one.children.filter((child) => typeof child !== "string") as XmlElement[]));
  }
  return undefined;
}

/** All the words of an element. */
export function wordsOf(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.children.map((child) => (typeof child === "string" ? child : wordsOf(child))).join("");
}

/** What stands in an element as HTML, by its local names, for the reader of pages. */
export const innerMarkup = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === "string" ? escaped(child) : markupOf(child))).join("");

function markupOf(element: XmlElement): string {
  const kept = ["class", "id", "style", "hidden"].flatMap((name) =>
    name in element.attributes ? ` ${name}="${escaped(element.attributes[name]!)}"` : [],
  );
  // XML has `<br/>`; a page that had `</br>` as well would break twice.
  if (["br", "hr", "img", "wbr"].includes(element.name)) return `<${element.name}>`;
  return `<${element.name}${kept.join("")}>${innerMarkup(element)}</${element.name}>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

import { embargoEnd, wireInstant } from "@/domain/wires/embargo-end";
import type { WireItem } from "@/domain/wires/wire-item";
import { mostItems, type ReadWire, readAll, refused } from "./read-items";
import {
  bodyText,
  bylineOf,
  checked,
  languageTag,
  lineOf,
  namesOf,
  signalsOf,
  sourceOf,
  statusOf,
  titleOr,
  urgencyOf,
  webAddress,
} from "./wire-fields";
import { below, first, innerMarkup, within, wordsOf, type XmlElement, XmlFault, xmlTree } from "./xml-tree";

/** Reads NewsML-G2: one item, or a message that holds several. Elements are known by their local names, since namespaces vary. */
export function readNewsMl(text: string): ReadWire {
  let root: XmlElement;
  try {
    root = xmlTree(text);
  } catch (error) {
    if (error instanceof XmlFault) return refused(error.message);
    throw error;
  }
  if (root.name === "newsItem") return readAll("NewsML-G2", [itemOf(root)]);
  if (root.name !== "newsMessage")
    return refused(`It is XML, and no NewsML-G2: it begins with “${root.name.slice(0, 60)}”.`);
  const all = below(root, "itemSet").flatMap(({ children }) =>
    children.filter((child) => typeof child !== "string"),
  );
  if (all.length > mostItems)
    return refused(`It has more than ${mostItems} items. Part it into several files.`);
  return readAll("NewsML-G2", all.map(itemOf));
}

function itemOf(item: XmlElement): WireItem | string {
  const guid = lineOf(item.attributes.guid, 500);
  if (item.name !== "newsItem") return `It holds a ${item.name.slice(0, 40)}, which is not read.`;
  if (guid === null) return "An item has no “guid”.";
  const meta = first(item, "itemMeta");
  const about = first(item, "contentMeta");
  const status = statusOf(codeOf(first(meta, "pubStatus")));
  const kind = codeOf(first(meta, "itemClass")).split(/[:/#]/).at(-1) ?? "";
  const content = contentOf(first(item, "contentSet"));
  if (content === null && kind !== "" && !["text", "composite"].includes(kind) && status === "usable")
    return `“${guid.slice(0, 100)}” is a ${kind.slice(0, 40)} without a text, which is not read.`;
  const body = content === null ? { ok: true as const, text: "" } : bodyText(content.value, content.format);
  if (!body.ok) return `“${guid.slice(0, 100)}” is not read. ${body.words}`;
  const said = (of: XmlElement | undefined, name: string, most: number) =>
    lineOf(wordsOf(first(of, name)), most);
  const note = said(meta, "edNote", 5_000);
  const embargo = first(meta, "embargoed");
  const headline =
    said(about, "headline", 500) ??
    content?.headline ??
    said(meta, "title", 500) ??
    said(about, "slugline", 500);
  const subjects = below(about, "subject");
  const named = (type: string) =>
    namesOf(subjects.filter(({ attributes }) => isOfType(attributes, type)).map((one) => nameOf(one)));
  return checked({
    guid,
    version: lineOf(item.attributes.version, 100),
    title: titleOr(headline, body.text),
    byline: bylineOf(
      said(about, "by", 500) ??
        content?.byline ??
        below(about, "creator").filter(isPerson).map(nameOf).join(", "),
    ),
    text: body.text,
    language: languageTag(first(about, "language")?.attributes.tag ?? item.attributes.lang),
    versionCreated: wireInstant(wordsOf(first(meta, "versionCreated"))),
    firstCreated: wireInstant(wordsOf(first(meta, "firstCreated"))),
    embargo: embargo === undefined ? null : { until: embargoEnd(wordsOf(embargo)) },
    status,
    urgency: urgencyOf(wordsOf(first(about, "urgency")) || undefined),
    signals: signalsOf(below(meta, "signal").map(codeOf), note),
    note,
    provider: nameOf(first(meta, "provider")),
    sources: below(about, "infoSource")
      .slice(0, 100)
      .flatMap((one) => {
        const role = one.attributes.role ?? one.attributes.roleuri ?? null;
        // A list of roles is one party in several of them.
        const roles = role === null ? [null] : role.trim().split(/\s+/);
        return roles.flatMap((each) => sourceOf({ name: nameOf(one), role: each, isPerson: isPerson(one) }));
      })
      .slice(0, 100),
    people: named("person"),
    organizations: named("organisation"),
    place: nameOf(first(about, "located")) ?? said(about, "dateline", 300),
    url: webAddress(
      below(first(item, "contentSet"), "remoteContent").find(({ attributes }) =>
        /html/i.test(attributes.contenttype ?? ""),
      )?.attributes.href,
    ),
  });
}

/** A code or an address, whichever it is told by. */
const codeOf = (element: XmlElement | undefined): string =>
  element?.attributes.qcode ?? element?.attributes.uri ?? element?.attributes.literal ?? "";

/** What somebody is called: by their name, else as they are written without one, else by the code of a list that we do not have. */
function nameOf(element: XmlElement | undefined): string | null {
  if (!element) return null;
  const names = below(element, "name");
  const name = names.find(({ attributes }) => (attributes.lang ?? "en").startsWith("en")) ?? names[0];
  return (
    lineOf(wordsOf(name), 300) ??
    lineOf(element.attributes.literal, 300) ??
    lineOf(codeOf(element).split(":").at(-1), 300)
  );
}

const isOfType = ({ type = "", typeuri = "" }: Record<string, string>, kind: string): boolean =>
  `${type} ${typeuri}`
    .toLowerCase()
    .replaceAll("organization", "organisation")
    .split(/[\s:/#]+/)
    .includes(kind);
const isPerson = ({ attributes }: XmlElement): boolean => isOfType(attributes, "person");

type Content = { value: string; format: "text" | "html"; headline: string | null; byline: string | null };

/** The body among the contents of an item: its XHTML or NITF, else its plain text. Pictures, and what is elsewhere, are none. */
function contentOf(set: XmlElement | undefined): Content | null {
  for (const inline of below(set, "inlineXML")) {
    const nitf = within(inline, "nitf");
    const body = nitf ? within(nitf, "body.content") : (within(inline, "body") ?? inline);
    if (!body || wordsOf(body).trim() === "") continue;
    const head = nitf && within(nitf, "body.head");
    return {
      value: `<div>${innerMarkup(body)}</div>`,
      format: "html",
      headline: head ? lineOf(wordsOf(within(head, "hl1")), 500) : null,
      byline: head ? lineOf(wordsOf(within(head, "byline")), 500) : null,
    };
  }
  for (const inline of below(set, "inlineData")) {
    const type = inline.attributes.contenttype ?? "text/plain";
    const value = wordsOf(inline);
    if (value.trim() === "" || "encoding" in inline.attributes || !/^text\/|html/i.test(type)) continue;
    return { value, format: /html/i.test(type) ? "html" : "text", headline: null, byline: null };
  }
  return null;
}

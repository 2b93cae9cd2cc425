import { z } from "zod";
import { jsonOrNull } from "@/domain/json-or-null";
import { storableText } from "@/domain/storable-text";
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

// ninjs 1 writes `versioncreated` and `body_html`, ninjs 2 `versioncreated` and `bodies`, ninjs 3 `versionCreated` and `bodies`:
// with all keys in small letters they are one.

/** A word, of systems that write a number or nothing as well. */
const Word = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((said) => storableText(String(said)))
  .nullish()
  .catch(null);
const Named = z.object({ name: Word, literal: Word, uri: Word, role: Word, rel: Word }).partial();
const listOf = <T extends z.ZodType>(one: T) =>
  z.array(one.nullable().catch(null)).max(2_000).nullish().catch(null);
const Body = z.object({ value: z.string().transform(storableText), role: Word, contenttype: Word }).partial();

const Ninjs = z.object({
  uri: z.string().trim().min(1).max(500).transform(storableText),
  type: Word,
  version: Word,
  versioncreated: Word,
  firstcreated: Word,
  contentcreated: Word,
  embargoed: Word,
  embargoeduntil: Word,
  pubstatus: Word,
  urgency: Word,
  ednote: Word,
  language: Word,
  headline: Word,
  title: Word,
  slugline: Word,
  by: Word,
  byline: Word,
  located: Word,
  url: Word,
  headlines: listOf(Body),
  bodies: listOf(Body),
  body_text: Word,
  body_html: Word,
  body_xhtml: Word,
  renditions: listOf(z.object({ name: Word, href: Word }).partial()),
  infosources: listOf(Named),
  infosource: listOf(Named),
  people: listOf(Named),
  person: listOf(Named),
  organisations: listOf(Named),
  organisation: listOf(Named),
});
type Ninjs = z.infer<typeof Ninjs>;

/** Reads one item of ninjs, or several in a list. */
export function readNinjs(text: string): ReadWire {
  const read = jsonOrNull(text);
  if (read === null || typeof read !== "object") return refused("It is no JSON, or breaks off in the midst.");
  const all = Array.isArray(read) ? read : [read];
  if (all.length > mostItems)
    return refused(`It has more than ${mostItems} items. Part it into several files.`);
  return readAll("ninjs", all.map(itemOf));
}

function itemOf(told: unknown): WireItem | string {
  const parsed = Ninjs.safeParse(smallKeys(told));
  if (!parsed.success) return "It is JSON, and no ninjs: it has no “uri” of its item.";
  const one = parsed.data;
  const type = one.type?.toLowerCase() ?? "text";
  const body = bodyOf(one);
  const note = lineOf(one.ednote, 5_000);
  const signals = signalsOf([], note);
  const status = statusOf(one.pubstatus);
  if (!["text", "composite"].includes(type) && body === null && status === "usable")
    return `“${one.uri.slice(0, 100)}” is a ${type.slice(0, 40)} without a text, which is not read.`;
  const whole = body === null ? { ok: true as const, text: "" } : bodyText(body.value, body.format);
  if (!whole.ok) return `“${one.uri.slice(0, 100)}” is not read. ${whole.words}`;
  const headlines = (one.headlines ?? []).flatMap((each) => each ?? []);
  const headline =
    headlines.find(({ role }) => role === "main" || role == null)?.value ??
    headlines[0]?.value ??
    one.headline ??
    one.title ??
    one.slugline;
  const embargoed = one.embargoeduntil ?? one.embargoed ?? null;
  return checked({
    guid: one.uri,
    version: lineOf(one.version, 100),
    title: titleOr(lineOf(headline, 500), whole.text),
    byline: bylineOf(one.by ?? one.byline),
    text: whole.text,
    language: languageTag(one.language),
    versionCreated: wireInstant(one.versioncreated),
    firstCreated: wireInstant(one.firstcreated ?? one.contentcreated),
    embargo: embargoed === null ? null : { until: embargoEnd(embargoed) },
    status,
    urgency: urgencyOf(one.urgency),
    signals,
    note,
    provider: null,
    sources: [...(one.infosources ?? []), ...(one.infosource ?? [])]
      .flatMap((each) => each ?? [])
      .slice(0, 100)
      .flatMap((each) =>
        sourceOf({
          name: lineOf(each.name ?? each.literal ?? each.uri, 300),
          role: each.role ?? each.rel ?? null,
          // ninjs does not say which: who is an author may be either, and an outlet is none before that is said.
          isPerson: /\bauthor[/#]?$/i.test(each.role ?? ""),
        }),
      ),
    people: namesOf(nameList(one.people ?? one.person)),
    organizations: namesOf(nameList(one.organisations ?? one.organisation)),
    place: lineOf(one.located, 300),
    // Its uri is a name, and leads nowhere as a rule.
    url: webAddress((one.renditions ?? []).find((each) => each?.name === "web")?.href) ?? webAddress(one.url),
  });
}

type NameList = Ninjs["people"];
const nameList = (all: NameList): (string | null)[] => (all ?? []).map((each) => lineOf(each?.name, 300));

/** The body to be read: one with markup has its paragraphs for certain. Teasers and captions are none. */
function bodyOf(one: Ninjs): { value: string; format: "text" | "html" } | null {
  const bodies = (one.bodies ?? [])
    .flatMap((each) => each ?? [])
    .filter(
      ({ value, role }) => value?.trim() && !/teaser|summary|caption|abstract|description/i.test(role ?? ""),
    );
  const isMarkup = ({ contenttype, value }: (typeof bodies)[number]) =>
    contenttype
      ? /html/i.test(contenttype)
      : /^\s*<(?:p|div|html|body|article|section|h\d)[\s>]/i.test(value!);
  const chosen = bodies.find(isMarkup) ?? bodies[0];
  if (chosen) return { value: chosen.value!, format: isMarkup(chosen) ? "html" : "text" };
  const html = one.body_xhtml?.trim() ? one.body_xhtml : one.body_html;
  if (html?.trim()) return { value: html, format: "html" };
  return one.body_text?.trim() ? { value: one.body_text, format: "text" } : null;
}

/** An object with its keys in small letters, and those of objects in its lists. */
function smallKeys(told: unknown, depth = 0): unknown {
  if (Array.isArray(told))
    return depth > 3 ? [] : told.slice(0, 2_000).map((one) => smallKeys(one, depth + 1));
  if (told === null || typeof told !== "object") return told;
  if (depth > 3) return {};
  return Object.fromEntries(
    Object.entries(told).map(([key, value]) => [key.toLowerCase(), smallKeys(value, depth + 1)]),
  );
}

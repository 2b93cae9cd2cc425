import type { FieldReading } from "./cell-value";
import type { SheetKind } from "./sheet-kind";

/** What a column can give: by which words it is known in a header, how its cells are read, and whether each row needs it. */
export type SheetField = {
  label: string;
  reading: FieldReading;
  needed?: true;
  /** Whether each row has to fill it where a column gives it: left empty, it would be taken for something that nobody said. */
  filled?: true;
  /** How headers call it, as `plainName` writes them; the label itself is one of them. */
  words: readonly string[];
};

const name = (...more: string[]): SheetField => ({
  label: "Name",
  reading: "line",
  needed: true,
  words: ["full name", "display name", "имя", "фио", "nom", "nombre", ...more],
});
const otherNames: SheetField = {
  label: "Other names",
  reading: "names",
  words: [
    "aliases",
    "alias",
    "also known as",
    "aka",
    "names",
    "other name",
    "другие имена",
    "alternative names",
  ],
};
const description: SheetField = {
  label: "Description",
  reading: "line",
  words: ["about", "bio", "who", "note", "notes", "описание", "beschreibung"],
};
const ids: Record<string, SheetField> = {
  wikidata: { label: "Wikidata", reading: "wikidata", words: ["wikidata id", "qid", "wikidata item"] },
  opensanctions: { label: "OpenSanctions", reading: "opensanctions", words: ["opensanctions id"] },
  ofac: { label: "OFAC", reading: "ofac", words: ["ofac id", "ofac number", "ofac uid"] },
};

/** The fields of each kind of row, in the order in which they are offered. */
export const sheetFields: Record<SheetKind, Record<string, SheetField>> = {
  people: {
    name: name("person", "name of person", "person name"),
    otherNames,
    description,
    post: {
      label: "Post",
      reading: "line",
      words: ["position", "title", "role", "job", "job title", "office", "function", "должность", "amt"],
    },
    organization: {
      label: "Organization of the post",
      reading: "line",
      words: ["organization", "organisation", "employer", "company", "institution", "at", "организация"],
    },
    from: {
      label: "Post since",
      reading: "date",
      words: ["from", "since", "start", "start date", "post from", "с"],
    },
    to: { label: "Post until", reading: "date", words: ["to", "until", "end", "end date", "post to", "по"] },
    ended: { label: "Died", reading: "date", words: ["date of death", "death", "died on", "deceased"] },
    ...ids,
  },
  organizations: {
    name: name("organization", "organisation", "outlet", "company", "организация", "name of organization"),
    otherNames,
    description,
    publishes: {
      label: "Publishes (yes or no)",
      reading: "yesNo",
      words: ["publishes", "is outlet", "is an outlet", "media", "publisher"],
    },
    ended: { label: "Ceased", reading: "date", words: ["ended", "dissolved", "closed", "ceased on"] },
    ...ids,
  },
  articles: {
    url: {
      label: "Address",
      reading: "address",
      needed: true,
      words: ["url", "link", "web address", "href", "ссылка", "адрес", "article url"],
    },
    title: {
      label: "Headline",
      reading: "line",
      needed: true,
      words: ["title", "headline", "заголовок", "titel"],
    },
    outlet: {
      label: "Outlet",
      reading: "line",
      needed: true,
      words: ["source", "publisher", "publication", "medium", "newspaper", "издание", "published by"],
    },
    publishedAt: {
      label: "Published",
      reading: "instant",
      needed: true,
      words: ["date", "published at", "published on", "publication date", "day", "дата", "datum"],
    },
    author: { label: "Byline", reading: "line", words: ["author", "by", "authors", "reporter", "автор"] },
    language: { label: "Language", reading: "language", words: ["lang", "язык", "sprache"] },
    text: { label: "Text", reading: "text", words: ["body", "full text", "content", "текст"] },
  },
  claims: {
    claim: {
      label: "Claim",
      reading: "claim",
      needed: true,
      words: ["statement", "proposition", "what is claimed", "assertion", "утверждение", "text of claim"],
    },
    source: {
      label: "Who says it",
      reading: "line",
      words: ["source", "speaker", "said by", "who", "according to", "attributed to", "источник"],
    },
    described: {
      label: "Who says it, without a name",
      reading: "line",
      words: ["unnamed source", "source description", "described as", "described source"],
    },
    identity: {
      label: "What kind of source",
      reading: "identity",
      words: ["kind of source", "source kind", "source type", "type of source"],
    },
    article: {
      label: "Address of the article",
      reading: "address",
      needed: true,
      words: ["article", "url", "link", "article url", "article address", "address", "where", "ссылка"],
    },
    stance: {
      label: "How they stand to it",
      reading: "stance",
      filled: true,
      words: ["stance", "position", "says"],
    },
    quote: {
      label: "Words in the article",
      reading: "quote",
      words: ["quote", "quotation", "excerpt", "цитата", "words"],
    },
    directness: {
      label: "How it is rendered",
      reading: "directness",
      words: ["directness", "form", "quoted as"],
    },
    saidAt: { label: "Said on", reading: "date", words: ["said", "said at", "date said", "when said"] },
    happened: { label: "Happened on", reading: "date", words: ["happened", "event date", "when", "date"] },
    about: {
      label: "About whom",
      reading: "names",
      words: ["about", "people", "entities", "subject", "subjects"],
    },
    through: {
      label: "Through",
      reading: "names",
      words: ["via", "relay", "relays", "relayed by", "reported by"],
    },
  },
};

/** The label of a field, which is how faults and pages name it. */
export const fieldLabel = (kind: SheetKind, field: string): string =>
  sheetFields[kind][field]?.label ?? field;

import { relationWords } from "../claim-relation";
import type {
  ArticleSnapshot,
  AttributionSnapshot,
  ClaimSnapshot,
  DeterminationSnapshot,
  EntitySnapshot,
  EvidenceSnapshot,
  QuestionSnapshot,
  StorySnapshot,
} from "../dossier/snapshot";
import { schemeWords } from "../external-id";
import type { AttributionForm, ClaimForm, EntityChoice, SuggestionForm } from "../suggestion/form";
import { isoShort } from "../time/date-words";
import type { ContentOf, DeskKind } from "./subject";
import { short } from "./subject-words";
import { documentKey, sameDocument } from "./three-way";

/** The name of a thing by its id, where it is known. */
export type NameOf = (id: string) => string | null;

/**
 * What differs between two states of a subject, in the newsroom's words, one sentence a field: what was, and what is.
 * Empty where they say the same; a subject that was not there before is new.
 */
export function compareContents<K extends DeskKind>(
  kind: K,
  from: ContentOf<K> | null,
  to: ContentOf<K>,
  nameOf: NameOf = () => null,
): string[] {
  if (from === null) return ["New"];
  return fieldsOf[kind].flatMap((field) => field(from as never, to as never, nameOf));
}

/** Compares one field of two documents of a kind. */
type Field<T> = (from: T, to: T, nameOf: NameOf) => string[];
type Say<V> = (value: V, nameOf: NameOf) => string;

/** One value that is one thing to a reader. */
function value<T, F extends keyof T>(name: F, label: string, say: Say<NonNullable<T[F]>>): Field<T> {
  return (from, to, nameOf) => {
    if (sameDocument(from[name], to[name])) return [];
    const words = (document: T) => {
      const held = document[name];
      return held === null || held === undefined || held === "" ? "" : say(held, nameOf);
    };
    const [was, is] = [words(from), words(to)];
    if (was === "") return [`${label}: ${is}`];
    if (is === "") return [`${label}: taken away, was ${was}`];
    return was === is ? [`${label} changed`] : [`${label}: ${is}, was ${was}`];
  };
}

/** A list whose members have no fields of their own to compare. */
function list<T, V>(pick: (document: T) => readonly V[], label: string, say: Say<V>): Field<T> {
  return (from, to, nameOf) => {
    const [was, is] = [pick(from), pick(to)];
    if (sameDocument(was, is)) return [];
    const [had, has] = [was, is].map((values) => new Set(values.map(documentKey))) as [
      Set<string>,
      Set<string>,
    ];
    const added = is.filter((one) => !had.has(documentKey(one)));
    const gone = was.filter((one) => !has.has(documentKey(one)));
    const said = (ones: readonly V[]) => ones.map((one) => say(one, nameOf)).join(", ");
    const words = [
      added.length > 0 ? `added ${said(added)}` : [],
      gone.length > 0 ? `taken away ${said(gone)}` : [],
      added.length + gone.length === 0 ? "in another order" : [],
    ].flat();
    return [`${label}: ${words.join("; ")}`];
  };
}

/** A list of things with ids and fields of their own. */
function things<T, V extends { id: string }>(
  pick: (document: T) => readonly V[],
  label: string,
  title: Say<V>,
  fields: readonly Field<V>[],
): Field<T> {
  return (from, to, nameOf) => {
    const [was, is] = [pick(from), pick(to)];
    const before = new Map(was.map((one) => [one.id, one]));
    const now = new Set(is.map(({ id }) => id));
    const changed = is.flatMap((one) => {
      const held = before.get(one.id);
      if (!held) return [`New ${label}: ${title(one, nameOf)}`];
      const words = fields.flatMap((field) => field(held, one, nameOf));
      return words.map((each) => `${capital(label)} “${title(held, nameOf)}”, ${lower(each)}`);
    });
    const gone = was
      .filter(({ id }) => !now.has(id))
      .map((one) => `${capital(label)} taken away: ${title(one, nameOf)}`);
    const kept = (ones: readonly V[]) =>
      ones.map(({ id }) => id).filter((id) => before.has(id) && now.has(id));
    const moved = sameDocument(kept(was), kept(is)) ? [] : [`${capital(label)}s in another order`];
    return [...changed, ...gone, ...moved];
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const quoted = (text: string): string => `“${short(text, 200)}”`;
const plain = (text: string): string => text;
const word = (term: string): string => term.replaceAll("_", " ");
const yes = (flag: boolean): string => (flag ? "yes" : "no");
const day = (instant: string): string => isoShort(new Date(instant));
const named: Say<string> = (id, nameOf) => nameOf(id) ?? id;
const marked = (): string => "other words";

const relay: Say<AttributionSnapshot["relays"][number]> = ({ entityId, description }, nameOf) =>
  entityId === null ? (description ?? "an unknown hop") : named(entityId, nameOf);
const speaker: Say<AttributionSnapshot> = ({ sourceId, sourceDescription, stance }, nameOf) =>
  `${sourceId === null ? (sourceDescription ?? "somebody unnamed") : named(sourceId, nameOf)}, ${word(stance)}`;

/** What attributions have in the record and in the form of a suggestion alike. */
function speechFields<T extends Omit<AttributionSnapshot | AttributionForm, "relays">>(): Field<T>[] {
  return [
    value("stance", "Stance", word as Say<unknown>),
    value("sourceDescription", "Source described as", quoted as Say<unknown>),
    value("identity", "Kind of source", word as Say<unknown>),
    value("directness", "Directness", word as Say<unknown>),
    value("groundRules", "Ground rules", word as Say<unknown>),
    value("anonymityReason", "Reason for anonymity", quoted as Say<unknown>),
    value("proximity", "Proximity", word as Say<unknown>),
    value("proximityNote", "Note on proximity", quoted as Say<unknown>),
    value(
      "cue",
      "Cue",
      (({ lemma, class: of }: { lemma: string; class: string }) => `${lemma} (${word(of)})`) as Say<unknown>,
    ),
    value("hedge", "Hedge", (({ kind }: { kind: string }) => word(kind)) as Say<unknown>),
    value("selectors", "Marked words", marked),
    value("spokenLanguage", "Language spoken", plain as Say<unknown>),
    value("saidAt", "Said", plain as Say<unknown>),
    value("atLeast", "How many at least", String as Say<unknown>),
    value("part", "Only in part", quoted as Say<unknown>),
  ];
}

const attributionFields: Field<AttributionSnapshot>[] = [
  value("sourceId", "Source", named),
  ...speechFields<AttributionSnapshot>(),
  list(({ relays }) => relays, "Relays", relay),
  value("versionId", "Read in", () => "another article or version"),
  value("publishedAt", "Public since", day),
  value("respondsToId", "Answers", () => "another attribution"),
  value("sameAsId", "The same source as", () => "in another attribution"),
];

const evidenceFields: Field<EvidenceSnapshot>[] = [
  value("kind", "Kind", word),
  value("title", "Title", quoted),
  value("bearing", "Bearing", word),
  value("authoritative", "With authority", yes),
  value("note", "Note", quoted),
  value("publisherId", "Publisher", named),
  value("url", "Address", plain),
  value("quote", "Words that show it", quoted),
  value("place", "Where in it", quoted),
  value("publishedAt", "Public since", day),
];

const determinationFields: Field<DeterminationSnapshot>[] = [
  value("status", "Status", word),
  value("reason", "Reason", quoted),
  value("by", "By", plain),
  value("effectiveAt", "From", day),
  value("endsAt", "Until", day),
];

const claimFields: Field<ClaimSnapshot>[] = [
  value("text", "Words", quoted),
  value("scope", "What a confirmation covers", quoted),
  value("happened", "Happened", plain),
  list(({ entityIds }) => entityIds, "About", named),
  list(
    ({ relations }) => relations,
    "To other claims",
    ({ kind, claimId }, nameOf) => `${relationWords[kind].is} ${quoted(nameOf(claimId) ?? claimId)}`,
  ),
  things(({ attributions }) => attributions, "attribution", speaker, attributionFields),
  things(
    ({ evidence }) => evidence,
    "evidence",
    ({ title }) => title,
    evidenceFields,
  ),
  things(
    ({ determinations }) => determinations,
    "decision",
    ({ status, by }) => `${word(status)}, by ${by}`,
    determinationFields,
  ),
];

const storyFields: Field<StorySnapshot>[] = [
  value("headline", "Headline", quoted),
  value("slug", "Address", plain),
  value("standfirst", "Standfirst", quoted),
  value("topic", "Topic", plain),
  value("closedAt", "Closed", day),
  value("timeZone", "Time zone", plain),
  list(
    ({ moments }) => moments,
    "Moments",
    ({ at, label }) => `${quoted(label)} (${day(at)})`,
  ),
  list(
    ({ claimIds }) => claimIds,
    "Claims",
    (id, nameOf) => quoted(nameOf(id) ?? id),
  ),
  list(
    ({ articleIds }) => articleIds,
    "Articles",
    (id, nameOf) => quoted(nameOf(id) ?? id),
  ),
];

const articleFields: Field<ArticleSnapshot>[] = [
  value("title", "Title", quoted),
  value("outletId", "Outlet", named),
  value("url", "Address", plain),
  value("author", "Author", plain),
  value("language", "Language", plain),
  value("rights", "Rights", word),
  value("publishedAt", "Published", day),
  things(
    ({ versions }) => versions,
    "version",
    ({ publishedAt }) => day(publishedAt),
    [value("publishedAt", "Published", day), value("text", "Text", marked)],
  ),
];

const entityFields: Field<EntitySnapshot>[] = [
  list(
    ({ names }) => names,
    "Names",
    ({ text, kind, language }) => `${quoted(text)} (${[word(kind), language].filter(Boolean).join(", ")})`,
  ),
  value("slug", "Address", plain),
  value("description", "Description", quoted),
  value("publishes", "Publishes", yes),
  value("ended", "End", plain),
  things(
    ({ positions }) => positions,
    "post",
    ({ title }) => title,
    [
      value("title", "Title", quoted),
      value("organizationId", "At", named),
      value("from", "From", plain),
      value("to", "Until", plain),
      value("note", "Note", quoted),
    ],
  ),
  things(
    ({ sanctions }) => sanctions,
    "sanction",
    ({ authorityId, from }, nameOf) => [named(authorityId, nameOf), from].filter(Boolean).join(", "),
    [
      value("authorityId", "By", named),
      value("from", "From", plain),
      value("to", "Until", plain),
      value("programme", "Programme", plain),
      value("reason", "Reason", quoted),
      value("url", "Address", plain),
    ],
  ),
  list(
    ({ externalIds }) => externalIds,
    "Ids elsewhere",
    ({ scheme, value: id }) => `${schemeWords[scheme]} ${id}`,
  ),
];

const questionFields: Field<QuestionSnapshot>[] = [
  value("text", "Words", quoted),
  value("note", "Note", quoted),
  value("aboutId", "About", (id, nameOf) => quoted(nameOf(id) ?? id)),
  value("answeredById", "Answered by", (id, nameOf) => quoted(nameOf(id) ?? id)),
  value("versionId", "Read in", () => "another article or version"),
  value("selectors", "Marked words", marked),
  value("publishedAt", "Public since", day),
];

const choice: Say<EntityChoice> = (chosen, nameOf) =>
  "id" in chosen ? named(chosen.id, nameOf) : `${chosen.create.name} (new)`;

const formFields: Field<SuggestionForm>[] = [
  ...within(
    ({ claim }: SuggestionForm): ClaimForm => claim,
    [
      value<ClaimForm, "text">("text", "Words", quoted),
      value("scope", "What a confirmation covers", quoted),
      value("happened", "Happened", plain),
      list(({ about }) => about, "About", choice),
    ],
  ),
  ...within(
    ({ attribution }: SuggestionForm): AttributionForm => attribution,
    [
      value<AttributionForm, "source">("source", "Source", choice),
      ...speechFields<AttributionForm>(),
      list(
        ({ relays }) => relays,
        "Relays",
        ({ entity, description }, nameOf) =>
          entity === null ? (description ?? "an unknown hop") : choice(entity, nameOf),
      ),
    ],
  ),
];

function within<T, V>(pick: (document: T) => V, fields: readonly Field<V>[]): Field<T>[] {
  return fields.map((field) => (from, to, nameOf) => field(pick(from), pick(to), nameOf));
}

const fieldsOf: { [K in DeskKind]: readonly Field<never>[] } = {
  story: storyFields,
  article: articleFields,
  entity: entityFields,
  claim: claimFields,
  open_question: questionFields,
  suggestion: formFields,
};

import {
  cueWords,
  directnessWords,
  evidenceWords,
  groundRulesWords,
  hedgeWords,
  proximityWords,
  stanceWords,
} from "../attribution-words";
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
import { sentence } from "../status/wording";
import type { AttributionForm, ClaimForm, EntityChoice, SuggestionForm } from "../suggestion/form/form";
import { isoShort } from "../time/date-words";
import type { CueClass, HedgeKind } from "../vocabulary";
import { fieldLabel, fieldLabels, type Labelled } from "./field-labels";
import { nothingThere } from "./nothing-there";
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

/** One value that is one thing to a reader, of a kind of document. */
function value<T, F extends keyof T & string>(of: Labelled, name: F, say: Say<NonNullable<T[F]>>): Field<T> {
  const label = fieldLabel(of, name);
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
      return words.map((each) => `${sentence(label)} “${title(held, nameOf)}”, ${lower(each)}`);
    });
    const gone = was
      .filter(({ id }) => !now.has(id))
      .map((one) => `${sentence(label)} taken away: ${title(one, nameOf)}`);
    const kept = (ones: readonly V[]) =>
      ones.map(({ id }) => id).filter((id) => before.has(id) && now.has(id));
    const moved = sameDocument(kept(was), kept(is)) ? [] : [`${sentence(label)}s in another order`];
    return [...changed, ...gone, ...moved];
  };
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const quoted = (text: string): string => `“${short(text, 200)}”`;
const plain = (text: string): string => text;
const word = (term: string): string => term.replaceAll("_", " ");
/** One of a closed list, as readers meet it. */
const oneOf =
  <T extends string>(words: Record<T, string>): Say<unknown> =>
  (term) =>
    lower(words[term as T]);
const yes = (flag: boolean): string => (flag ? "yes" : "no");
const day = (instant: string): string => isoShort(new Date(instant));
const named: Say<string> = (id, nameOf) => nameOf(id) ?? nothingThere;
const marked = (): string => "other words";

const relay: Say<AttributionSnapshot["relays"][number]> = ({ entityId, description }, nameOf) =>
  entityId === null ? (description ?? "an unknown hop") : named(entityId, nameOf);
const speaker: Say<AttributionSnapshot> = ({ sourceId, sourceDescription, stance }, nameOf) =>
  `${sourceId === null ? (sourceDescription ?? "somebody unnamed") : named(sourceId, nameOf)}, ${stanceWords[stance].toLowerCase()}`;

/** What attributions have in the record and in the form of a suggestion alike. */
function speechFields<T extends Omit<AttributionSnapshot | AttributionForm, "relays">>(): Field<T>[] {
  return [
    (from, to) =>
      from.stance === to.stance
        ? []
        : [`${stanceWords[to.stance]}; it was told as: ${stanceWords[from.stance].toLowerCase()}`],
    value("attribution", "sourceDescription", quoted as Say<unknown>),
    value("attribution", "identity", word as Say<unknown>),
    value("attribution", "directness", oneOf(directnessWords)),
    value("attribution", "groundRules", oneOf(groundRulesWords)),
    value("attribution", "anonymityReason", quoted as Say<unknown>),
    value("attribution", "proximity", oneOf(proximityWords)),
    value("attribution", "proximityNote", quoted as Say<unknown>),
    value(
      "attribution",
      "cue",
      (({ lemma, class: of }: { lemma: string; class: CueClass }) =>
        `${lemma} (${cueWords[of]})`) as Say<unknown>,
    ),
    value("attribution", "hedge", (({ kind }: { kind: HedgeKind }) => hedgeWords[kind]) as Say<unknown>),
    value("attribution", "selectors", marked),
    value("attribution", "spokenLanguage", plain as Say<unknown>),
    value("attribution", "saidAt", plain as Say<unknown>),
    value("attribution", "atLeast", String as Say<unknown>),
    value("attribution", "part", quoted as Say<unknown>),
  ];
}

const attributionFields: Field<AttributionSnapshot>[] = [
  value("attribution", "sourceId", named),
  ...speechFields<AttributionSnapshot>(),
  list(({ relays }) => relays, fieldLabels.attribution.relays, relay),
  value("attribution", "versionId", () => "another article or version"),
  value("attribution", "publishedAt", day),
  value("attribution", "respondsToId", () => "another attribution"),
  value("attribution", "sameAsId", () => "in another attribution"),
];

const evidenceFields: Field<EvidenceSnapshot>[] = [
  value("evidence", "kind", oneOf(evidenceWords)),
  value("evidence", "title", quoted),
  value("evidence", "bearing", word),
  value("evidence", "authoritative", yes),
  value("evidence", "note", quoted),
  value("evidence", "publisherId", named),
  value("evidence", "url", plain),
  value("evidence", "quote", quoted),
  value("evidence", "place", quoted),
  value("evidence", "publishedAt", day),
];

const determinationFields: Field<DeterminationSnapshot>[] = [
  value("determination", "status", word),
  value("determination", "reason", quoted),
  value("determination", "by", plain),
  value("determination", "effectiveAt", day),
  value("determination", "endsAt", day),
];

const claimFields: Field<ClaimSnapshot>[] = [
  value("claim", "text", quoted),
  value("claim", "scope", quoted),
  value("claim", "happened", plain),
  list(({ entityIds }) => entityIds, fieldLabels.claim.entityIds, named),
  list(
    ({ relations }) => relations,
    fieldLabels.claim.relations,
    ({ kind, claimId }, nameOf) => `${relationWords[kind].is} ${quoted(nameOf(claimId) ?? nothingThere)}`,
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
  value("story", "headline", quoted),
  value("story", "slug", plain),
  value("story", "standfirst", quoted),
  value("story", "topic", plain),
  value("story", "closedAt", day),
  value("story", "timeZone", plain),
  list(
    ({ moments }) => moments,
    fieldLabels.story.moments,
    ({ at, label }) => `${quoted(label)} (${day(at)})`,
  ),
  list(
    ({ claimIds }) => claimIds,
    fieldLabels.story.claimIds,
    (id, nameOf) => quoted(nameOf(id) ?? nothingThere),
  ),
  list(
    ({ articleIds }) => articleIds,
    fieldLabels.story.articleIds,
    (id, nameOf) => quoted(nameOf(id) ?? nothingThere),
  ),
];

const articleFields: Field<ArticleSnapshot>[] = [
  value("article", "title", quoted),
  value("article", "outletId", named),
  value("article", "url", plain),
  value("article", "author", plain),
  value("article", "language", plain),
  value("article", "rights", word),
  value("article", "publishedAt", day),
  things(
    ({ versions }) => versions,
    "version",
    ({ publishedAt }) => day(publishedAt),
    [value("version", "publishedAt", day), value("version", "text", marked)],
  ),
];

const entityFields: Field<EntitySnapshot>[] = [
  list(
    ({ names }) => names,
    fieldLabels.entity.names,
    ({ text, kind, language }) => `${quoted(text)} (${[word(kind), language].filter(Boolean).join(", ")})`,
  ),
  value("entity", "slug", plain),
  value("entity", "description", quoted),
  value("entity", "publishes", yes),
  value("entity", "ended", plain),
  things(
    ({ positions }) => positions,
    "post",
    ({ title }) => title,
    [
      value("position", "title", quoted),
      value("position", "organizationId", named),
      value("position", "from", plain),
      value("position", "to", plain),
      value("position", "note", quoted),
    ],
  ),
  things(
    ({ sanctions }) => sanctions,
    "sanction",
    ({ authorityId, from }, nameOf) => [named(authorityId, nameOf), from].filter(Boolean).join(", "),
    [
      value("sanction", "authorityId", named),
      value("sanction", "from", plain),
      value("sanction", "to", plain),
      value("sanction", "programme", plain),
      value("sanction", "reason", quoted),
      value("sanction", "url", plain),
    ],
  ),
  list(
    ({ externalIds }) => externalIds,
    fieldLabels.entity.externalIds,
    ({ scheme, value: id }) => `${schemeWords[scheme]} ${id}`,
  ),
];

const questionFields: Field<QuestionSnapshot>[] = [
  value("open_question", "text", quoted),
  value("open_question", "note", quoted),
  value("open_question", "aboutId", (id, nameOf) => quoted(nameOf(id) ?? nothingThere)),
  list(
    ({ refusals }) => refusals,
    fieldLabels.open_question.refusals,
    ({ sourceId, name, stance }, nameOf) =>
      `${sourceId === null ? name : named(sourceId, nameOf)} ${lower(stanceWords[stance])}`,
  ),
  value("open_question", "answeredById", (id, nameOf) => quoted(nameOf(id) ?? nothingThere)),
  value("open_question", "versionId", () => "another article or version"),
  value("open_question", "selectors", marked),
  value("open_question", "publishedAt", day),
];

const choice: Say<EntityChoice> = (chosen, nameOf) =>
  "id" in chosen ? named(chosen.id, nameOf) : `${chosen.create.name} (new)`;

const formFields: Field<SuggestionForm>[] = [
  ...within(
    ({ claim }: SuggestionForm): ClaimForm => claim,
    [
      value<ClaimForm, "text">("claim", "text", quoted),
      value("claim", "scope", quoted),
      value("claim", "happened", plain),
      list(({ about }) => about, fieldLabels.claim.entityIds, choice),
    ],
  ),
  ...within(
    ({ attribution }: SuggestionForm): AttributionForm => attribution,
    [
      value<AttributionForm, "source">("attribution", "source", choice),
      ...speechFields<AttributionForm>(),
      list(
        ({ relays }) => relays,
        fieldLabels.attribution.relays,
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

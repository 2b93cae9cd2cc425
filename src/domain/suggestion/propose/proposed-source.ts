import { isSilence } from "../../attribution-meaning";
import { isCommonNoun } from "../../language/common-nouns";
import { linkMentions, type Mention } from "../../language/names/link-mentions";
import { namesIn } from "../../language/names/names";
import { isPlaceName } from "../../language/names/place-names";
import { plainName } from "../../plain-name";
import type { EntityKind } from "../../vocabulary";
import type { AttributionForm, EntityChoice } from "../form/form";
import { isBodyName } from "./body-name";
import { insideOf, type ReadArticle, type Suggested } from "./found-in-text";
import { explicitDate } from "./proposed-date";

/** Chooses entities: those on record by any of their names, and new ones for names that nobody bears yet. */
export type Chooser = {
  ofMention: (mention: Mention) => EntityChoice;
  ofName: (name: string, kind: EntityKind) => EntityChoice | null;
};

export function chooser({ text, mentions, entities }: ReadArticle): Chooser {
  const known = entities.map(({ id, kind, names }) => ({ id, kind, names: names.map((name) => name.text) }));
  const links = linkMentions(text, mentions, known);
  const byName = new Map<string, Set<string>>();
  for (const { id, kind, names } of known)
    for (const name of names) {
      const key = `${kind}:${plainName(name)}`;
      byName.set(key, (byName.get(key) ?? new Set()).add(id));
    }
  const ofName = (name: string, kind: EntityKind): EntityChoice | null => {
    const [only, another] = byName.get(`${kind}:${plainName(name)}`) ?? [];
    if (only !== undefined && another === undefined) return { id: only };
    const plain = line(name);
    return plain === null ? null : { create: { kind, name: plain } };
  };
  const ofMention = (mention: Mention): EntityChoice => {
    const id = links.get(mention.id);
    return id === undefined ? { create: { kind: mention.kind, name: line(mention.name) ?? "?" } } : { id };
  };
  return { ofMention, ofName };
}

/** "A memo dated *9 November 2026* said": a day says nothing. */
const withoutDay = (words: string | null): string | null =>
  words !== null &&
  explicitDate(words) !== null &&
  !/\p{L}/u.test(words.replace(/\b(?:on|the|of)\b|\p{Lu}\p{L}+/gu, ""))
    ? null
    : words;

/** A line of a form: on one line, without what no database keeps, not longer than it may be. Null where nothing is left. */
export function line(words: string): string | null {
  const plain = words.replaceAll("\u0000", "").replace(/\s+/g, " ").slice(0, 500).toWellFormed().trim();
  return plain === "" ? null : plain;
}

/** A harbour or a street speaks for somebody: for whom, an editor says. */
const ofPlace: Who = { identity: "unnamed_group", source: null, sourceDescription: null };

type Who = Pick<AttributionForm, "identity" | "source" | "sourceDescription">;

/** Who speaks: an entity where one is named, else the article's own words for them. */
export function proposedSource(
  read: ReadArticle,
  suggested: Suggested,
  speaker: Mention | null,
  choose: Chooser,
): Who {
  const { identity } = suggested;
  // "He" who was "a police spokesman" before is described so.
  const earlier = insideOf(read.text, suggested.described ?? []);
  const spans = earlier.length > 0 ? earlier : insideOf(read.text, suggested.source);
  const words = withoutDay(line(spans.map(({ start, end }) => read.text.slice(start, end)).join(" ")));
  const network = spans[0] === undefined ? null : ownReporter(read, words ?? "", spans[0].start, choose);
  if (network !== null) return { identity: "outlet_observation", source: network, sourceDescription: words };
  if (suggested.place === true && speaker === null) {
    // "Tom Ridge" is somebody where somebody of that name is on record, and only there.
    const person = choose.ofName(words ?? "", "person");
    const body = choose.ofName(words ?? "", "organization");
    const [isPerson, isBody] = [person, body].map((one) => one !== null && "id" in one);
    if (isPerson === isBody) return ofPlace;
    return {
      identity: isPerson ? "named_person" : "named_organization",
      source: isPerson ? person : body,
      sourceDescription: null,
    };
  }
  const joint = speaker === null && words !== null && namesSeveral(read, spans, words);
  switch (identity) {
    case "named_person":
    case "named_organization":
      // What two say together is credited to neither alone: the article's own words stand for both.
      if (joint) return { identity, source: null, sourceDescription: words };
      return whoIsAsked(suggested, words, {
        identity,
        ...named(identity === "named_person" ? "person" : "organization", words, speaker, choose, read),
      });
    case "outlet_observation":
      // "Reuters could not verify it" is Reuters' own point, whoever printed it.
      if (speaker !== null) return { identity, source: choose.ofMention(speaker), sourceDescription: null };
      if (
        suggested.stance !== "retracts" &&
        words !== null &&
        !isPronoun(words) &&
        !/^(?:reporters|journalists|correspondents)$/i.test(words)
      )
        return { identity, source: null, sourceDescription: words };
      return {
        identity,
        source: read.article.outletId === null ? null : { id: read.article.outletId },
        sourceDescription: null,
      };
    case "document":
      return { identity, source: null, sourceDescription: words };
    case "unnamed_person":
    case "unnamed_group": {
      // Whoever declines for an organization declines for all of it.
      if (
        isSilence(suggested.stance) &&
        speaker?.kind === "organization" &&
        !/\b(?:attorney|lawyer|aide|friend|relative)s?\b/i.test(words ?? "")
      )
        return {
          identity: "named_organization",
          source: choose.ofMention(speaker),
          sourceDescription: words,
        };
      return { identity, source: null, sourceDescription: isPronoun(words) ? null : words };
    }
    default: {
      const unknown: never = identity;
      return unknown;
    }
  }
}

/** Where only an editor can say who speaks, nobody is chosen: the article's own words are left for them to be asked about. */
function whoIsAsked({ doubtful }: Suggested, words: string | null, who: Who): Who {
  return doubtful === true && who.source !== null ? { ...who, source: null, sourceDescription: words } : who;
}

/** "Ms. Osei and Mr. Lind", "Ms. Osei and two colleagues", "The Gazette and Reuters". */
function namesSeveral(
  { mentions }: ReadArticle,
  spans: readonly { start: number; end: number }[],
  words: string,
): boolean {
  const joined = / (?:and|or|nor|&|along with|together with|as well as) /;
  if (!joined.test(words)) return false;
  const within = mentions.filter((mention) =>
    mention.spans.some(({ start, end }) => spans.some((span) => start >= span.start && end <= span.end)),
  );
  const [first, ...more] = within;
  return more.length > 0 || first?.kind === "person";
}

function named(
  kind: EntityKind,
  words: string | null,
  speaker: Mention | null,
  choose: Chooser,
  read: ReadArticle,
): Omit<Who, "identity"> & Partial<Who> {
  if (speaker !== null) return { source: choose.ofMention(speaker), sourceDescription: null };
  if (words === null || isPronoun(words)) return { source: null, sourceDescription: null };
  // A surname that two of the article bear is chosen by an editor.
  const bearers = read.mentions.filter(
    ({ kind, name }) =>
      kind === "person" &&
      name.split(" ").includes(words.replace(/^(?:(?:Mr|Mrs|Ms|Dr)\.?|\p{Lu}\p{Ll}+) (?=\S+$)/u, "")),
  );
  if (bearers.length > 1) return { identity: "named_person", source: null, sourceDescription: words };
  const known = choose.ofName(words, kind);
  if (known !== null && "id" in known) return { source: known, sourceDescription: null };
  // "The network" begins with a capital as the sentence does: it leads back to a name, and is none.
  if (isCommonNoun(words) || isShortForm.test(words)) return { source: null, sourceDescription: words };
  if (isPlaceName(words)) return ofPlace;
  // What is said of a body behind a comma is no part of its name, and "The central bank" is none.
  const body = words.replace(/,.*$/s, "").replace(/^the /i, "");
  // "Osei's office", "the mayor's team": whose it is has a name, and it has none.
  const isOwned = /['’]s? \p{Ll}+$/u.test(body);
  if (kind === "organization")
    return !isOwned && isBodyName(read, words, body)
      ? { source: choose.ofName(body, kind), sourceDescription: null }
      : { identity: "unnamed_group", source: null, sourceDescription: words };
  // "researchers at the University of Lima": a name behind a preposition is not who speaks.
  const front =
    words
      .replace(/^Ex-\p{Ll}+ (?=\p{Lu})/u, "")
      .split(/ (?:of|at|by|for|from|in|with|to|on|who|which) |,/)[0] ?? "";
  const aside = /^[^,]+, ([^,]+),?$/.exec(words)?.[1] ?? "";
  // "Ada Osei's wife": whose wife she is, and not who speaks.
  const name =
    namesIn(`By ${front}`).find(
      // "*Suprana Printers* manager Mohan Lele": what stands before a trade is whose.
      ({ words, text }) =>
        words.length >= 2 && !isOwner(front, text) && !/ \p{Ll}/u.test(afterName(front, text)),
    ) ?? namesIn(`By ${aside}`).find((each) => each.words.length >= 2 && each.text === aside);
  return name === undefined
    ? { source: null, sourceDescription: words }
    : { source: choose.ofName(name.text, kind), sourceDescription: null };
}

const afterName = (words: string, name: string): string => words.slice(words.indexOf(name) + name.length);

const isOwner = (words: string, name: string): boolean =>
  /['’]s?$/i.test(name) || /^['’]s?(?: |$)/i.test(words.slice(words.indexOf(name) + name.length));

/** "The Board", of which two were named: which one, an editor says. */
const isShortForm =
  /^the (?:office|ministry|department|agency|council|committee|service|commission|institute|bureau|union|authority|board|company|corporation|foundation|society|association|trust|guild|federation|league|club|inspectorate|consulate|embassy)$/i;

const isPronoun = (words: string | null) =>
  words !== null && /^(?:he|she|it|they|we|i|who|which|that|both|some|others?)$/i.test(words);

const reporter =
  /^(?:an?|the|one of the|its|their) (?:\p{Ll}+ )?(?:reporter|correspondent|journalist|presenter|anchor)s?(?: (?:for|of|from|at|with) (.+))?$/iu;
const outletWord =
  /\b(?:channel|network|television|tv|newspaper|paper|daily|agency|broadcaster|station|magazine|website|site)\b/i;

/** "A reporter for the network": the network's own reporting, where one outlet alone can be meant. */
function ownReporter(read: ReadArticle, words: string, at: number, choose: Chooser): EntityChoice | null {
  const of = reporter.exec(words)?.[1];
  if (of === undefined) return null;
  const { text, mentions } = read;
  const organizations = mentions.filter(({ kind }) => kind === "organization");
  const byName = organizations.find(({ spans }) =>
    spans.some(
      ({ start, end }) => start >= at && start < at + words.length + 5 && of.includes(text.slice(start, end)),
    ),
  );
  if (byName !== undefined) return choose.ofMention(byName);
  if (!outletWord.test(of)) return null;
  const near = organizations.filter(({ spans }) =>
    spans.some(
      ({ start, end }) =>
        end <= at && start >= at - 800 && outletWord.test(text.slice(Math.max(0, start - 30), start)),
    ),
  );
  return near.length === 1 ? choose.ofMention(near[0]!) : null;
}

const describedHand =
  /^(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|several|some|his|her|its|their) /i;

/** "The Courier" in The Marlow Courier: a paper that says whom somebody told calls itself by the end of its name. */
function isOwnOutlet({ article, entities }: ReadArticle, name: string): boolean {
  const held = entities.find(({ id }) => id === article.outletId)?.names.map((each) => each.text) ?? [];
  const short = plainName(name).replace(/^the /, "");
  return [...held, article.outletName ?? ""].some((whole) => ` ${plainName(whole)}`.endsWith(` ${short}`));
}

/** The hands through which it came, in order. The outlet of the article itself is none of them. */
export function proposedRelays(
  read: ReadArticle,
  suggested: Suggested,
  choose: Chooser,
  who: Pick<AttributionForm, "identity" | "source">,
): AttributionForm["relays"] {
  const { text, mentions, article } = read;
  const relays: AttributionForm["relays"] = [];
  for (const span of insideOf(text, suggested.relays)) {
    const words = line(text.slice(span.start, span.end).replace(/,? (?:who|which) .*$|,.*$/s, ""));
    if (isPronoun(words)) continue;
    // "Two players" and "a source in the general staff" are told of by the article's own words, whomever those name besides.
    if (words !== null && describedHand.test(words)) {
      relays.push({ entity: null, description: words });
      continue;
    }
    const mention = mentions.find(({ spans }) =>
      spans.some(({ start, end }) => start >= span.start && end <= span.end),
    );
    const name = text.slice(span.start, span.end).replace(/^the /i, "");
    if (isOwnOutlet(read, name)) continue;
    const entity = choose.ofName(name, "organization");
    const choice =
      entity !== null && "id" in entity ? entity : mention !== undefined ? choose.ofMention(mention) : entity;
    if (choice === null || ("id" in choice && choice.id === article.outletId)) continue;
    relays.push({ entity: choice, description: null });
  }
  // "A reporter for the network said": what the article heard, it heard from that network.
  const isReporter = who.identity === "outlet_observation" && suggested.identity !== "outlet_observation";
  const { source } = who;
  const isElsewhere = source !== null && !("id" in source && source.id === article.outletId);
  if (relays.length === 0 && isReporter && isElsewhere) relays.push({ entity: source, description: null });
  return relays.slice(0, 20);
}

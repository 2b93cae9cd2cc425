import { apart } from "../apart";
import { isWithoutName } from "../attribution-meaning";
import type { Attribution, EntityRef, Relay } from "../claim";
import { escaped } from "../language/escaped";
import { plural } from "../status/wording";
import { refusedWords } from "./refusal";

/**
 * Who speaks in an attribution, in the three senses that the rules need: by what name, whether by name at all,
 * and from behind whom.
 */

/** An unnamed person or group: somebody vouched for by the outlet that heard them, and by nobody else. */
export function isUnnamed(attribution: Attribution): boolean {
  return isWithoutName(attribution.source.identity);
}

/** A person, an organization or a document that readers can name. An outlet's own reporting is not among them. */
export function isNamed(attribution: Attribution): boolean {
  const { identity } = attribution.source;
  return identity === "named_person" || identity === "named_organization" || identity === "document";
}

/**
 * "It has reportedly happened", in an outlet's own voice: the outlet passes on a report whose maker it leaves
 * out. That is a hidden origin, not the outlet's own reporting. The same word over a report that is named
 * ("reportedly, Rossiya-1 says") hides nothing.
 */
export function hidesItsOrigin(attribution: Attribution): boolean {
  if (attribution.source.identity !== "outlet_observation") return false;
  if (attribution.hedge?.kind !== "hidden_source") return false;
  return speakingEntity(attribution)?.id === attribution.article.outlet.id;
}

/**
 * The entity whose words these are: null for unnamed sources and for names not yet linked to an entity. For an
 * outlet's own reporting without an entity it is the outlet that reported first, unless that hop is unknown.
 */
export function speakingEntity(attribution: Attribution): EntityRef | null {
  if (isUnnamed(attribution)) return null;
  if (attribution.source.entity !== null) return attribution.source.entity;
  if (attribution.source.identity !== "outlet_observation") return null;
  return hearingOutlet(attribution);
}

/** The first hop after the source: the outlet (or person) that heard the words. Null when that hop is unknown. */
export function hearingOutlet(attribution: Attribution): EntityRef | null {
  const first: Relay | undefined = attribution.relays[0];
  return first === undefined ? attribution.article.outlet : first.entity;
}

/** Where somebody's refusal to speak was told, who asked them, where the text says it, and its words where it is of one thing only. */
export type Refused = { askedBy: string | null; toldIn: string; words: string | null };

/**
 * Who asked is known where the words went to somebody ("declined comment to The Daily Beast" has a relay, or names the paper, or
 * says "us"): a paper may also repeat what another one was told, or pass on a statement that nobody asked for.
 */
export function refusedTo(said: Attribution): Refused {
  const toldIn = said.article.outlet.name;
  const [first] = said.relays;
  const of = { toldIn, words: refusedWords(said) };
  if (first !== undefined) return { askedBy: first.entity?.name ?? first.description, ...of };
  const excerpt = said.selectors.find(({ role }) => role === "excerpt");
  const around = `${excerpt?.prefix.replace(/^.*[.!?]\s/su, "") ?? ""}${said.selectors.map(({ exact }) => exact).join("\n")}`;
  return { askedBy: saysWeAsked(around, toldIn) ? toldIn : null, ...of };
}

function saysWeAsked(words: string, outlet: string): boolean {
  const name = escaped(outlet.replace(/^the /iu, ""));
  const us = `(?:us|our \\p{L}+|(?:the )?${name})`;
  return new RegExp(
    `(?<!\\p{L})(?:asked by|tell|told|telling|to|from|with|for|by|answer(?:ing)?) ${us}(?!\\p{L})`,
    "iu",
  ).test(words);
}

/** "Asked by The Daily Beast", or "as told in The Daily Beast" where nobody says who asked. */
export function refusedToWords({ askedBy, toldIn }: Omit<Refused, "words">): string {
  return askedBy === null ? `as told in ${apart(toldIn)}` : `asked by ${apart(askedBy)}`;
}

/** Who speaks, by name: "Anatoly Antonov", "Rossiya-1", "a senior official (to Reuters)". */
export function speakerName(attribution: Attribution): string {
  if (hidesItsOrigin(attribution)) return `a source that ${attribution.article.outlet.name} does not name`;
  const entity = speakingEntity(attribution);
  if (entity !== null) return entity.name;
  const name = attribution.source.description ?? namelessWords(attribution);
  if (!isUnnamed(attribution)) return name;
  const listener = hearingOutlet(attribution);
  return listener === null ? name : `${name} (to ${listener.name})`;
}

/** The same within a sentence. */
export function speakerWords(attribution: Attribution): string {
  return apart(speakerName(attribution));
}

/** "says" or "say": several voices take the plural, and so does a group that is told of as several ("two officials"). */
export function verbOf(attributions: readonly Attribution[], singular: string, other: string): string {
  const names = new Set(attributions.map(speakerName));
  return plural(names.size > 1 || attributions.some(isSeveral) ? 2 : 1, singular, other);
}

/** "two officials", "people close to the talks"; not "a group", "the staff". */
function isSeveral({ source, atLeast }: Attribution): boolean {
  if (source.identity !== "unnamed_group") return false;
  if (atLeast !== null && atLeast > 1) return true;
  const [first = ""] = (source.description ?? "")
    .toLowerCase()
    .split(/ (?:of|who|that|in|at|from|with|close|near|familiar|on|to) /);
  if (/^(an?|one|the (?:staff|team|group|family|crew|board|committee|ministry))\b/.test(first)) return false;
  return /(?:[^s]s|people|police|men|women)$/.test(first);
}

function namelessWords(attribution: Attribution): string {
  const { identity } = attribution.source;
  switch (identity) {
    case "unnamed_group":
      return "an unnamed group";
    case "unnamed_person":
    case "named_person":
      return "an unnamed person";
    case "named_organization":
      return "an unnamed organization";
    case "document":
      return "a document without a title";
    case "outlet_observation":
      return "an unknown outlet";
    default: {
      const unknown: never = identity;
      return unknown;
    }
  }
}

/**
 * One string for one voice, so that "the same source" can be asked. Entities are themselves; names without an
 * entity go by their words; an unnamed source goes by the outlet that heard it and the words it is described
 * in, because "a senior official" of one paper need not be that of another. Null when nothing tells who it is.
 */
export function voiceKey(attribution: Attribution): string | null {
  const entity = speakingEntity(attribution);
  if (entity !== null && !hidesItsOrigin(attribution)) return entity.id;
  if (hidesItsOrigin(attribution)) return `hidden:${attribution.article.outlet.id}`;
  const words = attribution.source.description?.trim().toLowerCase().replace(/\s+/g, " ");
  if (words === undefined || words === "") return null;
  if (!isUnnamed(attribution)) return `named:${words}`;
  const listener = hearingOutlet(attribution);
  return listener === null ? null : `unnamed:${listener.id}:${words}`;
}

/** A voice that nothing identifies is nobody's but its own. */
export function isSameVoice(a: Attribution, b: Attribution): boolean {
  if (a.id === b.id) return true;
  const voice = voiceKey(a);
  return voice !== null && voice === voiceKey(b);
}

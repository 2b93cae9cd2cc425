import { likelyKind } from "../entity/likely-kind";
import { subjectOf } from "../language/clauses";
import { namesPeople } from "../language/common-nouns";
import { namesIn } from "../language/names/names";

const opening = /^(he|she|it) (?=\p{Ll})/iu;
/** What else "it" could mean. */
const things =
  /(?<![\p{L}])(?:the|an?|this|that|these|those|its|his|her|their|our|my|your|some|no|another|each|every|one)(?![\p{L}])/iu;
const dates =
  /(?<![\p{L}])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)(?![\p{L}])/giu;

/**
 * A sentence that begins with "he", "she" or "it" with the name in its place, where the sentence before can mean but one; else as it
 * is, for an editor to say. A wrong name would be a false record.
 */
export function namedAgain(sentence: string, before: string): string {
  const pronoun = opening.exec(sentence)?.[1]?.toLowerCase();
  const said = pronoun === undefined ? null : subjectOf(before);
  if (said === null || pronoun === undefined) return sentence;
  const isMeant = pronoun === "it" ? isOnlyThing(said) : isOnlyPerson(said);
  return isMeant ? sentence.replace(opening, `${said.subject} `) : sentence;
}

/** Names that begin so are a place's: nobody was "he". */
const places =
  /^(?:port|new|san|santa|saint|st\.?|fort|mount|lake|cape|los|las|el|north|south|east|west|northern|southern|eastern|western|great|upper|lower|united|hong|tel|buenos|rio|costa|sierra|addis|abu|kuala|the) /iu;

type Said = { subject: string; rest: string };

function isOnlyPerson({ subject, rest }: Said): boolean {
  const [name, ...others] = namesIn(`${subject} said`);
  return (
    name !== undefined &&
    others.length === 0 &&
    name.text === subject &&
    name.words.length > 1 &&
    likelyKind(subject) === "person" &&
    !places.test(subject) &&
    !namesPeople(rest) &&
    namesIn(`x ${rest.replace(dates, "")}`).length === 0
  );
}

function isOnlyThing({ subject, rest }: Said): boolean {
  const names = namesIn(`${subject} said`);
  const isName = names.length === 1 && names[0]?.text === subject && likelyKind(subject) === "organization";
  const isNoun =
    /^(?:the|an?) \p{Ll}/iu.test(subject) && !/[,;]|(?<!\p{L})(?:and|or)(?!\p{L})/u.test(subject);
  return (
    (isName || isNoun) &&
    !namesPeople(subject) &&
    !/[^s]s$/.test(subject) &&
    !things.test(rest) &&
    namesIn(`x ${rest.replace(dates, "")}`).length === 0
  );
}

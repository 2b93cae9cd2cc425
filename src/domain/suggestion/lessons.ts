import { isCommonNoun } from "../language/common-nouns";
import { initialsOf } from "../language/names/names";
import { sameGivenName } from "../language/names/short-given-names";
import { plainName } from "../plain-name";
import type { EntityKind } from "../vocabulary";
import type { EntityChoice, SuggestionForm } from "./form/form";
import type { ReadArticle } from "./propose/found-in-text";

/** Words of an article for whom an editor chose somebody whom they did not name on record. `inStory`: in the story at hand. */
export type Lesson = { words: string; entityId: string; kind: EntityKind; inStory: boolean };

/** What one decision of an editor teaches: words of the article, and the choice that was made for them. */
export type Correction = { words: string; choice: EntityChoice };

const nobodys =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|both|some|others?|one|his|her|its|their|an? .*|two .*|three .*|some .*|several .*|another .*|officials?|sources?|.*['’]s? (?:lawyer|attorney|aide|family|spokes\p{L}+).*)$/iu;

/**
 * The corrections of a form that was saved: whom the words at the cue mean, where that was left open or answered otherwise, and
 * who is meant by a name that was to be made anew. "He" and "a spokesman" mean somebody else the next time, and teach nothing.
 */
export function correctionsIn(proposal: SuggestionForm | null, form: SuggestionForm): Correction[] {
  const [before, after] = [proposal?.attribution ?? null, form.attribution];
  const found: Correction[] = [];
  if (after.source !== null && JSON.stringify(before?.source ?? null) !== JSON.stringify(after.source)) {
    const marked = after.selectors.find(({ role }) => role === "source")?.exact;
    const made = before?.source && "create" in before.source ? before.source.create.name : null;
    // Of a name that stood elsewhere, for "he", another was meant and not the name put right.
    const named = made !== null && isNamedBy(made, marked ?? "") ? made : null;
    for (const words of [marked, named]) if (words) found.push({ words, choice: after.source });
  }
  if (before !== null && before.relays.length === after.relays.length)
    for (const [at, { entity }] of after.relays.entries()) {
      const was = before.relays[at]!.entity;
      if (entity !== null && was !== null && "create" in was && "id" in entity)
        found.push({ words: was.create.name, choice: entity });
    }
  return found
    .map(({ words, choice }) => ({ words: words.replace(/\s+/g, " ").trim(), choice }))
    .filter(({ words }) => words.length <= 100 && plainName(words) !== "" && !nobodys.test(words));
}

/** Whether the words name nobody but them: "Tom Lind’s sister" is another than "Tom Lind". */
const isNamedBy = (name: string, words: string): boolean =>
  plainName(words).includes(plainName(name)) && !/['’]s? \p{Ll}/u.test(words);

type Said = Pick<SuggestionForm["attribution"], "source" | "sourceDescription" | "selectors">;

/** The words, as plain names, by which somebody could be offered for a form: none where one is chosen. */
export function wordsToTeach({ source, sourceDescription, selectors }: Said): string[] {
  if (source !== null && "id" in source) return [];
  const marked = selectors.find(({ role }) => role === "source")?.exact;
  return [marked, sourceDescription, source?.create.name].flatMap((one) => plainName(one ?? "") || []);
}

/** Whom the words of this form meant before, here or in its story: to be offered. Those of the story at hand come first. */
export function taughtFor(said: Said, lessons: readonly Lesson[]): EntityChoice[] {
  const words = new Set(wordsToTeach(said));
  if (words.size === 0) return [];
  const fitting = lessons
    .filter((lesson) => words.has(plainName(lesson.words)))
    .toSorted((a, b) => Number(b.inStory) - Number(a.inStory));
  return [...new Set(fitting.map(({ entityId }) => entityId))].slice(0, 4).map((id) => ({ id }));
}

type Known = ReadArticle["entities"][number];

/**
 * The entities of the record with the names that editors taught: only a name that one alone was ever chosen for, and that is akin to
 * one of theirs: a person's by surname and given name, a body's by all its telling words or by first letters. Titles, surnames and names that have nothing of the record may mean another
 * the next time; they are offered, and fill nothing in.
 */
export function withTaughtNames(entities: readonly Known[], lessons: readonly Lesson[]): Known[] {
  const bearers = new Map<string, Set<string>>();
  for (const { words, entityId } of lessons)
    bearers.set(plainName(words), (bearers.get(plainName(words)) ?? new Set()).add(entityId));
  const taught = lessons.filter(({ words, kind }) => {
    if (!/^\p{Lu}/u.test(words) || isCommonNoun(words) || /^the \p{Ll}/iu.test(words)) return false;
    const parts = words.split(" ");
    if (kind === "person" && (parts.length < 2 || !/^\p{Lu}/u.test(parts.at(-1)!))) return false;
    return bearers.get(plainName(words))!.size === 1;
  });
  return entities.map((entity) => {
    const own = taught.filter(({ words, entityId }) => entityId === entity.id && isAkin(words, entity));
    const names = [...new Set(own.map(({ words }) => words))].map((text) => ({ text }));
    return { ...entity, names: [...entity.names, ...names] };
  });
}

/**
 * Of the entities of the record, those that a name which an editor taught, and that is none of theirs on record, links in this text:
 * of them an editor reads before saving.
 */
export function linkedByLessons(
  text: string,
  entities: readonly Known[],
  lessons: readonly Lesson[],
): ReadonlySet<string> {
  const whole = ` ${plainName(text)} `;
  const linked = entities.filter((entity) => {
    const own = new Set(entity.names.map((name) => plainName(name.text)));
    return lessons.some(({ words, entityId }) => {
      const plain = plainName(words);
      return (
        entityId === entity.id && !own.has(plain) && whole.includes(` ${plain} `) && isAkin(words, entity)
      );
    });
  });
  return new Set(linked.map(({ id }) => id));
}

/** "T. Lind" and Thomas Lind, "Kanal Vell" and Vell Broadcasting; never "Tom Lind" and Karin Lind, or one ministry and another. */
function isAkin(words: string, { kind, names }: Known): boolean {
  return names.some(({ text }) => (kind === "person" ? isSamePerson(words, text) : isSameBody(words, text)));
}

const wordsIn = (name: string) => plainName(name).split(" ");

function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  return a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1) && sameGivenName(a[0]!, b[0]!);
}

/** What a body is: two of which only one is a bank are two. */
const kinds =
  /^(?:ministry|department|university|bank|police|court|party|union|council|hospital|school|college|church|club|army|navy|parliament|government|embassy|commission|committee|museum|institute)$/;
/** What many bodies are called, and tells none from another. */
const generic =
  /^(?:of|the|for|and|in|on|at|a|de|la|agency|association|authority|board|broadcasting|bureau|centre|center|co|company|corp|corporation|federation|foundation|fund|group|holdings?|inc|international|ltd|llc|national|federal|state|central|network|news|office|organi[sz]ation|plc|press|public|radio|royal|service|services|society|television|times|post|tv|trust|world|new|north|south|east|west|northern|southern|eastern|western|united|general|first)$/;

function isSameBody(one: string, other: string): boolean {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  const [ofA, ofB] = [a, b].map((each) => each.filter((word) => kinds.test(word)));
  if (ofA!.length > 0 && ofB!.length > 0 && !ofA!.some((word) => ofB!.includes(word))) return false;
  const telling = (each: string[]) =>
    each.filter((word) => word.length > 1 && !kinds.test(word) && !generic.test(word));
  const [less, more] = [telling(a), telling(b)].toSorted((x, y) => x.length - y.length);
  if (less!.length > 0) return less!.every((word) => more!.includes(word)) || isInitials(one, other);
  return isInitials(one, other);
}

/** "CST" and Central Statistics Team. */
const isInitials = (one: string, other: string): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([whole, letters]) => {
    const initials = initialsOf(whole!.split(/\s+/));
    return initials.length > 1 && initials === wordsIn(letters!).join("");
  });

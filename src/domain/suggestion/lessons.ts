import { isCommonNoun } from "../language/common-nouns";
import { initialsOf } from "../language/names";
import { plainName } from "../plain-name";
import type { EntityKind } from "../vocabulary";
import type { EntityChoice, SuggestionForm } from "./form";
import type { ReadArticle } from "./found-in-text";

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
    const named = made !== null && plainName(marked ?? "").includes(plainName(made)) ? made : null;
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

/** Whom the words of this form meant before, here or in its story: to be offered. Those of the story at hand come first. */
export function taughtFor(
  {
    source,
    sourceDescription,
    selectors,
  }: Pick<SuggestionForm["attribution"], "source" | "sourceDescription" | "selectors">,
  lessons: readonly Lesson[],
): EntityChoice[] {
  if (source !== null && "id" in source) return [];
  const marked = selectors.find(({ role }) => role === "source")?.exact;
  const words = new Set(
    [marked, sourceDescription, source?.create.name].flatMap((one) => plainName(one ?? "") || []),
  );
  const fitting = lessons
    .filter((lesson) => words.has(plainName(lesson.words)))
    .toSorted((a, b) => Number(b.inStory) - Number(a.inStory));
  return [...new Set(fitting.map(({ entityId }) => entityId))].slice(0, 4).map((id) => ({ id }));
}

type Known = ReadArticle["entities"][number];

/**
 * The entities of the record with the names that editors taught: only a name that one alone was ever chosen for, that has a word
 * or the first letters of theirs, and two words where it is a person's. Titles, surnames and names that have nothing of the record may mean another
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

/** "Kanal Vell" and Vell Broadcasting, "CST" and Central Statistics Team; never "Tom Reyes" for whom an editor put Karin Lind. */
function isAkin(words: string, { names }: Known): boolean {
  const wordsIn = (name: string) => plainName(name).split(" ");
  const own = wordsIn(words);
  return names.some(({ text }) => {
    const theirs = wordsIn(text);
    if (own.some((word) => word.length > 2 && theirs.includes(word))) return true;
    const initials = initialsOf(text.split(/\s+/));
    return (
      initials.length > 1 && (initials === own.join("") || initialsOf(words.split(/\s+/)) === theirs.join(""))
    );
  });
}

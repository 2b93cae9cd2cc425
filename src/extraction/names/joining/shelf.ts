import type { Named } from "../name-book";
import { generic, initials, letters, meaningful } from "./same-name";

/** The latest so many bearers of one word are looked through; no article has as many. */
const MOST_BEARERS = 40;

/** The entities met so far, found by the words of their names rather than one by one: a long text names thousands. */
export class Shelf {
  entities: Named[] = [];
  constructor(readonly honoured: ReadonlyMap<string, ReadonlySet<string>>) {}
  private byWord = new Map<string, Named[]>();
  private forms = new Map<Named, Map<string, string[]>>();

  candidates(words: string[]): Named[] {
    const found = new Set<Named>();
    for (const key of keysOf(words))
      for (const entity of this.byWord.get(key)?.slice(-MOST_BEARERS) ?? []) found.add(entity);
    return [...found];
  }

  formsOf(entity: Named): Iterable<string[]> {
    return this.forms.get(entity)?.values() ?? [];
  }

  put(entity: Named, words: string[]): void {
    const known = this.forms.get(entity) ?? new Map<string, string[]>();
    this.forms.set(entity, known);
    const form = words.join(" ");
    if (known.has(form)) return;
    known.set(form, words);
    for (const key of keysOf(words)) {
      const shelf = this.byWord.get(key) ?? [];
      if (shelf.at(-1) !== entity) shelf.push(entity);
      this.byWord.set(key, shelf);
    }
  }
}

/** Words that two names of one bearer are bound to share: telling words, a given name's first letters, initials. */
function keysOf(words: string[]): string[] {
  const telling = meaningful(words).filter((word) => !generic.has(word));
  const whole = letters(words.join(""));
  return [
    ...telling,
    ...telling.slice(0, 1).map((word) => `${word.slice(0, 4)}~`),
    whole,
    ...initials(words),
  ];
}

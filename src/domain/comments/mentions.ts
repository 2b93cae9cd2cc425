/** Somebody at the desk by whom a comment can be read. */
export type Colleague = { id: string; name: string };

/**
 * Whom a comment names: "@M. Keller" is whoever is called so, in whatever case. Of two names that begin alike the longer
 * one is meant, and no name is found in the middle of another word.
 */
export function mentionsIn(text: string, colleagues: readonly Colleague[]): Colleague[] {
  const lower = text.toLowerCase();
  const named = new Set<Colleague>();
  for (let at = lower.indexOf("@"); at >= 0; at = lower.indexOf("@", at + 1)) {
    const called = colleagues.filter(
      ({ name }) =>
        name !== "" &&
        lower.startsWith(name.toLowerCase(), at + 1) &&
        !letter.test(lower.charAt(at + 1 + name.length)),
    );
    const longest = Math.max(...called.map(({ name }) => name.length));
    // Two people of one name are both meant: nobody guesses which.
    for (const one of called) if (one.name.length === longest) named.add(one);
  }
  return [...named];
}

const letter = /[\p{L}\p{N}\p{M}]/u;

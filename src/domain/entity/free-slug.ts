/** The longest that the dossier format takes. */
const longest = 80;

/** An address nobody has yet: the one that is wanted, cut between words, or with the first number that is free. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  const base = cut(wanted, longest);
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const numbered = `${cut(base, longest - 5)}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function cut(slug: string, most: number): string {
  if (slug.length <= most) return slug;
  const short = slug.slice(0, most);
  return short.slice(0, short.lastIndexOf("-") > most / 2 ? short.lastIndexOf("-") : most).replace(/-+$/, "");
}

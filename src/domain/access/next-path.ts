/** Read as a browser on this site would read it; the name is nobody's. */
const here = "http://here.invalid";

/**
 * Where to go after signing in, as the address asks: a path of this site, or `otherwise`: the page
 * to sign in, which sends those who are in on to where their role works. It is read as a browser reads it
 * and written out plain, so that what only looks like a path is none ("//evil.example", "/\evil.example", a tab in
 * between), nor what becomes another site once it is made plain ("/.//evil.example").
 */
export function nextPath(asked: string | null | undefined, otherwise = "/sign-in"): string {
  if (!asked || asked.length > 2_000 || !URL.canParse(asked, here)) return otherwise;
  const { origin, pathname, search, hash } = new URL(asked, here);
  return origin === here && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : otherwise;
}

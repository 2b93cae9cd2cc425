/** Visible ASCII after one slash: no second slash, no backslash, no space, tab or line break anywhere. */
const plainPath = /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/;

/**
 * Where to go after signing in, as the address asks: a path of this site, or `otherwise`. Whatever a browser might read
 * as another site ("//evil.example", "/\\evil.example", a tab in between, "/.//evil.example" once it is made plain) is
 * no path of ours.
 */
export function nextPath(asked: string | null | undefined, otherwise = "/desk"): string {
  if (!asked || asked.length > 2_000 || !plainPath.test(asked)) return otherwise;
  const { host, pathname, search, hash } = new URL(asked, "http://here.invalid");
  const path = `${pathname}${search}${hash}`;
  return host === "here.invalid" && plainPath.test(path) ? path : otherwise;
}

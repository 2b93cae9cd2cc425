/**
 * What a page of ours may load and where it may send: its own site, and of scripts only those that carry the nonce of
 * this very answer, with what they load in turn. Nothing that an editor pastes can be a script, whatever it is made to
 * look like.
 *
 * Style attributes are let through (and style elements are not): two drawings are sent with a number in theirs, the width
 * of a graph and the place on the as-of track, so that they stand before any script runs. A style alone sends
 * nothing anywhere, since pictures and fonts come from this site only. Marks in the stylesheet are `data:` pictures.
 */
export function contentPolicy(nonce: string, mode: "production" | "development"): string {
  const isDev = mode === "development";
  const directives: Record<string, string[]> = {
    "default-src": ["'self'"],
    // React rebuilds the stacks of the server in the browser by eval, while developing only.
    "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...(isDev ? ["'unsafe-eval'"] : [])],
    "style-src": isDev ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    "form-action": ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

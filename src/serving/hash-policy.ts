import { createHash } from "node:crypto";

/** The parts of a page that say which of its scripts may run. */
export type Scripted = { policy: string; body: Buffer };

/**
 * A page that was drawn with a nonce, as one that is the same bytes for everybody: its inline scripts and styles are allowed
 * by the sum of each (CSP 3, 'sha256-…') and those it loads by coming from this site. Only what bears the nonce is
 * allowed: a script that somebody else got into the page would bear none, and is stopped as it was before.
 */
export function withHashes({ policy, body }: Scripted): Scripted {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  if (nonce === undefined) return { policy, body };
  const html = body.toString();
  const without = (text: string) => text.replaceAll(` nonce="${nonce}"`, "").replaceAll(nonce, "");
  const allowed = (tag: "script" | "style") =>
    inlineOf(html, tag, nonce).map((text) => `'sha256-${sumOf(without(text))}'`);
  const directives = policy.split("; ").map((directive) => {
    const [name = "", ...sources] = directive.split(" ");
    const tag = tags[name];
    if (tag === undefined) return directive;
    const kept = sources.filter((source) => source !== `'nonce-${nonce}'` && source !== "'strict-dynamic'");
    return [name, ...kept, ...new Set(allowed(tag))].join(" ");
  });
  return { policy: directives.join("; "), body: Buffer.from(without(html)) };
}

const tags: Record<string, "script" | "style"> = { "script-src": "script", "style-src": "style" };

/** The text of each inline element of this name that bears the nonce. */
function inlineOf(html: string, tag: string, nonce: string): string[] {
  return [...html.matchAll(new RegExp(`<${tag}\\b([^>]*)>([^]*?)</${tag}>`, "g"))].flatMap(
    ([, attributes = "", text = ""]) =>
      attributes.includes(`nonce="${nonce}"`) && !/\ssrc=/.test(attributes) ? [text] : [],
  );
}

/** As a browser sums it: line ends are one character by then (HTML, 13.2.3.5). */
function sumOf(text: string): string {
  return createHash("sha256").update(text.replaceAll(/\r\n?/g, "\n")).digest("base64");
}

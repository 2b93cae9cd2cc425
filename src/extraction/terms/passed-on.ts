import { isOutlet } from "../names/outlets";
import type { Finding, Pattern } from "../patterns/finding";
import type { Article } from "../text/article";
import type { Range } from "../text/word-classes";

const whole: ReadonlySet<Pattern> = new Set([
  "that-clause",
  "bare-clause",
  "quote-follows",
  "after-quote",
  "after-clause",
  "interrupting",
  "colon",
]);

/**
 * "Ms. Osei told Reuters that…, *the BBC reported*": where all that an outlet reports is that somebody spoke, the words
 * are the speaker's and the outlet is the last hand they passed through.
 */
export function passOnReported(article: Article, findings: Finding[]): Finding[] {
  const relayed = new Map<Finding, { relays: Range[]; within: Range }>();
  const spent = new Set<Finding>();
  for (const outer of findings) {
    if (outer.source === null || outer.content.length !== 1 || !reports(article, outer)) continue;
    const inner = findings.find((one) => one !== outer && isWholeOf(article, one, outer));
    if (inner === undefined) continue;
    spent.add(outer);
    const relays = [...(relayed.get(inner)?.relays ?? []), outer.source];
    relayed.set(inner, { relays, within: outer.content[0] as Range });
  }
  return findings
    .filter((finding) => !spent.has(finding))
    .map((finding) => {
      const passed = relayed.get(finding);
      if (passed === undefined) return finding;
      return {
        ...finding,
        content: clip(finding.content, passed.within),
        relays: [...finding.relays, ...passed.relays],
      };
    });
}

/** What the outlet passed on ends where its own "…, the BBC reported" begins. */
function clip(content: Range[], within: Range): Range[] {
  return content
    .map(({ from, to }) => ({ from, to: from < within.to ? Math.min(to, within.to) : to }))
    .filter(({ from, to }) => from < to);
}

function reports(article: Article, { source, entry, pattern, negated }: Finding): boolean {
  if (source === null || negated || !isOutlet(article, source)) return false;
  return pattern === "according-to" || /^(?:report|say|write|add|note|tweet)$/.test(entry?.lemma ?? "");
}

/** Whether the inner attribution fills the content of the outer one: its speaker opens it and its words end it. */
function isWholeOf(article: Article, inner: Finding, outer: Finding): boolean {
  const content = outer.content[0] as Range;
  const { source } = inner;
  if (source === null || inner.entry?.tier !== 1 || inner.passive || !whole.has(inner.pattern)) return false;
  if (inner.entry.cueClass === "media_relay" || inner.head < content.from || inner.head >= content.to)
    return false;
  const parts = [source, ...inner.cue, ...inner.content];
  const from = Math.min(...parts.map((range) => range.from));
  const to = Math.max(...parts.map((range) => range.to));
  const opens = article.tokens[content.from]?.lower === "that" ? content.from + 1 : content.from;
  return from <= opens + 1 && from >= content.from && to >= content.to - 1;
}

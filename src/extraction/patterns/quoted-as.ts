import { clauseStart } from "../clauses/clause-starts";
import { trimSubject } from "../clauses/subject-trimming";
import { subjectOf } from "../clauses/subjects";
import { readVerbGroup } from "../clauses/verb-groups";
import type { Article, Sentence } from "../text/article";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import type { Finding } from "./finding";

const quoting = /^(?:quoted|quotes|quote|quoting|cited|cites|citing)$/;

/**
 * "The BBC *quoted Ms. Osei as saying*…", "Ms. Osei *was quoted by* the BBC *as saying*…": she speaks, and whoever
 * quotes her passes it on.
 */
export function readQuotedAs(article: Article, sentence: Sentence, findings: Finding[]): Finding[] {
  const spent = new Set<number>();
  const read = findings.map((finding) => {
    const behind = quotedBehind(article, sentence, finding);
    if (behind !== null) return behind;
    const as = (finding.cue[0]?.from ?? 0) - 1;
    if (finding.kind !== "ing" || article.tokens[as]?.lower !== "as") return finding;
    const verb = quotingBefore(article, sentence, as);
    if (verb === null) return finding;
    spent.add(verb);
    const group = readVerbGroup(article, sentence, verb);
    const subject = subjectOf(article, sentence, group.from);
    const between: Range = { from: verb + 1, to: as };
    const negated = finding.negated || group.negated;
    const modal = finding.modal ?? group.modal;
    if (!group.passive) {
      const quoted = quotedInAside(article, sentence, group.from, finding);
      if (quoted !== null) return { ...finding, ...quoted, negated, modal };
      if (between.to <= between.from) return finding;
      return { ...finding, source: between, relays: subject === null ? [] : [subject], negated, modal };
    }
    const by = byAgent(article, between);
    return { ...finding, source: subject, relays: by === null ? [] : [by], negated, modal };
  });
  return read.filter(({ head }) => !spent.has(head));
}

/** "“It is shut,” the BBC *quoted Ms. Osei as saying*": the words stand before, and are hers as well. */
function quotedBehind({ tokens }: Article, { to }: Sentence, finding: Finding): Finding | null {
  const { head, source, content, passive } = finding;
  if (!quoting.test(tokens[head]?.lower ?? "") || passive || source === null || source.from > head)
    return null;
  if (content.some(({ from }) => from > head)) return null;
  for (let as = head + 1; as < Math.min(to, head + 14) && !/^[,.;:]$/.test(tokens[as]?.text ?? ""); as++) {
    if (tokens[as]?.lower !== "as" || !/^\p{Ll}+ing$/u.test(tokens[as + 1]?.text ?? "")) continue;
    if (as === head + 1) return null;
    return {
      ...finding,
      // "quoted *him* as saying": whom, an editor says.
      source: tokens[head + 1]?.pos === "PRON" ? null : { from: head + 1, to: as },
      relays: [source],
      cue: [{ from: as + 1, to: as + 2 }],
    };
  }
  return null;
}

/** "Tom Reyes, *whom the BBC quoted* as saying it was shut, left": he stands before, and his words end where the aside does. */
function quotedInAside(article: Article, sentence: Sentence, verb: number, { content }: Finding) {
  const { tokens, quoteOf } = article;
  let whom = verb - 1;
  while (whom > sentence.from && verb - whom < 8 && !/^(?:whom|who|,)$/.test(tokens[whom]?.lower ?? ""))
    whom -= 1;
  if (!/^(?:whom|who)$/.test(tokens[whom]?.lower ?? "") || tokens[whom - 1]?.text !== "," || whom + 1 >= verb)
    return null;
  const source = trimSubject(article, { from: clauseStart(article, sentence, whom - 1), to: whom - 1 });
  const first = content[0];
  if (source === null || first === undefined) return null;
  let to = first.from;
  while (to < first.to && (tokens[to]?.text !== "," || (quoteOf[to] as number) >= 0)) to += 1;
  return { source, relays: [{ from: whom + 1, to: verb }], content: [{ from: first.from, to }] };
}

function quotingBefore(article: Article, sentence: Sentence, as: number): number | null {
  for (let i = as - 1; i >= Math.max(sentence.from, as - 14); i--) {
    const { text, lower } = article.tokens[i] as Token;
    if (quoting.test(lower)) return i;
    if (/^[;:.]$/.test(text) || (article.quoteOf[i] as number) >= 0) return null;
  }
  return null;
}

function byAgent({ tokens }: Article, { from, to }: Range): Range | null {
  for (let i = from; i < to - 1; i++)
    if (tokens[i]?.lower === "by" || tokens[i]?.lower === "in") return { from: i + 1, to };
  return null;
}

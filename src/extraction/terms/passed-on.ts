import { startsClause } from "../clauses/content-ends";
import { isUnreal } from "../clauses/unreal-speech";
import { isFiniteVerb } from "../clauses/verb-groups";
import { isOutlet } from "../names/outlets";
import type { Finding, Pattern } from "../patterns/finding";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
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
 * "Ms. Osei told Reuters that…, *the BBC reported*", "*Lind said* Osei had told him that…": where all that somebody says is that
 * somebody else spoke, the words are the inner speaker's and the outer one is the last hand they passed through.
 */
export function passOnReported(article: Article, findings: Finding[]): Finding[] {
  const within = new Map<Finding, Finding>();
  for (const outer of findings) {
    if (outer.source === null || outer.content.length !== 1) continue;
    const isPress = reports(article, outer);
    if (!isPress && !retells(outer)) continue;
    const inner =
      findings.find((one) => one !== outer && isWholeOf(article, one, outer)) ??
      findings.find((one) => followsThat(article, one, outer));
    if (inner === undefined || isDoubted(article, outer) || isDoubted(article, inner)) continue;
    if (isPress || isRetold(article, inner, outer)) within.set(inner, outer);
  }
  const spent = new Set(within.values());
  return findings
    .filter((finding) => !spent.has(finding))
    .map((finding) => {
      const through: Finding[] = [];
      let content = finding.content;
      for (let outer = within.get(finding); outer !== undefined; outer = within.get(outer)) {
        through.push(outer);
        if (!followsThat(article, finding, outer)) content = clip(content, outer.content[0] as Range);
      }
      const source = sourceWithin(article, finding, within.get(finding));
      return through.length === 0 ? finding : { ...finding, source, content, through };
    });
}

/** "said on Monday *that* opposition leader Ada Osei had told": the "that" is the outer speaker's. */
function sourceWithin({ tokens }: Article, { source }: Finding, outer: Finding | undefined): Range | null {
  const opens =
    source !== null &&
    source.to - source.from > 1 &&
    source.from === outer?.content[0]?.from &&
    tokens[source.from]?.lower === "that";
  return opens ? { from: source.from + 1, to: source.to } : source;
}

/** What was passed on ends where the outer speaker's own "…, the BBC reported" begins. */
function clip(content: Range[], within: Range): Range[] {
  return content
    .map(({ from, to }) => ({ from, to: from < within.to ? Math.min(to, within.to) : to }))
    .filter(({ from, to }) => from < to);
}

/** "*falsely* said", "*only* told her". */
function isDoubted({ tokens }: Article, { source, cue, content, head }: Finding): boolean {
  const places = [...(source === null ? [] : [source]), ...cue].map(({ from }) => from);
  const from = Math.min(head, ...places);
  const to = Math.max(head + 1, ...cue.map((range) => range.to));
  // A word behind the verb, up to what is said: "said *falsely* that".
  const until = content.some((range) => range.from >= to) ? Math.max(to, content.at(-1)!.from) : to;
  return tokens.slice(from, Math.min(until, to + 3)).some(({ lower }) => doubted.test(lower));
}

function reports(article: Article, { source, entry, pattern, negated }: Finding): boolean {
  if (source === null || negated || !isOutlet(article, source)) return false;
  return pattern === "according-to" || /^(?:report|say|write|add|note|tweet)$/.test(entry?.lemma ?? "");
}

/** Verbs that tell plainly. Who alleges, claims or insists that another spoke is doubted, and speaks for themselves. */
const telling =
  /^(?:say|tell|report|write|add|note|recall|recount|remember|state|testify|reveal|disclose|explain|announce|tweet|complain|inform)$/;

/** Beside either verb: the article does not believe that it was said so. */
const doubted =
  /^(?:falsely|wrongly|wrongfully|mistakenly|erroneously|incorrectly|inaccurately|untruthfully|misleadingly|jokingly|sarcastically|ironically|supposedly|allegedly|reportedly|apparently|only|merely|just|never|once|also)$/;

/** Whether somebody tells what happened, so that what they tell of another's words may be passed on: never who denies, asks or supposes it. */
const retells = ({ entry, pattern, negated, modal, governor, passive, kind }: Finding): boolean =>
  pattern === "according-to" ||
  (telling.test(entry?.lemma ?? "") &&
    whole.has(pattern) &&
    !negated &&
    !passive &&
    modal === null &&
    governor === null &&
    (kind === "finite" || kind === "ing"));

/**
 * Verbs that give somebody's words. What was promised or agreed is an act, which the outer speaker vouches for; and that
 * somebody admitted or confirmed a thing would settle it, so it is that speaker's word unless an outlet reports it.
 */
const speaking =
  /^(?:say|tell|write|state|claim|allege|deny|confide|assure|inform|announce|testify|add|insist|warn|explain|mention|note|remark|complain|tweet|argue|assert)$/;

/** Pronouns may mean the outer speaker, whose own tale it then is; crowds that nobody could name have not said one thing. */
const noOther =
  /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|some|many|most|few|others?|people|one|someone|somebody|anyone|anybody|everyone|everybody|both|all)$/;

/** Whether the inner words were spoken, as the outer speaker has it, by somebody else and to somebody. */
function isRetold(article: Article, inner: Finding, outer: Finding): boolean {
  const { entry, negated, modal, governor, kind, silence } = inner;
  const source = sourceWithin(article, inner, outer);
  if (source === null || silence !== undefined || negated || modal !== null || governor !== null)
    return false;
  if (!/^(?:finite|other)$/.test(kind) || !(entry === null || speaking.test(entry.lemma))) return false;
  if (noOther.test(article.tokens[source.from]?.lower ?? "") || isUnreal(article, inner)) return false;
  if (goesOn(article, inner)) return false;
  const from = inner.cue[0]?.from ?? inner.head;
  const words = article.tokens.slice(from, Math.max(inner.head + 1, inner.content[0]?.from ?? 0));
  // "told *nobody* that…", "*would* tell", "is *said* to have told".
  return !words.some(({ lower }) =>
    /^(?:nobody|no|none|neither|nothing|anyone|anybody|will|wo|shall|'ll|'d|would|if|whether|supposedly)$/.test(
      lower,
    ),
  );
}

/** "…told her it was shut *and that she left*", "…*but she left*": a further clause, which may be the outer speaker's own. */
function goesOn(article: Article, { content, sentence }: Finding): boolean {
  const around = article.sentences[sentence];
  return content.some(({ from, to }) => {
    for (let i = from + 1; i < to - 1; i++) {
      if ((article.quoteOf[i] as number) >= 0) continue;
      const { lower, text } = article.tokens[i] as Token;
      if (text === ";") return true;
      if (!/^(?:and|but)$/.test(lower) || around === undefined) continue;
      if (article.tokens[i + 1]?.lower === "that" || startsClause(article, around, i + 1)) return true;
    }
    return false;
  });
}

/** Whether the inner attribution fills the content of the outer one: its speaker opens it and its words end it. */
function isWholeOf(article: Article, inner: Finding, outer: Finding): boolean {
  const content = outer.content[0] as Range;
  const { source } = inner;
  if (source === null || inner.head < content.from || inner.head >= content.to) return false;
  // "wrote that, *according to* Ada Osei, …".
  if (inner.pattern !== "according-to") {
    if (inner.entry?.tier !== 1 || inner.entry.cueClass === "media_relay") return false;
    if (inner.passive ? inner.pattern !== "passive-clause" : !whole.has(inner.pattern)) return false;
  }
  const parts = [source, ...inner.cue, ...inner.content];
  const from = Math.min(...parts.map((range) => range.from));
  const to = Math.max(...parts.map((range) => range.to));
  const opens = article.tokens[content.from]?.lower === "that" ? content.from + 1 : content.from;
  const isFirst = inner.passive
    ? isBareSubject(article, opens, from)
    : from <= opens + 1 && !isHung(article, opens);
  return isFirst && from >= content.from && to >= content.to - 1;
}

/** "said that *when* Brandt said so nobody listened": what was said hangs on it. */
const isHung = ({ tokens }: Article, at: number): boolean =>
  /^(?:when|whenever|after|before|because|since|if|unless|until|once|although|though|while|as|where|only|even|how|why|whether)$/.test(
    tokens[at]?.lower ?? "",
  );

/** "wrote *that, according to* Ada Osei, …": nothing of the outer speaker's before the inner one is named. */
function followsThat({ tokens }: Article, inner: Finding, outer: Finding): boolean {
  const content = outer.content[0] as Range;
  if (inner.pattern !== "according-to" || content.to - content.from !== 1) return false;
  return tokens[content.from]?.lower === "that" && inner.head > content.from && inner.head <= content.to + 1;
}

/** "*staff* had been told by a supervisor": nothing but whom it was told to before the verb. */
function isBareSubject(article: Article, from: number, to: number): boolean {
  if (to - from > 8) return false;
  for (let i = from; i < to; i++)
    if (isFiniteVerb(article, i) || /^[,;:]$/.test((article.tokens[i] as Token).text)) return false;
  return true;
}

import { cueFormOf } from "@/domain/language/cue-verbs";
import { readForward } from "../clauses/content-after";
import { readBackward } from "../clauses/content-before";
import { readOpeningAside } from "../clauses/opening-asides";
import { isPast, readVerbGroup } from "../clauses/verb-groups";
import { documents, headNoun } from "../names/source-nouns";
import type { Article, Sentence } from "../text/article";
import { mistagged } from "../text/mistagged-verbs";
import { quoteAt } from "../text/quote-kinds";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";
import { type Cue, finish } from "./cue";
import { sourceOf } from "./cue-sources";
import type { Finding } from "./finding";
import { readPassive } from "./passives";

/** No sentence of the news has as many; a text of nothing but cues must not take for ever. */
const MOST_CUES = 24;

const always = new Set(["said", "says", "told", "tells"]);

const silentGovernors = new Set([
  "refuse",
  "refused",
  "refuses",
  "refusing",
  "declined",
  "decline",
  "declines",
  "declining",
]);

/** Every attribution in a sentence that a verb carries, in order of the verbs. */
export function readCueVerbs(article: Article, sentence: Sentence, index: number): Finding[] {
  const findings: Finding[] = [];
  let read = 0;
  for (let i = sentence.from; i < sentence.to && read < MOST_CUES; i++) {
    const token = article.tokens[i] as Token;
    const form = cueFormOf(token.lower);
    if (form === undefined) continue;
    if (token.pos !== "VERB" && !always.has(token.lower) && !mistagged(article, i, form.forms)) continue;
    const quote = quoteAt(article, i);
    if (quote !== null) continue;
    const before = article.tokens[i - 1];
    if (token.lower === "asked" && before?.text === "," && isAskedAside(article, sentence, i)) continue;
    if (
      before !== undefined &&
      (before.pos === "DET" || before.text === "-") &&
      !/^(?:that|all|some|this|both|many)$/.test(before.lower)
    )
      continue;
    read += 1;
    const group = readVerbGroup(article, sentence, i);
    if (group.governor !== null && silentGovernors.has((article.tokens[group.governor] as Token).lower))
      group.negated = true;
    const finding = readCue({
      article,
      sentence,
      index,
      main: i,
      group,
      entry: form.entry,
      past: isPast(article, sentence, i),
    });
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

function readCue(cue: Cue): Finding | null {
  const { article, group, entry } = cue;
  const aside = entry.frames.includes("q") && !group.passive ? readOpeningAside(cue) : null;
  if (aside !== null) return aside;
  // "The memo, a note *written by* the harbour master, says": whoever wrote it says nothing there.
  const { tokens } = article;
  const isBy =
    tokens[cue.main + 1]?.lower === "by" &&
    /(?:en|ed)$/.test(tokens[cue.main]?.lower ?? "") &&
    /^(?:DET|PROPN|PRON)$/.test(tokens[cue.main + 2]?.pos ?? "");
  const backward = entry.frames.includes("q") && !group.passive && !isBy ? readBackward(cue) : null;
  if (backward !== null) return backward;
  if (group.passive) return readPassive(cue);
  const forward = readForward(cue);
  if (forward === null) return null;
  const source = sourceOf(cue);
  if (source === "none") return null;
  // "The museum shows paintings" reports nothing; "the poll shows a lead" does.
  const shown = entry.cueClass === "discovery" && forward.pattern === "noun-phrase";
  if (shown && (source === null || !documents.has(headNoun(article, source)))) return null;
  if (entry.lemma === "recall" && forward.pattern === "noun-phrase" && isGoods(article, forward.content))
    return null;
  return finish(cue, forward.pattern, source, [forward.content], forward.cueEnd);
}

/** "is recalling *3.1 million tins*": what is called back is no memory. */
function isGoods({ tokens }: Article, { from, to }: Range): boolean {
  return tokens
    .slice(from, Math.min(to, from + 5))
    .some(
      ({ pos, lower }) =>
        pos === "NUM" ||
        /^(?:cars?|vehicles?|products?|batch(?:es)?|models?|units?|toys?|tins?|packs?|bottles?|devices?)$/.test(
          lower,
        ),
    );
}

/** "Halcyon, *asked whether it had paid*, said": who was asked, and did not ask. */
function isAskedAside({ tokens, quoteOf }: Article, sentence: Sentence, at: number): boolean {
  if (
    !/^(?:whether|about|if|why|how|what|when|where|by|to|on|in|at|repeatedly)$/.test(
      tokens[at + 1]?.lower ?? "",
    )
  )
    return false;
  for (let i = at + 1; i < sentence.to - 1; i++) {
    if ((quoteOf[i] as number) >= 0) return false;
    if (tokens[i]?.text !== ",") continue;
    const next = tokens[i + 1];
    return next !== undefined && (next.pos === "VERB" || next.pos === "AUX") && !next.lower.endsWith("ing");
  }
  return false;
}

import { type Cue, finish } from "../patterns/cue";
import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import { skipAdverbials } from "./adverbials";
import { addresseeBeforeStop } from "./content-before";
import { contentEnd, holdsClause } from "./content-ends";
import { trimSubject } from "./subject-trimming";
import { isFiniteVerb } from "./verb-groups";

/** "As Ms. Osei told the panel, rents will fall": the aside opens the sentence and its content follows the comma. */
export function readOpeningAside(cue: Cue): Finding | null {
  const { article, sentence, group, main, past } = cue;
  const { tokens } = article;
  let as = sentence.from;
  while (
    as < sentence.from + 3 &&
    /^(?:ADV|CCONJ|PUNCT|INTJ)$/.test(tokens[as]?.pos ?? "") &&
    tokens[as]?.lower !== "as"
  )
    as += 1;
  if (tokens[as]?.lower !== "as" || group.from - as > 25 || group.kind !== "finite") return null;
  for (let i = as + 1; i < group.from; i++) if ((article.quoteOf[i] as number) >= 0) return null;
  if (tokens[as + 1]?.pos === "ADP" || isFiniteBetween(article, as + 1, group.from)) return null;
  const source = trimSubject(article, { from: as + 1, to: group.from });
  if (source === null) return null;
  let after = main + 1;
  if (/^(?:it|out)$/.test(tokens[after]?.lower ?? "")) after += 1;
  const end = skipAdverbials(article, sentence, addresseeBeforeStop(cue, after));
  if (tokens[end]?.text !== "," || end + 1 >= sentence.to) return null;
  if (!holdsClause(article, end + 1, sentence.to)) return null;
  const to = contentEnd(article, sentence, end + 1, past, false);
  return finish(cue, "interrupting", source, [{ from: end + 1, to }], main + 1);
}

function isFiniteBetween(article: Article, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isFiniteVerb(article, i) && article.tokens[i - 1]?.pos !== "PRON") return true;
  return false;
}

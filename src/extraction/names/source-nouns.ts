import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";

export const documents: ReadonlySet<string> = new Set(
  (
    "report reports study studies survey surveys poll polls letter letters document documents memo memos statement statements filing filings lawsuit " +
    "suit complaint indictment affidavit transcript transcripts email emails e-mail record records data figures video videos footage audit analysis " +
    "review paper article book bill law order ruling opinion briefing statistics numbers results findings research tweet post website page list " +
    "average averages commentary resolution plan rules bylaws poster sign"
  ).split(" "),
);

export const groups = new Set(
  (
    "officials sources critics experts analysts observers lawmakers supporters opponents aides advisers advisors people residents witnesses police authorities " +
    "investigators prosecutors lawyers researchers scientists economists democrats republicans voters protesters demonstrators activists reporters media " +
    "others some many several most they diplomats families relatives friends neighbors neighbours doctors workers teachers representatives spokespeople"
  ).split(" "),
);

export function capitals(article: Article, range: Range): number {
  let count = 0;
  for (let i = range.from; i < range.to; i++) if ((article.tokens[i] as Token).pos === "PROPN") count += 1;
  return count;
}

/** The noun that a source is: before the first comma or preposition. */
export function headNoun(article: Article, range: Range): string {
  let head = (article.tokens[range.from] as Token).lower;
  for (let i = range.from; i < range.to; i++) {
    const token = article.tokens[i] as Token;
    if (
      i > range.from &&
      (token.text === "," || token.pos === "ADP" || /^(?:who|whose|which|that)$/.test(token.lower))
    )
      break;
    if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "PRON") head = token.lower;
  }
  return head;
}

export function firstNoun(article: Article, range: Range): string {
  for (let i = range.from; i < range.to; i++) {
    const token = article.tokens[i] as Token;
    if (token.pos === "NOUN" || (token.pos === "PROPN" && i === range.from)) return token.lower;
  }
  return "";
}

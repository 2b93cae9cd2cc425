import type { Article } from "./article";
import type { Token } from "./tokens";

/** Tokens `from` up to, not including, `to`. */
export interface Range {
  from: number;
  to: number;
}

export const auxiliaries = new Set(
  (
    "is are was were be been being am 's 've 'd 'll 're 'm has have had having do does did will would can could may " +
    "might must shall should ca wo get gets got getting"
  ).split(" "),
);

export const beForms = new Set("is are was were be been being am 's 're 'm get gets got getting".split(" "));

export const negations = new Set(["not", "n't", "never", "nor", "no", "hardly", "barely", "neither"]);

export const subjectPronouns = new Set("he she they i we it you who which".split(" "));

export const relatives = new Set(["who", "which", "whose", "whom"]);

export const daysOfWeek = new Set("monday tuesday wednesday thursday friday saturday sunday".split(" "));
export const weekdays = new Set([...daysOfWeek, ..."today yesterday tomorrow tonight".split(" ")]);

const timeNouns = new Set(
  (
    "week month year day days weeks months years morning afternoon evening night weekend hour hours minutes january february march april " +
    "may june july august september october november december jan feb aug sept oct nov dec spring summer autumn fall winter decade"
  ).split(" "),
);

export const complementizers = new Set(
  "that because although though if when while as since after before until unless whether than where how why what whereas once".split(
    " ",
  ),
);

const dashes = new Set(["—", "–", "--", "―", "-"]);

export const isDash = (token: Token | undefined) => token !== undefined && dashes.has(token.text);

export const isNominal = (token: Token | undefined) =>
  token !== undefined &&
  (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "NUM" || token.pos === "SYM");

export const isTime = (token: Token | undefined) =>
  token !== undefined && (weekdays.has(token.lower) || timeNouns.has(token.lower));

export const isWord = (token: Token | undefined) => token !== undefined && /[\p{L}\p{N}]/u.test(token.text);

/** A hyphen joins words, a dash parts clauses: only a dash with a blank on one side at least counts as one. */
export function partsClauses(article: Article, i: number): boolean {
  const token = article.tokens[i];
  if (!isDash(token)) return false;
  if (token?.text !== "-") return true;
  const before = article.tokens[i - 1];
  const after = article.tokens[i + 1];
  return before !== undefined && after !== undefined && before.end < token.start && token.end < after.start;
}

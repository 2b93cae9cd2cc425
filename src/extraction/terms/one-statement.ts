import type { Finding } from "../patterns/finding";
import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import { partsClauses } from "../text/word-classes";

const subordinates = /^(?:after|before|when|where|while|because|as|since|unless|until|which|who)$/;

/**
 * Whether a content is one plain statement, so that its end and its sense are sure: not several sentences or parts, nothing behind a colon
 * or a dash, no "and that", no clause that hangs on another and no "it" at its front. On six sets before their faults were known, of the
 * strong suggestions that any of these fits one in ten was wrong in its words, of the rest one in fifty.
 */
export function isOneStatement(article: Article, { content, silence }: Finding): boolean {
  if (silence !== undefined) return true;
  const [only, more] = content;
  if (only === undefined || more !== undefined) return false;
  const { tokens } = article;
  const opens = tokens[only.from]?.lower === "that" ? only.from + 1 : only.from;
  if (/^its?$/.test(tokens[opens]?.lower ?? "")) return false;
  for (let i = opens; i < only.to; i++) {
    const { text, lower } = tokens[i] as Token;
    if (/^[:;]$/.test(text) || partsClauses(article, i)) return false;
    if (i > opens && subordinates.test(lower)) return false;
    if (/^[.!?]$/.test(text) && i < only.to - 2) return false;
    if (/^(?:and|but)$/.test(lower) && tokens[i + 1]?.lower === "that") return false;
  }
  return true;
}

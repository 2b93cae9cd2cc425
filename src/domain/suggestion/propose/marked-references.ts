import type { Span } from "../../anchor";
import { escaped } from "../../language/escaped";
import { isParticiple } from "../../language/finite-verbs";
import type { Mention } from "../../language/names/link-mentions";
import type { Reference } from "./found-in-text";

/** A sign that no article is printed with stands behind each word that leads back, so that it stays with it while a sentence is cut. */
const first = 0xe000;
const most = 200;
const signs = /[\uE000-\uE0FF]/g;

type Known = { mention: Mention; words: string };

/** Words of an article with a sign behind each that leads back to somebody, and what each sign means. */
export class MarkedReferences {
  private known: Known[] = [];

  constructor(
    private readonly text: string,
    private readonly references: readonly Reference[],
    private readonly mentions: readonly Mention[],
  ) {}

  /** The words of a span, marked. */
  marked({ start, end }: Span): string {
    let marked = "";
    let at = start;
    const inside = this.references
      .filter((one) => one.start >= start && one.end <= end && one.start < one.end)
      .toSorted((a, b) => a.start - b.start);
    for (const one of inside) {
      const mention = this.mentions.find(({ id }) => id === one.mention);
      if (mention === undefined || one.start < at || this.known.length >= most) continue;
      marked += plain(this.text.slice(at, one.end)) + String.fromCharCode(first + this.known.length);
      this.known.push({ mention, words: this.text.slice(one.start, one.end) });
      at = one.end;
    }
    return marked + plain(this.text.slice(at, end));
  }

  /** The words with the name of whom each means: once in a sentence, then the pronoun leads back to it. */
  named(words: string): string {
    let named = "";
    let at = 0;
    const met = new Set<string>();
    for (const found of words.matchAll(signs)) {
      const one = this.known[found[0].charCodeAt(0) - first];
      const before = words.slice(at, found.index);
      const to = found.index + 1;
      if (one === undefined || !before.endsWith(one.words)) {
        named += before;
        at = to;
        continue;
      }
      const kept = before.slice(0, before.length - one.words.length);
      const { name, id } = one.mention;
      const isThere =
        met.has(id) ||
        new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, "u").test(named + kept);
      met.add(id);
      const own =
        /^(?:his|its|hers)$/i.test(one.words) ||
        (/^her$/i.test(one.words) &&
          /^ \p{L}/u.test(words.slice(to)) &&
          !/^ (?:to|that|and|in|on|at|for|of|with|by|from|as|if|when|not|about|into|because|while|after|before|she|he|it|they|we|i|you|there|the|an?|this|these|those|no|nothing|nobody|what|why|how|whether|where|was|is|had|would|will|could)\b/u.test(
            words.slice(to),
          ));
      if (isThere) {
        named += before;
        at = to;
        continue;
      }
      const clitic = /^['’](s|d|ll|ve|re)\b ?/.exec(words.slice(to));
      named += kept + (own ? possessive(name) : name);
      at = to;
      if (clitic !== null && /^(?:he|she|it)$/i.test(one.words)) {
        const next = /^\p{L}+/u.exec(words.slice(to + clitic[0].length))?.[0]?.toLowerCase() ?? "";
        named += ` ${spelt(clitic[1] ?? "", next)} `;
        at = to + clitic[0].length;
      }
    }
    return (named + words.slice(at)).replace(/ {2,}/g, " ");
  }
}

/** The words as the article has them. */
export const unmarked = (words: string): string => words.replace(signs, "");

const plain = (words: string) => words.replace(signs, "");
const possessive = (name: string) =>
  /(?:ies|cs|es|ns|ts|ys)$/.test(name) && / /.test(name) ? `${name}’` : `${name}’s`;

function spelt(clitic: string, next: string): string {
  if (clitic === "ll") return "will";
  if (clitic === "d") return isParticiple(next) || /^(?:better|been)$/.test(next) ? "had" : "would";
  return isParticiple(next) || next === "been" ? "has" : "is";
}

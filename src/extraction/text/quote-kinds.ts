import type { Article, Quote } from "./article";
import type { Token } from "./tokens";
import { isWord, type Range } from "./word-classes";

/** Takes blanks, stray commas and the final full stop off a stretch. Null when no word remains. */
export function trimContent(article: Article, range: Range): Range | null {
  const { tokens, quoteOf } = article;
  let { from, to } = range;
  const loose = (i: number) =>
    (quoteOf[i] as number) < 0 && /^[,.;:!?…—–-]+$/.test((tokens[i] as Token).text);
  while (from < to && loose(from)) from += 1;
  while (to > from && loose(to - 1) && !/^[?!]$/.test((tokens[to - 1] as Token).text)) to -= 1;
  for (let i = from; i < to; i++) if (isWord(tokens[i])) return { from, to };
  return null;
}

export function quoteAt(article: Article, i: number): Quote | null {
  const q = article.quoteOf[i];
  return q === undefined || q < 0 ? null : (article.quotes[q] as Quote);
}

/** A quotation that is a statement, not a scare-quoted word or a title. */
export function isStatement(article: Article, quote: Quote): boolean {
  const { last } = quote;
  if (isTitle(article, quote)) return false;
  return quote.words >= 4 || /[,.?!…]$/.test(last);
}

const works =
  /^(?:books?|novels?|memoirs?|films?|movies?|documentary|documentaries|songs?|albums?|plays?|musicals?|operas?|poems?|series|shows?|episodes?|podcasts?|exhibitions?|paintings?|sculptures?|magazines?|anthem|ballad|hymn|autobiography|biography|trilogy|sitcom|single|painting|game)$/;
const naming = /^(?:titled|entitled|headlined|subtitled)$/;
const LONGEST_TITLE = 15;

/**
 * `on “Meet the Nation,” she said`, `his novel, “The port was shut again,”`: the name of a work, told by what introduces
 * or describes it, or by a capital on every longer word.
 */
export function isTitle(article: Article, quote: Quote): boolean {
  if (quote.words < 2 || quote.words > LONGEST_TITLE) return false;
  const { tokens } = article;
  const first = tokens[quote.from + 1];
  const inCapitals = holdsCapitalsOnly(article, quote);
  if (/^\p{Lu}/u.test(first?.text ?? "")) {
    const comma = tokens[quote.from - 1]?.text === ",";
    const before = tokens[quote.from - (comma ? 2 : 1)]?.lower ?? "";
    if (naming.test(before) || works.test(before)) return true;
    if (
      inCapitals &&
      (/^(?:by|author)$/.test(tokens[quote.to]?.lower ?? "") || describesWork(article, quote.to))
    )
      return true;
    if (
      inCapitals &&
      /^(?:wrote|sang|sings|directed|painted|composed|recorded|published|read|performed|played)$/.test(
        before,
      ) &&
      !comma
    )
      return true;
  }
  const before = tokens[quote.from - 1];
  if (quote.words > 7 || before === undefined || !/^(?:ADP|NOUN|PROPN|DET|PART|PRON)$/.test(before.pos))
    return false;
  return inCapitals;
}

function holdsCapitalsOnly({ tokens }: Article, quote: Quote): boolean {
  for (let i = quote.from; i < quote.to; i++)
    if (/^\p{Ll}{4,}/u.test((tokens[i] as Token).text)) return false;
  return true;
}

/** `“…,” *a film* by Ana Reyes`, `“…,” *her second novel*`. */
function describesWork({ tokens }: Article, at: number): boolean {
  const from = tokens[at]?.text === "," ? at + 1 : at;
  if (!/^(?:an?|the|his|her|their|by)$/.test(tokens[from]?.lower ?? "")) return false;
  for (let i = from + 1; i < from + 5; i++) if (works.test(tokens[i]?.lower ?? "")) return true;
  return false;
}

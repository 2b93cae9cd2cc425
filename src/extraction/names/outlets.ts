import type { Article } from "../text/article";
import type { Token } from "../text/tokens";
import type { Range } from "../text/word-classes";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const named = set(
  "reuters bloomberg bbc cnn ap afp npr pbs nbc abc cbs msnbc rte cbc upi dpa tass interfax xinhua ansa efe kyodo yonhap al-jazeera jazeera politico axios " +
    "buzzfeed vox breitbart wikinews rossiya-1 spiegel monde figaro país repubblica zeitung",
);
const telling = set(
  "gazette times post herald guardian tribune telegraph chronicle courier ledger observer mirror mail globe journal sentinel examiner inquirer echo argus " +
    "newspaper paper daily weekly magazine broadcaster station channel network agency website site radio television tv news press blog bulletin dispatch",
);
const ownVoice = /^(?:we|reporters|journalists|correspondents)$/;

/** Whether a source is a newspaper, an agency or a station: "Reuters", "the Gazette", "local television". */
export function isOutlet({ tokens }: Article, source: Range): boolean {
  let outlet = false;
  for (let i = source.from; i < source.to; i++) {
    const { lower, text } = tokens[i] as Token;
    // "a spokesman for the Gazette" and "the Gazette's editor" speak for themselves.
    if (/^(?:'s|’s|of|for|at|from|who)$/.test(lower)) break;
    if (text === ",") break;
    // "Radio Norte" and "Channel 4" say what they are first, "the Lima Herald" last.
    const first = /^(?:Radio|Television|TV|Channel|Agence|Agencia)$/.test(text);
    outlet = first || named.has(lower) || telling.has(lower) || (outlet && isOpened({ tokens }, source));
  }
  return outlet;
}

function isOpened({ tokens }: Pick<Article, "tokens">, { from }: Range): boolean {
  const first = tokens[from]?.lower === "the" ? from + 1 : from;
  return /^(?:Radio|Television|TV|Channel|Agence|Agencia)$/.test(tokens[first]?.text ?? "");
}

/** "We", "reporters", or an outlet: whoever could not verify a thing for the article. */
export const isNewsroom = (article: Article, source: Range): boolean =>
  isOutlet(article, source) || ownVoice.test((article.tokens[source.from] as Token).lower);

import type { Extraction, Span, SuggestedAttribution } from "@/extraction/extraction";
import { isTooDoubtful } from "./coreference/doubts";
import { type Mind, nobody } from "./coreference/meant";
import { referencesIn } from "./coreference/references";
import { type Attributed, certain, resolveSpeakers } from "./coreference/speakers";
import { joinNames } from "./names/mentions";
import { findAttributions } from "./patterns/find-attributions";
import type { Finding } from "./patterns/finding";
import { confidenceOf } from "./terms/confidence";
import { hedgeOf } from "./terms/hedges";
import { directnessOf, identityOf } from "./terms/identity";
import { relaysOf } from "./terms/relays";
import { takenBackIn } from "./terms/taken-back";
import { stanceOf, statusOf } from "./terms/terms";
import { type Article, readArticle } from "./text/article";
import type { Token } from "./text/tokens";
import type { Range } from "./text/word-classes";

/**
 * Reads one article and suggests who says what, in which words, on what terms. Pure and deterministic: no clock, no
 * network, no memory of earlier articles. Any string is answered, the empty one with empty lists; every offset lies
 * inside the text (UTF-16 units, end exclusive). Beyond about 1 MB of text the rest is left unread.
 */
export function extract(text: string): Extraction {
  const article = readArticle(text);
  const book = joinNames(article);
  const findings = findAttributions(article);
  const { meant, mind } = resolveSpeakers(article, findings, book);
  return {
    attributions: findings.map((finding, i) => suggest(mind, finding, meant[i] as Attributed)),
    mentions: book.named.map(({ id, kind, name, gender, places }) => ({
      id,
      kind,
      name,
      gender,
      spans: places.map((place) => spanOf(article, place)),
    })),
  };
}

function suggest(mind: Mind, whole: Finding, meant: Attributed): SuggestedAttribution {
  const { article, book } = mind;
  const { speaker, described } = certain(meant);
  const isDoubtful = isTooDoubtful(meant.doubts);
  const own = referencesIn(mind, whole, meant).filter(
    ({ entity }) => entity === "source" || (speaker !== null && entity === speaker),
  );
  const takenBack = takenBackIn(article, whole, (at) => own.some(({ from }) => from === at));
  const finding = takenBack === null ? whole : { ...whole, content: takenBack.content };
  const stance = takenBack === null ? stanceOf(article, finding) : "retracts";
  const hedge = hedgeOf(article, finding);
  const identity =
    takenBack?.by === "outlet"
      ? "outlet_observation"
      : identityOf(article, described === null ? finding : { ...finding, source: described }, meant.speaker);
  const openQuestion = finding.pattern === "open-question";
  return {
    source: finding.source === null ? [] : [spanOf(article, finding.source)],
    cue: finding.cue.map((range) => spanOf(article, range)),
    content: finding.content.map((range) => spanOf(article, range)),
    relays: relaysOf(article, finding, book).map((range) => spanOf(article, namedFor(mind, range))),
    stance,
    directness: directnessOf(article, finding, identity),
    hedge: hedge === null ? null : { ...spanOf(article, hedge), kind: hedge.kind },
    identity,
    status: openQuestion
      ? "other"
      : statusOf(finding.entry?.lemma ?? null, finding.entry?.cueClass ?? null, stance, hedge?.kind ?? null),
    openQuestion,
    ...confidenceOf(article, finding, meant),
    speaker: speaker?.id ?? null,
    described: described === null ? [] : [spanOf(article, described)],
    place: speaker === null && finding.source !== null && book.localities.has(finding.source.from),
    doubtful: isDoubtful && finding.source !== null,
    references: referencesIn(mind, finding, meant)
      // Whoever may not have said it is not written into it.
      .filter(({ entity }) => !isDoubtful || (entity !== "source" && entity !== meant.speaker))
      .map((one) => ({
        ...spanOf(article, one),
        mention: one.entity === "source" ? "source" : one.entity.id,
      })),
  };
}

/** Where whoever told of the words is named or described: for "she" the name before. */
function namedFor({ retold }: Mind, range: Range): Range {
  const { speaker, described } = retold.get(range) ?? nobody;
  const named = speaker?.places.findLast(({ from }) => from < range.to);
  return named ?? described ?? range;
}

function spanOf(article: Article, range: Range): Span {
  return {
    start: (article.tokens[range.from] as Token).start,
    end: (article.tokens[range.to - 1] as Token).end,
  };
}

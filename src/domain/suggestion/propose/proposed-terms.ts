import type { Span } from "../../anchor";
import { plainName } from "../../plain-name";
import type { AttributionForm } from "../form/form";
import { insideOf, type ReadArticle, type Suggested, sentenceAround } from "./found-in-text";
import { line } from "./proposed-source";

const anonymity =
  /\b(?:(?:on|under) (?:the )?condition (?:of (?:anonymity|not being (?:named|identified))|that (?:he|she|they|it) not be (?:named|identified|quoted by name))|(?:asked|declined|wished|requested|preferred|insisted on|chose|did not (?:want|wish)|did not want|didn['’]t want) (?:not )?(?:to be|being) (?:named|identified|quoted by name)|(?:asked|requested) (?:for )?anonymity|asked that (?:his|her|their|its) names? not be (?:used|published|printed|given)|(?:spoke|speaking|speak|talked|talking) (?:on background|anonymously)|whose (?:name|identity) is being withheld|(?:requested|asked for|sought) anonymity)\b/i;
const because =
  /\b(?:because|as|since) ((?:(?:he|she|they|it) |(?:the|an?|his|her|their|its) [\p{L} -]{2,60}? )(?:was|were|is|are|has|have|had|feared|fears?|could|did|does|do|would|might|may)\b[^,.;”"]{0,160}?)(?=[,.;”"]|$| (?:said|says|told|added)\b)|\b((?:was|were|is|are)? ?not authori[sz]ed to [^,.;”"]{3,80})|\b(for fear of [^,.;”"]{3,80})|\bciting ([^,.;”"]{3,80})|\bto (protect [^,.;”"]{3,80})/iu;

type Terms = Pick<AttributionForm, "groundRules" | "anonymityReason">;

const open: Terms = { groundRules: "unknown", anonymityReason: null };

/** On which terms somebody speaks, and why without a name, where the sentence says so, or the one about the same people right behind one of theirs. */
export function proposedTerms(
  read: ReadArticle,
  suggested: Suggested,
  identity: AttributionForm["identity"],
): Terms {
  if (identity !== "unnamed_person" && identity !== "unnamed_group")
    return { groundRules: "on_record", anonymityReason: null };
  const spans = insideOf(read.text, [...suggested.source, ...suggested.cue]);
  if (spans.length === 0) return open;
  const sentence = sentenceAround(read.text, spans[0]!);
  const own = termsIn(read.text.slice(sentence.start, sentence.end));
  if (own !== open) return own;
  return termsBehind(read, suggested, sentence) ?? termsWhereDescribed(read, suggested) ?? open;
}

function termsIn(sentence: string): Terms {
  const isDeep = /\bon deep background\b/i.test(sentence);
  const isVeiled =
    anonymity.test(sentence) || /\bnot authori[sz]ed to (?:speak|talk|discuss|comment)/i.test(sentence);
  if (!isDeep && !isVeiled) return open;
  const from = /\bnot authori[sz]ed to/i.test(sentence) ? 0 : (anonymity.exec(sentence)?.index ?? 0);
  const why = because.exec(sentence.slice(from)) ?? because.exec(sentence);
  const reason =
    why === null
      ? null
      : line(
          (why.slice(1).find((each) => each !== undefined) ?? "").replace(/^(?:was|were|is|are) (?=not)/, ""),
        );
  return { groundRules: isDeep ? "deep_background" : "background", anonymityReason: reason };
}

/** "Two people said … . *They spoke on condition of anonymity because …*": whoever "they" are spoke right before. */
function termsBehind({ text, mentions }: ReadArticle, suggested: Suggested, { end }: Span): Terms | null {
  const rest = text.slice(end);
  const gap = /^[^\S\n]*/.exec(rest)?.[0].length ?? 0;
  if (rest === "" || rest[gap] === "\n") return null;
  const next = sentenceAround(text, { start: end + gap, end: end + gap + 1 });
  const words = text.slice(next.start, next.end);
  const subject =
    /^(?:he|she|they|both|all(?: of them)?|(?:the|both|all) [\p{Ll} -]{0,40}?(?<noun>[\p{Ll}-]{2,30}))(?=,? (?:spoke|asked|requested|insisted|declined|wished|preferred|did|was|were|all|also|who|whose))/iu.exec(
      words,
    );
  if (subject === null) return null;
  // Of somebody named in between "he" may be.
  const source = insideOf(text, suggested.source)[0]?.start ?? 0;
  const isAnother = mentions.some(
    ({ kind, spans }) => kind === "person" && spans.some(({ start }) => start > source && start < next.end),
  );
  const described = plainName(sourceOf(text, suggested));
  const { noun } = subject.groups ?? {};
  if (isAnother || (noun !== undefined && !` ${described} `.includes(` ${plainName(noun)} `))) return null;
  const terms = termsIn(words);
  return terms === open ? null : terms;
}

/** "*A technician who asked not to be named because …* said …": the same in each further sentence of theirs. */
function termsWhereDescribed({ text }: ReadArticle, suggested: Suggested): Terms | null {
  const [described] = insideOf(text, suggested.described ?? []);
  if (described === undefined) return null;
  const sentence = sentenceAround(text, described);
  const terms = termsIn(text.slice(sentence.start, sentence.end));
  return terms === open ? null : terms;
}

function sourceOf(text: string, { described, source }: Suggested): string {
  const [span] = [...insideOf(text, described ?? []), ...insideOf(text, source)];
  return span === undefined ? "" : text.slice(span.start, span.end);
}

import type { Article, Sentence } from "../../text/article";
import type { Token } from "../../text/tokens";
import type { Range } from "../../text/word-classes";
import { isGivenName } from "../given-names";
import { nameWords, particles } from "../name-particles";
import type { NamePlace } from "../name-place";
import { isAcronym, isPlace } from "../name-shape";
import { familyNames, givenNames, organizationWords, titles } from "../name-words";
import { isKindOfBody, opensWithEpithet, opensWithOffice, opensWithTrade, topics } from "./before-names";
import { beginsWithInitial, isSecondOffice } from "./initials";
import { place } from "./place-of-name";

/** Cuts a run of capitals into names: titles and places off, "CIA Director Mira Osei" into an office and a person. */
export function readRun(article: Article, sentence: Sentence, run: Range): NamePlace[] {
  const { tokens } = article;
  const found: NamePlace[] = [];
  let from = run.from;
  if (isKindOfBody(article, sentence, run)) {
    from += 1;
    let to = from + 1;
    while (to < run.to && !titles.has((tokens[to] as Token).lower)) to += 1;
    const body = place(article, sentence, { from, to }, false);
    found.push(
      ...body.map((one): NamePlace => ({ ...one, kind: "organization", gender: null, guessed: false })),
    );
    if (to === run.to) return found;
    from = to;
  }
  for (let i = from; i < run.to; i++) {
    const word = (tokens[i] as Token).lower;
    const title =
      (titles.has(word) || opensWithOffice(article, run, i)) &&
      // "*Earl* Jones": before one word alone, what is a given name too stands for itself.
      !(isGivenName(word) && run.to - i === 2) &&
      i + 1 < run.to &&
      !organizationWords.has(tokens[i + 1]?.lower ?? "") &&
      tokens[i + 1]?.lower !== "of";
    // "Fjordvogn *CEO* Eirik Solbakken": what stands before it is whose chief somebody is.
    if (chiefs.test((tokens[i] as Token).text) && i > from && i + 1 < run.to) {
      const body = place(article, sentence, { from, to: i }, false);
      found.push(
        ...body.map((one): NamePlace => ({ ...one, kind: "organization", gender: null, guessed: false })),
      );
      from = i + 1;
      continue;
    }
    // "*Rival* Quillbase said": what it is to another, with a capital from the sentence.
    const rival = (word === "rival" || /^ex-\p{Ll}/u.test(word)) && i === run.from && i + 1 < run.to;
    // "Chief *Executive* Anneke Dahl": two words of one office, of which the second alone is a body's.
    const second =
      i > run.from &&
      i + 1 < run.to &&
      /^(?:executive|financial|operating|technology|information|medical|scientific)$/.test(word) &&
      tokens[i - 1]?.lower === "chief" &&
      !titles.has(tokens[i + 1]?.lower ?? "");
    // "Chief *Medical* Officer Tobias Lind": one word between two titles belongs to the office.
    const between = title && from > run.from && i - from === 1;
    const given =
      i > from &&
      givenNames.has(word) &&
      i + 1 < run.to &&
      !particles.has(word) &&
      !/^[-‐‑]$/.test(tokens[i - 1]?.text ?? "") &&
      !/^(?:"|“)$/.test(tokens[i - 1]?.text ?? "");
    const begins =
      given &&
      !givenNames.has((tokens[i - 1] as Token).lower) &&
      (nameWords(article, from, i).length > 1 ||
        // "Minister of *Education* Ada Osei"
        (tokens[i - 2]?.lower === "of" && topics.test((tokens[i - 1] as Token).lower)) ||
        (isPlace((tokens[i - 1] as Token).lower) && !familyNames.has((tokens[i - 1] as Token).lower)) ||
        isAcronym((tokens[i - 1] as Token).text));
    if (second || (i === from && isSecondOffice(article, run, i))) {
      from = i + 1;
      continue;
    }
    if (beginsWithInitial(article, { from, to: run.to }, i)) {
      if (i - 1 - from > 1) found.push(...place(article, sentence, { from, to: i - 1 }, false));
      from = i;
      continue;
    }
    if (title || rival || opensWithTrade(article, run, i) || opensWithEpithet(article, run, i)) {
      if (i > from && !between) found.push(...place(article, sentence, { from, to: i }, false));
      from = i + 1;
    } else if (begins) {
      found.push(...place(article, sentence, { from, to: i }, false));
      from = i;
    }
  }
  if (from < run.to) found.push(...place(article, sentence, { from, to: run.to }, from > run.from));
  return found;
}

const chiefs = /^(?:CEO|CFO|COO|CTO|MD)$/;

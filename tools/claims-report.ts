import { isSilence } from "@/domain/attribution-meaning";
import { enterSuffices } from "@/domain/suggestion/propose/enter-suffices";
import { claimFaults } from "./claim-faults";
import {
  type Judged,
  proposedFor,
  type ScoredArticle,
  type SpeakerVerdict,
  scoreClaims,
} from "./claims-score";
import { readGold, shownWords } from "./gold-article";

/** Prints what an editor gets from the suggestions for the gold articles of a file or folder; with `list`, each fault too. */
export function printClaims(path: string, list: boolean): void {
  const scored = readGold(path).map((article) => scoreClaims(article, proposedFor(article)));
  console.log(figures(path, scored).join("\n"));
  if (list) console.log(["", ...faults(scored)].join("\n"));
}

/** The figures, a line each. */
export function figures(path: string, scored: ScoredArticle[]): string[] {
  const judged = scored.flatMap((each) => each.judged);
  const aside = scored.flatMap((each) => each.aside);
  const missed = scored.reduce((sum, each) => sum + each.missed.length, 0);
  const spurious = scored.flatMap((each) => each.spurious);
  const further = scored.reduce((sum, each) => sum + each.further.length, 0);
  const said = judged.filter(({ contentF1 }) => contentF1 !== null);
  const silent = judged.filter(({ gold }) => isSilence(gold.stance));
  const shown = judged.length + spurious.length;
  const strong = judged.filter(({ proposed }) => proposed.reading.confidence === "strong");
  const strongSpurious = spurious.filter(({ reading }) => reading.confidence === "strong").length;
  const speakers = (verdict: SpeakerVerdict) => judged.filter(({ speaker }) => speaker === verdict).length;
  const met = [...judged, ...aside];
  const back = scored.flatMap(({ article, judged: own }) =>
    own.filter((each) => leadsBack(article.text, each)),
  );
  const answered = back.filter(({ speakerName }) => speakerName !== null);
  const marked = judged.filter(({ proposed }) => enterSuffices(proposed.reading, proposed.form));
  const markedSpurious = spurious.filter(({ reading, form }) => enterSuffices(reading, form)).length;
  return [
    `${path}: ${scored.length} articles, ${judged.length + missed} attributions, ${shown} suggestions (and ${aside.length} that may be made or left, ${further} second statements of the same words)`,
    share("recall", judged.length, judged.length + missed),
    share("precision", judged.length, shown),
    `${share("speaker right", speakers("right"), judged.length)}; ${speakers("inexact")} inexact, ${speakers("empty")} empty, ${speakers("wrong")} WRONG`,
    `${share("coreference right", answered.filter(({ speaker }) => speaker === "right").length, answered.length)} of the ${back.length} that lead back`,
    share("wrong mouth", met.filter(({ wrongMouth }) => wrongMouth).length, met.length),
    `${share("content whole", said.filter((each) => each.contentWhole).length, said.length)}; exact ${said.filter((each) => each.contentExact).length}`,
    share("stance right", judged.filter(({ stance }) => stance).length, judged.length),
    share("silence whole", silent.filter((each) => each.contentWhole && each.stance).length, silent.length),
    share("claim publishable", judged.filter((each) => each.faults.length === 0).length, judged.length),
    ...claimFaults.map(
      (fault) => `  ${fault.padEnd(22)} ${judged.filter((each) => each.faults.includes(fault)).length}`,
    ),
    share("Enter alone right", judged.filter(({ enterAlone }) => enterAlone).length, shown),
    share(
      "Enter suffices",
      marked.filter(({ enterAlone }) => enterAlone).length,
      marked.length + markedSpurious,
    ),
    share("strong and right", strong.filter(isStrongRight).length, strong.length + strongSpurious),
  ];
}

/** Whether a source leads back to somebody named before: what coreference is asked, and answers where it is certain. */
function leadsBack(text: string, { proposed }: Judged): boolean {
  const [span] = proposed.reading.source;
  return (
    span !== undefined &&
    /^(?:he|she|it|they|the \p{Ll}+(?: \p{Ll}+)?)$/iu.test(text.slice(span.start, span.end))
  );
}

/** Right in source, content and polarity. */
function isStrongRight({ speaker, contentWhole, stance, faults }: Judged): boolean {
  return speaker === "right" && contentWhole && stance && !faults.includes("polarity");
}

function share(name: string, of: number, from: number): string {
  return `${name.padEnd(18)} ${from === 0 ? "    –" : ((100 * of) / from).toFixed(1).padStart(5)} (${of} of ${from})`;
}

/** Every fault by its kind, with the article and the words. */
function faults(scored: ScoredArticle[]): string[] {
  const lines: [string, string][] = [];
  for (const { article, judged, aside, missed, spurious, further } of scored) {
    const { id, text } = article;
    const words = (spans: { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
    for (const gold of missed)
      lines.push(["missed", `${id}: ${gold.source} | ${gold.cue} | ${shownWords(gold.content)}`]);
    for (const { reading, form } of spurious)
      lines.push([
        "no attribution",
        `${id}: ${words(reading.source)} | ${words(reading.cue)} | ${words(reading.content)} → ${form.claim.text}`,
      ]);
    for (const { reading, form } of further)
      lines.push(["second statement", `${id}: ${words(reading.content)} → ${form.claim.text}`]);
    for (const each of [...judged, ...aside]) {
      const { gold, proposed, speaker, speakerName, contentWhole, stance } = each;
      const { reading, form } = proposed;
      const at = `${id}: ${words(reading.source)} | ${words(reading.cue)}`;
      const who = `${gold.speaker ?? "nobody"} ← ${speakerName ?? `(${form.attribution.sourceDescription ?? ""})`}`;
      if (each.wrongMouth) lines.push(["WRONG MOUTH", `${at}: ${who} → ${form.claim.text}`]);
      if (gold.optional) continue;
      if (speaker === "inexact" || speaker === "empty") lines.push([`speaker ${speaker}`, `${at}: ${who}`]);
      if (!contentWhole)
        lines.push(["content", `${at}: ${shownWords(gold.content)} ← ${words(reading.content)}`]);
      if (!stance) lines.push(["stance", `${at}: ${gold.stance} ← ${form.attribution.stance}`]);
      for (const fault of each.faults)
        lines.push([
          `claim: ${fault}`,
          `${at}: ${gold.claim?.[0] ?? "(no proposition)"} ← ${form.claim.text}`,
        ]);
    }
  }
  const kinds = [...new Set(lines.map(([kind]) => kind))].sort();
  return kinds.flatMap((kind) => {
    const own = lines.filter(([other]) => other === kind);
    return [`${kind} (${own.length})`, ...own.map(([, line]) => `  ${line.replace(/\s+/g, " ")}`)];
  });
}

import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { extract } from "@/extraction/extract";
import { readTokens } from "@/extraction/text/tokens";
import { readGold } from "../tools/gold-article";

/** Words a second of processor time, and megabytes that may stay behind after all rounds. */
const promised = { words: 20_000, kept: 8 };
const rounds = 20;

/**
 * How fast articles are read, and whether anything stays behind. The tagger alone is timed in the same rounds: what the rules cost
 * beside it is the figure that another machine, or a busy one, leaves as it is.
 */
export function benchExtraction() {
  const texts = ["read", "unread", "unread2", "unread3"].flatMap((folder) =>
    readGold(join(import.meta.dirname, "../tools/gold", folder)).map(({ text }) => text),
  );
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const took = { tagging: Number.POSITIVE_INFINITY, extraction: Number.POSITIVE_INFINITY };
  let first = 0;
  let settled = 0;
  for (let round = 0; round < rounds; round += 1) {
    took.tagging = Math.min(
      took.tagging,
      processorSeconds(() => texts.forEach((text) => void readTokens(text))),
    );
    const whole = processorSeconds(() => texts.forEach((text) => void extract(text)));
    took.extraction = Math.min(took.extraction, whole);
    if (round === 0) first = whole;
    // The first rounds fill what is looked up ever after.
    if (round === rounds / 2) settled = heapMegabytes();
  }
  const kept = Math.round((heapMegabytes() - settled) * 10) / 10;
  const wordsASecond = Math.round(words / took.extraction);
  return {
    bench: "extraction",
    ok: wordsASecond >= promised.words && kept <= promised.kept,
    articles: texts.length,
    words,
    wordsASecond,
    wordsASecondAtFirst: Math.round(words / first),
    timesTheTagger: Math.round((took.extraction / took.tagging) * 100) / 100,
    keptMegabytes: kept,
  };
}

function processorSeconds(work: () => void): number {
  const { user } = process.cpuUsage();
  work();
  return (process.cpuUsage().user - user) / 1e6;
}

/** What is left once everything that can go is gone. */
function heapMegabytes(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}

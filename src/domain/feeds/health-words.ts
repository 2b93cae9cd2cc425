import { dayWords, instantWords } from "../time/date-words";
import { lackingWords, usualWords } from "./feed-health";
import type { FeedLine } from "./feed-lines";

/** How a feed is, in sentences for an editor, the most pressing first. */
export function healthWords(feed: FeedLine, now: Date): string[] {
  const { health, usualSeconds, lacking, succeededAt, nextAt } = feed;
  const read =
    succeededAt === null ? "It was never read." : `Last read ${instantWords(new Date(succeededAt))}.`;
  const next =
    new Date(nextAt) <= now ? "Asked next in a moment." : `Asked next ${instantWords(new Date(nextAt))}.`;
  const asked = feed.isAsked ? "It is being asked now." : next;
  const usual = usualSeconds === null ? [] : [`Something new comes ${usualWords(usualSeconds)}.`];
  const lacks = lackingWords(lacking);
  const told =
    feed.toldUntil === null
      ? []
      : [`Its hub tells of what is new, until ${dayWords(new Date(feed.toldUntil))} and on.`];
  const habits = [...told, ...usual, ...(lacks === null ? [] : [lacks])];
  switch (health.how) {
    case "looking":
      return ["Looked for at its address…"];
    case "choosing":
      return ["The page names several feeds. Choose one:"];
    case "paused":
      return ["It rests, and is not asked.", read, ...habits];
    case "ended":
      return [`It is not asked any more: ${health.words}`, read];
    case "failing": {
      const times = health.times === 1 ? "" : ` ${health.times} times in a row`;
      return [
        `It could not be read${times}: ${health.words}`,
        read,
        asked,
        "It comes back by itself.",
        ...habits,
      ];
    }
    case "stale":
      return [`Nothing new since ${dayWords(health.since)}, which is long for it.`, read, asked, ...habits];
    case "quiet":
      return ["It is read, and has told nothing yet.", read, asked, ...habits];
    case "well":
      return [read, asked, ...habits];
    default: {
      const unknown: never = health;
      return unknown;
    }
  }
}

import { anyMonth, anyWeekday, daysBack, monthNames } from "../../time/english-calendar";
import { readInstant } from "../../time/instant";
import { isSurelyPast } from "./day-direction";

const day = 86_400_000;
/** Events that may have been on a day or be yet to come. */
const event =
  /\b(?:talks|meeting|meetings|vote|votes|election|elections|hearing|match|game|race|strike|summit|trial|debate|ballot|visit|launch|session|rally|march|briefing|conference)\s+$/i;
const part = "(?: (morning|afternoon|evening|night))?";
const weekday = new RegExp(
  `(?<![\\p{L}-])((?:on|late on|early on|by|until|before|since|from|last|next|this|every|each|the) )?(${anyWeekday})${part}(?![\\p{L}]|['’]s|-)(?!,? (?:the )?\\d)(?!,? (?:${anyMonth})\\b)`,
  "giu",
);

/**
 * "yesterday", "on Tuesday", "last month" as the days and months that they were for an article of a known day; left as they are where
 * it could be another. A claim is read long after its article.
 */
export function withOwnDays(text: string, publishedAt: string | null): string {
  const published = publishedAt === null ? null : readInstant(publishedAt);
  if (published === null) return text;
  const at = (days: number) => new Date(published.getTime() + days * day);
  return text
    .replace(/\b(on )?(yesterday)(?: (morning|afternoon|evening))?\b/giu, (_, _on, _word, time?: string) =>
      whole(at(-1), time),
    )
    .replace(/\blast night\b/giu, () => whole(at(-1), "night"))
    .replace(/\b(?:today|tonight|this (?:morning|afternoon|evening))\b(?!['’]s)/giu, (word: string) =>
      whole(at(0), /night/i.test(word) ? "night" : /^this (.*)$/i.exec(word)?.[1]),
    )
    .replace(/\btomorrow(?: (morning|afternoon|evening|night))?\b(?!['’]s)/giu, (_, time?: string) =>
      whole(at(1), time),
    )
    .replace(
      /(?<!\b(?:of|for|in|by|since|until|from|than|on) )\b(?:(earlier|later) )?this (month|year)\b(?!['’]s)/giu,
      (_, when: string | undefined, unit: string) =>
        `${when === undefined ? "" : `${when} `}in ${thisOne(published, unit)}`,
    )
    .replace(
      /\b((?:into|until|till|by|before|after|since|from|through|during|over|for|of|to|than) )?(last|next) (month|year)\b(?!['’]s)/giu,
      (_, before: string | undefined, which: string, unit: string) =>
        `${before ?? "in "}${other(published, which, unit)}`,
    )
    .replace(
      weekday,
      (found: string, before: string | undefined, name: string, time: string | undefined, offset: number) => {
        const which = (before ?? "").trim().toLowerCase();
        const ahead = text.slice(0, offset);
        const back = daysBack(name, published);
        const to = (7 - back) % 7;
        // "would arrive on Friday", said of the days to come; not where today or yesterday bear that name.
        if (
          /\b(?:will|would)\b(?! (?:(?:not|never|also) )?have\b)[^,;:]*$/i.test(ahead) &&
          !/\b(?:will|would)\b.*\b(?:that|which|who|what|because|after|when|since|where|as)\b/i.test(ahead) &&
          /^(?:|on|by|until|from|before)$/.test(which) &&
          to > 0 &&
          to < 6 &&
          !/\b(?:as|and|the|next|every|a)\s+$/i.test(ahead)
        )
          return which === "" || which === "on" ? whole(at(to), time) : `${which} ${written(at(to))}`;
        if (
          !/^(?:|on|late on|early on|since)$/.test(which) ||
          !isSurelyPast(ahead, text.slice(offset + found.length)) ||
          event.test(ahead)
        )
          return found;
        // "as soon as Monday", "between Monday and", "the Friday": no day on which something was.
        if (
          which === "" &&
          /\b(?:as|than|between|and|to|through|by|until|from|the|for|of|next|a|every|beyond|after|before|past|during|around|about)\s+$/i.test(
            ahead,
          )
        )
          return found;
        // The day after could be meant as well as six days ago, where the paper's zone is unknown.
        if (back === 6) return found;
        return which === "since" ? `since ${written(at(-back))}` : whole(at(-back), time);
      },
    );
}

const written = (date: Date) =>
  `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;

function whole(date: Date, time: string | undefined): string {
  return time === undefined ? `on ${written(date)}` : `on the ${time.toLowerCase()} of ${written(date)}`;
}

const thisOne = (published: Date, unit: string): string =>
  /^year$/i.test(unit)
    ? `${published.getUTCFullYear()}`
    : `${monthNames[published.getUTCMonth()]} ${published.getUTCFullYear()}`;

function other(published: Date, which: string, unit: string): string {
  const step = which.toLowerCase() === "last" ? -1 : 1;
  if (unit.toLowerCase() === "year") return `${published.getUTCFullYear() + step}`;
  const month = new Date(Date.UTC(published.getUTCFullYear(), published.getUTCMonth() + step, 1));
  return `${monthNames[month.getUTCMonth()]} ${month.getUTCFullYear()}`;
}

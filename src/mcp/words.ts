import type { z } from "zod";
import { apart } from "@/domain/apart";
import type { ChangesJson } from "@/domain/api/change-json";
import type { ClaimDetailJson, ClaimJson } from "@/domain/api/claim-json";
import type { EntityJson } from "@/domain/api/entity-json";
import type { ClaimListJson, EntityListJson } from "@/domain/api/list-json";
import type { StoryJson } from "@/domain/api/story-json";
import { circularWords } from "@/domain/sourcing/circular-words";
import { countsInWords } from "@/domain/status/counts";
import { toldClaim } from "@/domain/status/told-claim";
import { ranged } from "@/domain/status/wording";
import { instantWords } from "@/domain/time/date-words";

type Answer<S extends z.ZodType> = z.output<S>;

/** When an answer was true: the day that was asked for, as it was typed, or the instant of asking. */
export function asOfLine(asked: string | undefined, now: Date): string {
  return asked === undefined
    ? `As of now, ${instantWords(now)}.`
    : `As of ${asked}: what became public later is left out.`;
}

/** Each side of a claim on a line of its own; a side that nobody is on is left out. */
function sides({ credit, circular, independence }: ClaimJson): string[] {
  const {
    saidBy,
    shownBy,
    saidOnceBy,
    withdrawnBy,
    deniedBy,
    deniedOnceBy,
    disputedBy,
    contradictedBy,
    inPartBy,
  } = credit;
  const named: [string, { name: string }[]][] = [
    ["Said by", saidBy],
    ["Shown by", shownBy],
    ["Said once, and taken back since, by", saidOnceBy],
    ["Taken back by", withdrawnBy],
    ["Denied by", deniedBy],
    ["Denied once, and taken back since, by", deniedOnceBy],
    ["Contested by", disputedBy],
    ["Contradicted by", contradictedBy],
    ["Spoken to only in part by", inPartBy],
  ];
  return [
    ...named.flatMap(([lead, voices]) =>
      voices.length > 0 ? [`${lead}: ${voices.map(({ name }) => name).join("; ")}`] : [],
    ),
    ...(saidBy.length > 0 ? [`Independent origins: ${ranged(independence)}`] : []),
    ...circular.map(circularWords),
  ];
}

const indent = (lines: string[]) => lines.map((line) => `   ${line}`);

function claimLines(claim: ClaimJson): string[] {
  return [claim.title, ...indent([...sides(claim), `id ${claim.id}, ${claim.url}`])];
}

/** The rule that gave a claim its status, or the editor who decided otherwise. */
function why({ decided, rules, byRules, statusLabel }: ClaimJson): string {
  if (decided) return `Decided by ${decided.by}: ${decided.reason}`;
  const met = rules.find(({ rule, met }) => met && rule === byRules);
  return met ? `${statusLabel}, because ${met.because}` : statusLabel;
}

export function claimListWords({ items, total, respelled, unread }: Answer<typeof ClaimListJson>): string[] {
  return [
    `${total.value} ${total.value === 1 ? "claim matches" : "claims match"}${
      items.length < total.value ? `; ${items.length} are here` : ""
    }.`,
    ...(respelled ?? []).map(({ asked, shown }) => `Nothing has "${asked}"; "${shown}" was looked for.`),
    ...(unread ?? []),
    ...items.flatMap((claim) => ["", ...claimLines(claim)]),
  ];
}

export function claimWords(claim: ClaimDetailJson): string[] {
  const { scope, wouldChange, history, related, stories } = claim;
  return [
    claim.title,
    why(claim),
    ...(scope ? [`The confirmation covers: ${scope}`] : []),
    ...sides(claim),
    ...(wouldChange.length > 0 ? ["What would change it:", ...wouldChange.map((one) => `- ${one}`)] : []),
    ...(history.length > 0
      ? ["How it came to be so:", ...history.map(({ at, because }) => `- ${at}: ${because}`)]
      : []),
    ...(related.length > 0
      ? ["Claims beside it:", ...related.map(({ claim: other }) => `- ${toldClaim(other)}`)]
      : []),
    ...stories.map(
      ({ headline, slug }) => `In a story that the newsroom calls “${apart(headline)}” (slug ${slug})`,
    ),
    claim.url,
  ];
}

/** A headline is no claim: it never stands by itself, as what is so. */
const called = (headline: string) =>
  `The newsroom calls the story “${apart(headline)}”; how far that is so, its claims say.`;

/** Its standfirst is left out: it is the newsroom's summary, and tells as one text what stands below claim by claim. */
export function storyWords(story: StoryJson): string[] {
  const { claims, claimCounts, openQuestions, declined, moreClaims } = story;
  return [
    called(story.headline),
    `Its claims: ${countsInWords(claimCounts)}.`,
    ...(moreClaims ? ["Only the first of each status are here; search_claims has all."] : []),
    ...Object.values(claims).flatMap((some) => some.flatMap((claim) => ["", ...claimLines(claim)])),
    ...(openQuestions.length > 0 ? ["", "Open questions:"] : []),
    ...openQuestions.map(({ text, note }) => `- ${text}${note ? ` (${note})` : ""}`),
    ...(declined.length > 0 ? ["", "Would not speak to it, which is no denial:"] : []),
    ...declined.map(({ name, toldIn }) => `- ${name}, told in ${toldIn}`),
    "",
    story.url,
  ];
}

export function changesWords({ story, items, corrections, next }: ChangesJson): string[] {
  return [
    called(story.headline),
    items.length === 0 ? "Nothing changed." : "What changed, newest first:",
    ...items.map(({ at, title, because, url }) => `- ${at}: ${title}\n   ${because}\n   ${url}`),
    ...corrections.map(({ at, title, why }) => `- ${at}: ${title}\n   ${why}`),
    ...(next ? ["Older changes are left out."] : []),
  ];
}

export function entityListWords({ items, total }: Answer<typeof EntityListJson>): string[] {
  return [
    `${total.value} found${items.length < total.value ? `; ${items.length} are here` : ""}.`,
    ...items.map(
      ({ id, name, kind, description, slug, claims }) =>
        `- ${name}, ${kind}${description ? `, ${description}` : ""}: ${claims} claims (slug ${slug}, id ${id})`,
    ),
  ];
}

type Entity = Answer<typeof EntityJson>;

export function entityWords({
  name,
  kind,
  description,
  positions,
  sanctions,
  sanctionsImposed,
  names,
}: Entity) {
  const period = ({ from, to }: { from: string | null; to: string | null }) =>
    from === null && to === null ? "dates not known" : `${from ?? "?"} to ${to ?? "no end known"}`;
  return [
    `${name}, ${kind}${description ? `: ${description}` : ""}`,
    `Names: ${names.map(({ text }) => text).join("; ")}`,
    ...positions.map(
      (one) => `Post: ${one.person.name}, ${one.title}, ${one.organization.name} (${period(one)})`,
    ),
    ...sanctions.map((one) => `Under sanctions of ${one.authority.name} (${period(one)})`),
    ...sanctionsImposed.map((one) => `Put ${one.entity.name} under sanctions (${period(one)})`),
    "What is said of them is in search_claims, each with its status.",
  ];
}

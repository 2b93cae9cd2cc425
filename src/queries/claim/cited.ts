import { createHash } from "node:crypto";
import type { Reader } from "@/db/connection";
import { isPublicBy } from "@/domain/api/claim-json";
import type { Pin, PinCheck } from "@/domain/citation/citation";
import { type CitedStory, citedClaimText, citedStoryText } from "@/domain/citation/cited-text";
import type { ClaimPage, StoryPage } from "@/domain/pages";
import { countsInWords } from "@/domain/status/counts";
import { statusSteps } from "@/domain/status/status-history";
import { toldClaim } from "@/domain/status/told-claim";
import type { Status } from "@/domain/vocabulary";
import { recordedStory } from "../story/recorded-stories";
import { storyPage } from "../story/story-page";
import { claimPage } from "./claims";
import { recordedClaimPage } from "./recorded-claims";

/** What is cited, as the text that its sum is of, and the last that was new in it. */
export type Cited<P> = { page: P; text: string; sum: string; changed: Date | null };

/** Null where there is no such claim, or nobody could know of it by then. */
export async function citedClaim(db: Reader, id: string, asOf: Date): Promise<Cited<ClaimPage> | null> {
  const page = await claimPage(db, id, asOf);
  return page && isPublicBy(page, asOf) ? citedFrom(page, asOf) : null;
}

/** The same of a claim that is read already. */
export function citedFrom(page: ClaimPage, asOf: Date): Cited<ClaimPage> {
  const changed = statusSteps(page.record).findLast(({ at }) => at <= asOf)?.at ?? null;
  return { page, changed, ...summed(citedClaimText(page, asOf)) };
}

export async function citedStory(db: Reader, slug: string, asOf: Date): Promise<Cited<StoryPage> | null> {
  const page = await storyPage(db, slug, asOf);
  return page && citedStoryFrom(page, asOf);
}

export function citedStoryFrom(page: StoryPage, asOf: Date): Cited<StoryPage> {
  const { unsourced: _, ...columns } = page.columns;
  const claims = Object.entries(columns).flatMap(([status, lines]) =>
    lines.map(({ id, text }) => ({ id, text, status: status as keyof typeof columns })),
  );
  const { none: _none, open: _open, answered: _answered, ...counts } = page.counts;
  const words: CitedStory = { ...page, claims: page.isWhole ? claims : null, counts };
  return { page, changed: page.lastChangedAt, ...summed(citedStoryText(words, asOf)) };
}

export async function checkClaimPin(db: Reader, page: ClaimPage, pin: Pin): Promise<PinCheck> {
  if (citedFrom(page, pin.asOf).sum === pin.sum) return { is: "as_cited", pin };
  const held = await recordedClaimPage(db, page.record.id, pin.asOf, pin.read);
  if (!held || summed(citedClaimText(held, pin.asOf)).sum !== pin.sum)
    return { is: "changed", pin, before: null };
  const { record, report } = held;
  return { is: "changed", pin, before: toldClaim({ text: record.text, status: report.status }, pin.asOf) };
}

export async function checkStoryPin(db: Reader, page: StoryPage, pin: Pin): Promise<PinCheck> {
  if (citedStoryFrom(page, pin.asOf).sum === pin.sum) return { is: "as_cited", pin };
  const held = page.isWhole ? await recordedStory(db, page.slug, pin.asOf, pin.read) : null;
  if (!held) return { is: "changed", pin, before: null };
  const claims = held.claims.flatMap(({ record, report: { status } }) =>
    status === "unsourced" ? [] : [{ id: record.id, text: record.text, status }],
  );
  const { sum } = summed(citedStoryText({ ...held.story, claims, counts: {} }, pin.asOf));
  return { is: "changed", pin, before: sum === pin.sum ? toldStory(held.story.headline, claims) : null };
}

function toldStory(headline: string, claims: readonly { status: Status }[]): string {
  const counts: Partial<Record<Status, number>> = {};
  for (const { status } of claims) counts[status] = (counts[status] ?? 0) + 1;
  return `${headline} (${countsInWords(counts)})`;
}

function summed(text: string): { text: string; sum: string } {
  return { text, sum: createHash("sha256").update(text).digest("hex") };
}

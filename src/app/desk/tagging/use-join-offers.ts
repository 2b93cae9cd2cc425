"use client";

import { isSilence } from "@/domain/attribution-meaning";
import type { DeskSubject } from "@/domain/draft/subject";
import { refusesAll } from "@/domain/sourcing/refusal";
import type { SuggestionForm } from "@/domain/suggestion/form/form";
import { choiceName } from "@/domain/suggestion/form/form-record";
import { rankedOffers } from "@/domain/suggestion/form/join-offers";
import { anotherFigure, anotherWords } from "@/domain/suggestion/wording/another-figure";
import type { MergeChoice } from "@/ui/desk/tagging/join-dialogs";
import { ask } from "../ask";
import type { PanelProps } from "./panel-props";
import { isAlike, useCandidates } from "./use-candidates";

/** Each has a digit, and all are seen at once. */
const mostChoices = 5;

type Asked = Pick<PanelProps, "work" | "people" | "storyId" | "claims" | "told" | "near" | "joining">;

/** The claims that the form in hand may join, the likeliest first, and the one that says nearly the same, if there is. */
export function useJoinOffers(
  { work, people, storyId, claims, told, near, joining }: Asked,
  { isQuestion, isSilent }: { isQuestion: boolean; isSilent: boolean },
) {
  const { form } = work;
  const { attribution } = form;
  const candidates = useCandidates(
    work.id,
    form.claim.text,
    storyId,
    !isQuestion && !isSilent,
    claims.length,
  );
  const offered = [
    ...(joining
      ? [{ ...joining, note: "from whose page you came", similarity: null, isAskedFor: true }]
      : []),
    ...candidates.map(({ claimId, text, inStory, similarity }) => ({
      ...{ claimId, text, similarity },
      note: inStory ? null : "in another story",
    })),
    ...near.map(({ claimId, text }) => ({ claimId, text, note: null, similarity: null })),
  ]
    .filter(({ claimId }, at, all) => all.findIndex((one) => one.claimId === claimId) === at)
    .map((offer) => {
      const another = isSilence(attribution.stance) ? null : anotherFigure(form.claim.text, offer.text);
      const note =
        another === null ? offer.note : [offer.note, anotherWords(another)].filter(Boolean).join(", ");
      return { ...offer, another, note, spokenBy: speakersOf(claims, offer.claimId, people) };
    });
  const speaker = [attribution.source ? choiceName(attribution.source, people.entity) : ""]
    .concat(attribution.sourceDescription ?? "")
    .join(" ");
  const joinable = rankedOffers(offered, { text: form.claim.text, speaker, attribution });
  const nearest = candidates.find(isAlike);
  return {
    choices: joinable.slice(0, mostChoices),
    /** Whether a claim is known to be of the story that the form is saved into. */
    isInStory: (claim: string) =>
      told.some(({ id }) => id === claim) ||
      candidates.some(({ claimId, inStory }) => inStory && claimId === claim),
    hasMore: joinable.length > mostChoices,
    /** Whoever refuses to speak about all of it refuses each of these; not what they speak to themselves. */
    matter: isSilent && refusesAll(attribution) ? wholeMatter(told, form) : [],
    /** With the number of the suggestion of this article that has said so already. */
    nearest: nearest
      ? {
          ...nearest,
          another: anotherFigure(form.claim.text, nearest.text),
          n: near.find(({ claimId }) => claimId === nearest.claimId)?.n ?? null,
        }
      : null,
  };
}

/** Who says a claim, and through whom it came, by name. */
function speakersOf(
  claims: readonly DeskSubject<"claim">[],
  claimId: string,
  { entity }: Asked["people"],
): string[] {
  const said = claims.find(({ id }) => id === claimId)?.content.attributions ?? [];
  const ids = said.flatMap(({ sourceId, relays }) => [sourceId, ...relays.map(({ entityId }) => entityId)]);
  return [...new Set(ids)].flatMap((id) => (id === null ? [] : entity(id).name));
}

function wholeMatter(told: readonly DeskSubject<"claim">[], { attribution }: SuggestionForm): string[] {
  const who = attribution.source && "id" in attribution.source ? attribution.source.id : null;
  const speaks = ({ content }: DeskSubject<"claim">) =>
    who !== null &&
    content.attributions.some(({ sourceId, stance }) => sourceId === who && !isSilence(stance));
  return told.filter((claim) => !speaks(claim)).map(({ id }) => id);
}

/** Any claims that have these words; null where nobody answers. */
export async function claimsSaying(words: string): Promise<MergeChoice[] | null> {
  const answer = await ask("candidates", { words });
  if (answer === null) return null;
  return answer.items.map(({ claimId, text, published }) => ({
    claimId,
    text,
    note: published ? null : "a draft",
  }));
}

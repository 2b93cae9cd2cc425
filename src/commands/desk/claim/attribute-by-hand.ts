import type { Database } from "@/db/connection";
import type { Prisma } from "@/db/generated/client";
import type { Viewer } from "@/domain/access/viewer";
import { isSilence } from "@/domain/attribution-meaning";
import type { DecisionAnswer } from "@/domain/outbox/answers";
import type { HandRequest } from "@/domain/outbox/requests";
import { stableId } from "../../stable-id";
import { atDesk } from "../run-action";
import { decided, taggedOf } from "../suggestion/decide-suggestion";
import { type Became, invalid, needsClaim, notInStory, Tagging } from "../suggestion/tagging";

/**
 * An attribution that an editor made from selected words: a claim of its own, or one more voice for a claim that stands. It is
 * kept beside the suggestions as one that the reading missed.
 */
export async function attributeByHand(
  db: Database,
  viewer: Viewer,
  { action, article: articleId, versionId, story: storyId, into, also, form, meant, against }: HandRequest,
  at: Date,
): Promise<DecisionAnswer> {
  const words = into === null ? "Made a claim by hand" : "Added an attribution by hand";
  const doing = { viewer, action, kind: "attribution", words, articleId, at };
  return atDesk<DecisionAnswer>(db, doing, async (desk) => {
    // Whoever else adds one to this article takes the number after ours.
    await desk.hold([{ kind: "article", id: articleId }]);
    const id = stableId("suggestion", versionId, action);
    const last = await desk.tx.suggestion.aggregate({ where: { versionId }, _max: { ordinal: true } });
    const ordinal = (last._max.ordinal ?? 0) + 1;
    const tagged = await taggedOf(desk.tx, { id, ordinal, articleId, versionId });
    if (!tagged) return { ok: false, reason: "not-found" };
    const proposal = form as Prisma.InputJsonObject;
    await desk.tx.suggestion.create({
      data: { id, articleId, versionId, ordinal, origin: "hand", proposal, became: [], at },
    });
    const tagging = new Tagging(desk, tagged);
    const entities = await tagging.entitiesOf([form]);
    if (!entities.ok) return entities;
    let became: Became;
    if (into !== null) {
      const claims = await tagging.claimsToJoin({ into, also, form });
      if (!Array.isArray(claims)) return claims;
      if (against !== undefined) return invalid("against", "goes with a claim of its own alone");
      became = await tagging.joinClaims(claims, form, entities.entityOf);
    } else {
      if (isSilence(form.attribution.stance)) return invalid("form.attribution.stance", needsClaim);
      if (form.claim.text.trim() === "") return invalid("form.claim.text", "says nothing yet");
      const story = await desk.held("story", storyId);
      if (!story) return invalid("story", "there is no such story");
      const stranger = notInStory("against", story, against);
      if (stranger) return stranger;
      became = await tagging.newClaim(story, form, entities.entityOf, { against });
    }
    const unknown = await tagging.meanAsItIs("meant", became, meant);
    if (unknown) return unknown;
    const outcome = into === null ? "accepted" : "merged";
    const state = { outcome, reason: null, note: null, became, decidedBy: viewer.name } as const;
    await desk.suggestionEvent(id, { ...state, decidedAt: at.toISOString() });
    return decided(tagging);
  });
}

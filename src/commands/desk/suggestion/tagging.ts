import { isSilence } from "@/domain/attribution-meaning";
import type { AttributionSnapshot, ClaimSnapshot, StorySnapshot } from "@/domain/dossier/snapshot";
import type { ContentOf, DeskKind, DeskSubject } from "@/domain/draft/subject";
import type { Invalid } from "@/domain/outbox/answers";
import {
  anchored,
  attributionFrom,
  choicesIn,
  claimFrom,
  decisionsFrom,
  type EntityOf,
  evidenceFrom,
  type TaggedVersion,
} from "@/domain/suggestion/form/claim-from-form";
import type { EntityChoice, SuggestionForm } from "@/domain/suggestion/form/form";
import { newAttribution } from "@/domain/suggestion/form/form-record";
import { weakenedBy } from "@/domain/suggestion/form/weakened-by";
import { mentionBefore } from "@/domain/suggestion/propose/same-source";
import type { SuggestionState } from "@/domain/suggestion/suggestion";
import { entitiesNamed } from "@/queries/desk/entity/known-entities";
import { whichOne, whichWords } from "@/queries/desk/entity/namesakes";
import { stableId } from "../../stable-id";
import { entitiesFor } from "../entity/entity-drafts";
import type { Desk } from "../run-action";
import { keepAnswer, unknownFinding } from "./answer-finding";

/** A suggestion that is being decided on, or was made by hand a moment ago. */
export type Tagged = { id: string; ordinal: number; articleId: string; version: TaggedVersion };

export type Became = SuggestionState["became"];

/** One decision under way: the desk, and every subject that it has touched, as it now stands. */
export class Tagging {
  readonly #subjects = new Map<string, DeskSubject>();

  constructor(
    readonly desk: Desk,
    readonly tagged: Tagged,
  ) {}

  get subjects(): DeskSubject[] {
    return [...this.#subjects.values()];
  }

  touch(subject: DeskSubject): void {
    this.#subjects.set(`${subject.kind} ${subject.id}`, subject);
  }

  async put<K extends DeskKind>(kind: K, id: string, content: ContentOf<K>): Promise<void> {
    this.touch(await this.desk.put(kind, id, content));
  }

  /**
   * The entities that these forms mean, made where they are yet to be made; a fault where one names nobody, or
   * is the name of several: who of them spoke is never guessed.
   */
  async entitiesOf(forms: readonly SuggestionForm[]): Promise<{ ok: true; entityOf: EntityOf } | Invalid> {
    const choices = forms.flatMap(choicesIn);
    for (const choice of choices) {
      if (!("create" in choice)) continue;
      const which = await whichOne(this.desk.tx, choice.create);
      if (which) return { ...invalid("decision.form", whichWords(which)), which };
    }
    const chosen = await entitiesFor(this.desk, choices);
    for (const choice of choices) {
      const entity = chosen(choice);
      if (!entity) return invalid("decision.form", "names a person or an organization that is not on record");
      this.touch(entity);
    }
    return { ok: true, entityOf: (choice) => chosen(choice)!.id };
  }

  /**
   * A new claim in a story, with the attribution that made it. Ids come from the suggestion: the same one accepted again
   * after it was taken back has its old address.
   */
  async newClaim(
    story: DeskSubject<"story">,
    form: SuggestionForm,
    entityOf: EntityOf,
    { key = this.tagged.id, against }: { key?: string; against?: string | undefined } = {},
  ): Promise<Became> {
    const { dossier } = story.content;
    const id = stableId("claim", dossier, key);
    const said = this.attribution(id, form, entityOf);
    const claim = claimFrom(form.claim, { id, dossier, key }, entityOf);
    const relations = against === undefined ? [] : [{ kind: "contradicts" as const, claimId: against }];
    await this.put("claim", id, {
      ...claim,
      relations,
      attributions: [said],
      ...this.shown(id, form, entityOf),
    });
    const { articleId } = this.tagged;
    await this.addToStory(story.id, { claimIds: [id], articleIds: [articleId] });
    return [{ claimId: id, attributionId: said.id }];
  }

  /**
   * Keeps that an editor saved what was made as it is with these remarks before them, which call the attribution "new"; a fault where
   * one of them is none that there is.
   */
  async meanAsItIs(path: string, made: Became, findings: readonly string[] = []): Promise<Invalid | null> {
    const unknown = unknownFinding(path, findings, [newAttribution]);
    if (unknown) return unknown;
    const row = { reason: "Saved as it is.", by: this.desk.viewer.name, at: this.desk.at };
    for (const { claimId, attributionId } of made)
      for (const named of findings) {
        const finding = named.replace(`:${newAttribution}:`, `:${attributionId}:`);
        await keepAnswer(this.desk.tx, { claimId, finding }, row);
      }
    return null;
  }

  /** The claims that a form joins; a fault where one is not there. Nobody but who refuses to speak is of several at once. */
  async claimsToJoin(request: {
    into: string;
    also?: readonly string[] | undefined;
    form: SuggestionForm;
  }): Promise<DeskSubject<"claim">[] | Invalid> {
    const { into, also = [], form } = request;
    if (also.length > 0 && !isSilence(form.attribution.stance))
      return invalid("also", "only a refusal to speak can be about several claims");
    const claims: DeskSubject<"claim">[] = [];
    for (const id of new Set([into, ...also])) {
      const claim = await this.desk.held("claim", id);
      if (!claim) return invalid("into", "there is no such claim");
      claims.push(claim);
    }
    return claims;
  }

  async joinClaims(
    claims: readonly DeskSubject<"claim">[],
    form: SuggestionForm,
    entityOf: EntityOf,
  ): Promise<Became> {
    const became: Became = [];
    for (const claim of claims) became.push(...(await this.joinClaim(claim, form, entityOf)));
    return became;
  }

  /**
   * One more voice for a claim that stands; it is then also about whom the form is about, but for who speaks: whoever denies that
   * the doors were locked is not whom that is about.
   */
  async joinClaim(claim: DeskSubject<"claim">, form: SuggestionForm, entityOf: EntityOf): Promise<Became> {
    const { attributions, entityIds } = claim.content;
    const read = this.attribution(claim.id, form, entityOf);
    const { answers } = form.attribution;
    const said = {
      ...read,
      sameAsId: mentionBefore(read, attributions),
      // What it answers is of this claim: in another one it answers nothing.
      respondsToId: attributions.find(({ id }) => id === answers && id !== read.id)?.id ?? null,
    };
    const about = isSilence(form.attribution.stance)
      ? []
      : form.claim.about.map(entityOf).filter((one) => one !== said.sourceId);
    const { evidence, determinations } = this.shown(claim.id, form, entityOf);
    await this.put("claim", claim.id, {
      ...claim.content,
      evidence: added(claim.content.evidence, evidence),
      determinations: added(claim.content.determinations, determinations),
      entityIds: [...new Set([...entityIds, ...about])],
      attributions: [...attributions.filter(({ id }) => id !== said.id), said],
    });
    const { articleId } = this.tagged;
    const chosen = await this.desk.tx.deskArticle.findUnique({ where: { articleId } });
    if (chosen?.storyId) await this.addToStory(chosen.storyId, { claimIds: [], articleIds: [articleId] });
    return [{ claimId: claim.id, attributionId: said.id }];
  }

  /**
   * One thing that this article has another say in a claim, weakened by the words of a form: "The Courier could not confirm this" makes
   * nobody say or deny it. `said` is which, and is asked for where several say so: whose words those speak of is never guessed.
   */
  async weaken(
    { id, content }: DeskSubject<"claim">,
    { attribution }: SuggestionForm,
    said?: string,
  ): Promise<Became | Invalid> {
    const { version, articleId } = this.tagged;
    const article = await this.desk.held("article", articleId);
    const { outletId } = article!.content;
    const by = await this.meantBy(attribution.source);
    const description = attribution.source === null ? attribution.sourceDescription : null;
    const isBy = (source: string) => by.has(source);
    const may = weakenedBy(content, { versionId: version.id, outletId, isBy, description });
    if (may.length === 0) return invalid("into", "is said by nobody else in this article without a hedge");
    if (said === undefined && may.length > 1)
      return invalid("said", "several say so in this article: choose whose words could not be confirmed");
    const one = said === undefined ? may[0] : may.find((each) => each.id === said);
    if (!one) return invalid("said", "is not what somebody else says of this claim in this article");
    const words = attribution.selectors.find(({ role }) => role === "cue" || role === "excerpt");
    const hedge = anchored(words ? [{ ...words, role: "hedge" }] : [], version.text);
    const weak = { ...one, hedge: explicitly, selectors: [...withoutHedge(one.selectors), ...hedge] };
    const attributions = content.attributions.map((each) => (each.id === one.id ? weak : each));
    await this.put("claim", id, { ...content, attributions });
    return [{ claimId: id, attributionId: one.id }];
  }

  /** Whom a choice means of those who are on record: of a name, each who bears it. Nobody is made. */
  private async meantBy(choice: EntityChoice | null): Promise<ReadonlySet<string>> {
    if (choice === null) return new Set();
    if ("id" in choice) return new Set([choice.id]);
    const named = await entitiesNamed(this.desk.tx, [choice.create.name]);
    return new Set(named.map(({ id }) => id));
  }

  /** The documents and the decision that a form brings to its claim. */
  private shown(
    claimId: string,
    { claim }: SuggestionForm,
    entityOf: EntityOf,
  ): Pick<ClaimSnapshot, "evidence" | "determinations"> {
    return {
      evidence: evidenceFrom(claim, (key) => stableId("evidence", claimId, key), entityOf),
      determinations: decisionsFrom(
        claim,
        (key) => stableId("determination", claimId, key),
        this.desk.viewer.name,
      ),
    };
  }

  attribution(claimId: string, form: SuggestionForm, entityOf: EntityOf): AttributionSnapshot {
    const { id: key, version } = this.tagged;
    const id = stableId("attribution", claimId, key);
    return attributionFrom(form.attribution, { id, key }, version, entityOf);
  }

  async addToStory(id: string, added: Pick<StorySnapshot, "claimIds" | "articleIds">): Promise<void> {
    const story = await this.desk.held("story", id);
    if (!story) return;
    const { claimIds, articleIds } = story.content;
    await this.put("story", id, {
      ...story.content,
      claimIds: [...new Set([...claimIds, ...added.claimIds])],
      articleIds: [...new Set([...articleIds, ...added.articleIds])],
    });
  }

  /**
   * Takes out of the claims what a decision put there, by the form that it was made with. A claim that nothing else backs and that nobody has published goes
   * with it, and leaves its stories.
   */
  async takeOut(became: Became, { claim: form }: SuggestionForm): Promise<void> {
    const shown = new Set([...form.evidence.map(({ id }) => id), form.decided?.id]);
    const others = <T extends { key: string }>(things: T[]) => things.filter(({ key }) => !shown.has(key));
    for (const { claimId, attributionId } of became) {
      const claim = await this.desk.held("claim", claimId);
      if (!claim) continue;
      const attributions = claim.content.attributions.flatMap((said) => {
        if (said.id !== attributionId) return [said];
        // What another suggestion put there was only weakened by this one.
        const isOwn =
          said.id === stableId("attribution", claimId, this.tagged.id) || said.key === this.tagged.id;
        return isOwn ? [] : [{ ...said, hedge: null, selectors: withoutHedge(said.selectors) }];
      });
      const { evidence, determinations } = claim.content;
      const left = {
        ...claim.content,
        attributions,
        evidence: others(evidence),
        determinations: others(determinations),
      };
      if (claim.published || backed(left)) await this.put("claim", claimId, left);
      else {
        await this.desk.end("claim", claimId, "nothing backs it any more");
        await this.forget(claimId);
      }
    }
  }

  /** Nothing at the desk points at a claim that is gone. */
  private async forget(claimId: string): Promise<void> {
    const { tx } = this.desk;
    const stories = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM draft WHERE kind = 'story' AND jsonb_exists(content -> 'claimIds', ${claimId})`;
    for (const { id } of stories) {
      const { content } = (await this.desk.held("story", id))!;
      const claimIds = content.claimIds.filter((each) => each !== claimId);
      await this.put("story", id, { ...content, claimIds });
    }
    const questions = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM draft WHERE kind = 'open_question' AND ${claimId} IN (content ->> 'aboutId', content ->> 'answeredById')`;
    const unlessGone = (id: string | null) => (id === claimId ? null : id);
    for (const { id } of questions) {
      const { content } = (await this.desk.held("open_question", id))!;
      const { aboutId, answeredById } = content;
      await this.put("open_question", id, {
        ...content,
        aboutId: unlessGone(aboutId),
        answeredById: unlessGone(answeredById),
      });
    }
  }
}

const explicitly = { kind: "explicit" } as const;
const withoutHedge = (selectors: AttributionSnapshot["selectors"]) =>
  selectors.filter(({ role }) => role !== "hedge");

/** A list with what is new in it; what was there under the same id is replaced. */
function added<T extends { id: string }>(list: readonly T[], more: readonly T[]): T[] {
  return [...list.filter(({ id }) => !more.some((one) => one.id === id)), ...more];
}

function backed({ attributions, evidence, determinations }: ClaimSnapshot): boolean {
  return attributions.length + evidence.length + determinations.length > 0;
}

/** What is answered of a claim that a new one of the story is to contradict, and that is none of it; null where it is. */
export function notInStory(
  path: string,
  { content }: DeskSubject<"story">,
  against: string | undefined,
): Invalid | null {
  if (against === undefined || content.claimIds.includes(against)) return null;
  return invalid(path, "is no claim of this story");
}

export function invalid(path: string, message: string): Invalid {
  return { ok: false, reason: "invalid", faults: [{ path, message }] };
}

/** A refusal to speak is about what somebody else said: it never makes a claim of its own. */
export const needsClaim = "a no-comment needs the claim that it is about: merge it into that one";

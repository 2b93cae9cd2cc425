import type { Database } from "@/db/connection";
import type { Viewer } from "@/domain/access/viewer";
import { isSilence } from "@/domain/attribution-meaning";
import type { DeskSubject } from "@/domain/draft/subject";
import { joinThree, sameDocument } from "@/domain/draft/three-way";
import type { DecisionAnswer } from "@/domain/outbox/answers";
import type { DecisionRequest } from "@/domain/outbox/requests";
import { choicesIn, claimFrom, type EntityOf } from "@/domain/suggestion/form/claim-from-form";
import type { EntityChoice, SuggestionForm } from "@/domain/suggestion/form/form";
import { Reading, type SuggestionState } from "@/domain/suggestion/suggestion";
import { entitiesNamed, knownEntity } from "@/queries/desk/entity/known-entities";
import { contentAt, deskSubject } from "@/queries/desk/newsroom/subjects";
import { deskSuggestions } from "@/queries/desk/suggestion/suggestions";
import { questionOf, writeQuestion } from "../claim/make-question";
import { atDesk, changedMeanwhile } from "../run-action";
import { type Became, invalid, needsClaim, notInStory, type Tagged, Tagging } from "./tagging";

type Decision = DecisionRequest["decision"];
type Refusal = Exclude<DecisionAnswer, { ok: true }>;
/** What a decision makes of a suggestion. */
type Result = { ok: true; state: Pick<SuggestionState, "outcome" | "reason" | "note" | "became"> };

/**
 * Decides what becomes of a suggestion. Accepting, merging and splitting save the form as it was typed and write drafts of
 * claims, of the story and of the entities that the form makes, all under one action. A suggestion that somebody else has
 * decided on meanwhile is answered with what became of it (`collisions` names "outcome"), and stays so until it is reopened.
 */
export async function decideSuggestion(
  db: Database,
  viewer: Viewer,
  { action, suggestion: id, basedOn, decision }: DecisionRequest,
  at: Date,
): Promise<DecisionAnswer> {
  const row = await db.suggestion.findUnique({ where: { id } });
  if (!row) return { ok: false, reason: "not-found" };
  const reading = row.reading === null ? null : Reading.parse(row.reading);
  const words = wordsOf(decision, row.ordinal);
  const doing = { viewer, action, kind: "decision", words, articleId: row.articleId, at };
  return atDesk<DecisionAnswer>(db, doing, async (desk) => {
    await desk.hold([{ kind: "suggestion", id }, ...touchedBy(decision)]);
    const tagged = await taggedOf(desk.tx, row);
    if (!tagged) return { ok: false, reason: "not-found" };
    const [before] = await deskSuggestions(desk.tx, [id]);
    const current = (await desk.held("suggestion", id))!;
    if (decision.kind !== "reopen" && before!.outcome !== "open")
      return changedMeanwhile({ ...current, by: before!.decidedBy ?? current.by }, null, [
        { path: "outcome", base: "open", theirs: before!.outcome, mine: decision.kind },
      ]);
    const tagging = new Tagging(desk, tagged);
    const result = await decide(tagging, current, { decision, basedOn, reading, became: before!.became });
    if (!result.ok) return result;
    const open = result.state.outcome === "open";
    if (!open || before!.outcome !== "open")
      await desk.suggestionEvent(id, {
        ...result.state,
        decidedBy: open ? null : viewer.name,
        decidedAt: open ? null : at.toISOString(),
      });
    return decided(tagging);
  });
}

type Asked = {
  decision: Decision;
  basedOn: DecisionRequest["basedOn"];
  reading: Reading | null;
  became: Became;
};

async function decide(
  tagging: Tagging,
  current: DeskSubject<"suggestion">,
  { decision, basedOn, reading, became }: Asked,
): Promise<Result | Refusal> {
  const { desk, tagged } = tagging;
  switch (decision.kind) {
    case "dismiss":
      return outcome("dismissed", [], { reason: decision.reason, note: decision.note });
    case "reopen": {
      await tagging.takeOut(became, current.content);
      const question = await questionOf(desk.tx, tagged.id);
      if (question && became.length === 0) await desk.end("open_question", question, "opened again");
      return outcome("open", []);
    }
    case "accept": {
      const story = await desk.held("story", decision.story);
      if (!story) return invalid("decision.story", "there is no such story");
      const stranger = notInStory("decision.against", story, decision.against);
      if (stranger) return stranger;
      const saved = await desk.save("suggestion", tagged.id, basedOn, decision.form);
      if (!saved.ok) return saved;
      const form = saved.content;
      const said = form.claim.text.trim();
      if (said === "") return invalid("decision.form.claim.text", "says nothing yet");
      if (reading?.openQuestion) {
        const selector = form.attribution.selectors.find(({ role }) => role === "excerpt") ?? null;
        const question = { key: tagged.id, text: said, note: null, refusals: [], aboutId: null, selector };
        const raisedBy = { ...tagged.version, articleId: tagged.articleId };
        for (const subject of await writeQuestion(desk, story, question, raisedBy)) tagging.touch(subject);
        const proposal = await contentAt(desk.tx, "suggestion", tagged.id, { published: 0, draft: 0 });
        return outcome(proposal?.claim.text === form.claim.text ? "accepted" : "changed", []);
      }
      if (isSilence(form.attribution.stance)) return invalid("decision.form.attribution.stance", needsClaim);
      const entities = await tagging.entitiesOf([form]);
      if (!entities.ok) return entities;
      const made = await tagging.newClaim(story, form, entities.entityOf, {
        against: decision.against,
      });
      const unknown = await tagging.meanAsItIs("decision.meant", made, decision.meant);
      if (unknown) return unknown;
      return outcome((await asProposed(tagging, form, entities.entityOf)) ? "accepted" : "changed", made);
    }
    case "merge": {
      const claims = await tagging.claimsToJoin(decision);
      if (!Array.isArray(claims)) return claims;
      const saved = await desk.save("suggestion", tagged.id, basedOn, decision.form);
      if (!saved.ok) return saved;
      const entities = await tagging.entitiesOf([saved.content]);
      if (!entities.ok) return entities;
      const joined = await tagging.joinClaims(claims, saved.content, entities.entityOf);
      const unknown = await tagging.meanAsItIs("decision.meant", joined, decision.meant);
      return unknown ?? outcome("merged", joined);
    }
    case "weaken": {
      const claim = await desk.held("claim", decision.into);
      if (!claim) return invalid("into", "there is no such claim");
      const saved = await desk.save("suggestion", tagged.id, basedOn, decision.form);
      if (!saved.ok) return saved;
      const weakened = await tagging.weaken(claim, saved.content, decision.said);
      return Array.isArray(weakened) ? outcome("merged", weakened) : weakened;
    }
    case "split": {
      const story = await desk.held("story", decision.story);
      if (!story) return invalid("decision.story", "there is no such story");
      const typed = await contentAt(desk.tx, "suggestion", tagged.id, basedOn);
      if (!typed || !sameDocument(typed, current.content)) {
        const { collisions } = joinThree(typed, current.content, decision.forms[0]!);
        return changedMeanwhile(current, typed, collisions);
      }
      const fault = faultOfSplit(decision.forms);
      if (fault) return fault;
      const entities = await tagging.entitiesOf(decision.forms);
      if (!entities.ok) return entities;
      const made: Became = [];
      for (const [at, form] of decision.forms.entries())
        made.push(
          ...(await tagging.newClaim(story, form, entities.entityOf, { key: `${tagged.id}.${at + 1}` })),
        );
      const unknown = await tagging.meanAsItIs("decision.meant", made, decision.meant);
      return unknown ?? outcome("split", made);
    }
    default: {
      const unknown: never = decision;
      return unknown;
    }
  }
}

function outcome(
  outcome: SuggestionState["outcome"],
  became: Became,
  { reason = null, note = null }: Partial<Pick<SuggestionState, "reason" | "note">> = {},
): Result {
  return { ok: true, state: { outcome, reason, note, became } };
}

function faultOfSplit(forms: readonly SuggestionForm[]) {
  for (const [at, { claim, attribution }] of forms.entries()) {
    const path = `decision.forms[${at}]`;
    if (claim.text.trim() === "") return invalid(`${path}.claim.text`, "says nothing yet");
    if (isSilence(attribution.stance)) return invalid(`${path}.attribution.stance`, needsClaim);
  }
  return null;
}

/**
 * Whether a form was accepted as it was proposed. Who is meant counts, and not how: an entity chosen by its id is the one that
 * the proposal would have made under its name.
 */
async function asProposed(tagging: Tagging, form: SuggestionForm, entityOf: EntityOf): Promise<boolean> {
  const { desk, tagged } = tagging;
  const proposal = (await contentAt(desk.tx, "suggestion", tagged.id, { published: 0, draft: 0 }))!;
  const choices = choicesIn(proposal);
  const created = choices.flatMap((choice) => ("create" in choice ? choice.create : []));
  const named = await entitiesNamed(
    desk.tx,
    created.map(({ name }) => name),
  );
  const proposed = (choice: EntityChoice): string => {
    if ("id" in choice) return choice.id;
    const { kind, name } = choice.create;
    return named.find((one) => one.kind === kind && one.name === name)?.id ?? `new ${kind} ${name}`;
  };
  const document = (one: SuggestionForm, of: EntityOf) => ({
    claim: claimFrom(one.claim, { id: "", dossier: "", key: "" }, of),
    shown: [one.claim.evidence.length, one.claim.decided?.status ?? null],
    attribution: tagging.attribution("", one, of),
  });
  return sameDocument(document(proposal, proposed), document(form, entityOf));
}

/** Every subject that a decision touched, with the names of the people and organizations among them. */
export async function decided(tagging: Tagging): Promise<Extract<DecisionAnswer, { ok: true }>> {
  const { desk, tagged, subjects } = tagging;
  const [suggestion] = await deskSuggestions(desk.tx, [tagged.id]);
  return {
    ok: true,
    suggestion: suggestion!,
    subjects,
    entities: subjects.flatMap((subject) => {
      if (subject.kind !== "entity") return [];
      const { id, kind, slug, name } = knownEntity(subject as DeskSubject<"entity">);
      return { id, kind, slug, name };
    }),
    savedAt: desk.at.toISOString(),
  };
}

type Row = { id: string; ordinal: number; articleId: string; versionId: string };

/** A suggestion with the version that it was read from; null where its article was taken back. */
export async function taggedOf(tx: Tagging["desk"]["tx"], row: Row): Promise<Tagged | null> {
  const article = await deskSubject(tx, "article", row.articleId);
  const version = article?.content.versions.find(({ id }) => id === row.versionId);
  return version ? { id: row.id, ordinal: row.ordinal, articleId: row.articleId, version } : null;
}

function touchedBy(decision: Decision) {
  if (decision.kind === "accept" || decision.kind === "split")
    return [{ kind: "story" as const, id: decision.story }];
  if (decision.kind === "weaken") return [{ kind: "claim" as const, id: decision.into }];
  if (decision.kind !== "merge") return [];
  return [decision.into, ...(decision.also ?? [])].map((id) => ({ kind: "claim" as const, id }));
}

function wordsOf(decision: Decision, ordinal: number): string {
  switch (decision.kind) {
    case "accept":
      return `Accepted suggestion ${ordinal}`;
    case "merge":
      return decision.also === undefined
        ? `Merged suggestion ${ordinal} into a claim`
        : `Joined suggestion ${ordinal} to ${decision.also.length + 1} claims`;
    case "weaken":
      return `Weakened a claim by suggestion ${ordinal}`;
    case "split":
      return `Split suggestion ${ordinal} into ${decision.forms.length} claims`;
    case "dismiss":
      return `Dismissed suggestion ${ordinal}`;
    case "reopen":
      return `Opened suggestion ${ordinal} again`;
    default: {
      const unknown: never = decision;
      return unknown;
    }
  }
}

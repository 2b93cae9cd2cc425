import type { ArticleRef, Attribution, ClaimRecord, Determination, EntityRef, Evidence } from "../../claim";
import type { Names } from "../../draft/desk-pages";
import type { KnownEntity, Workbench } from "../tagging-page";
import type { AttributionForm, DecisionForm, EntityChoice, EvidenceForm, SuggestionForm } from "./form";

/**
 * What the rules are asked about at the desk: the claim that accepting a form would make, before anybody does. Nothing
 * here is stored; ids that only accepting makes begin with "new".
 */
export type FormContext = {
  article: ArticleRef;
  entity: (id: string) => EntityRef;
};

/** The claim that a form makes by itself, or together with the claim that it joins. */
export function recordOfForm(form: SuggestionForm, context: FormContext, into?: ClaimRecord): ClaimRecord {
  const attribution = attributionOfForm(form.attribution, context);
  if (into) return { ...into, attributions: [...into.attributions, attribution] };
  const { text, scope, happened, evidence, decided } = form.claim;
  return {
    id: "new",
    key: "new",
    text,
    scope,
    happened,
    relations: [],
    attributions: [attribution],
    evidence: evidence.map((one) => evidenceOfForm(one, context)),
    determinations: decided === null ? [] : [determinationOf(decided)],
  };
}

/** Whether neither a name nor a description says who speaks, and it is not the outlet itself. */
export function speaksNobody({ attribution }: SuggestionForm): boolean {
  const { identity, source, sourceDescription } = attribution;
  return identity !== "outlet_observation" && source === null && (sourceDescription ?? "").trim() === "";
}

function evidenceOfForm(
  { publisher, publishedAt, ...fields }: EvidenceForm,
  { entity }: FormContext,
): Evidence {
  const at = new Date(publishedAt);
  const named = publisher && chosen(publisher, entity);
  return { ...fields, key: fields.id, publisher: named, publishedAt: at, recordedAt: at };
}

function determinationOf({ id, status, reason, at }: DecisionForm): Determination {
  const from = new Date(at);
  return { id, key: id, status, reason, by: "you", effectiveAt: from, endsAt: null, recordedAt: from };
}

/** What the attribution of a form is called in what the linter says of it, before it has an id. */
export const newAttribution = "new";

function attributionOfForm(form: AttributionForm, { article, entity }: FormContext): Attribution {
  const words = (role: string) => form.selectors.find((selector) => selector.role === role)?.exact;
  return {
    id: newAttribution,
    key: newAttribution,
    stance: form.stance,
    source: {
      identity: form.identity,
      entity: form.source && chosen(form.source, entity),
      description: form.sourceDescription,
    },
    directness: form.directness,
    groundRules: form.groundRules,
    anonymityReason: form.anonymityReason,
    proximity: form.proximity,
    proximityNote: form.proximityNote,
    cue: form.cue && { text: words("cue") ?? form.cue.lemma, ...form.cue },
    hedge: form.hedge && { text: words("hedge") ?? "", ...form.hedge },
    relays: form.relays.map((relay) => ({
      entity: relay.entity && chosen(relay.entity, entity),
      description: relay.description,
    })),
    article,
    selectors: form.selectors,
    spokenLanguage: form.spokenLanguage,
    saidAt: form.saidAt,
    publishedAt: article.publishedAt,
    recordedAt: article.publishedAt,
    respondsTo: null,
    atLeast: form.atLeast,
    sameAs: null,
    part: form.part,
  };
}

/** The same name that two forms create is one entity, as it will be when they are accepted. */
function chosen(choice: EntityChoice, entity: (id: string) => EntityRef): EntityRef {
  if ("id" in choice) return entity(choice.id);
  const { kind, name } = choice.create;
  return { id: `new ${kind} ${name.toLowerCase()}`, kind, slug: "", name };
}

/** The name under which a choice is shown. */
export function choiceName(choice: EntityChoice, entity: (id: string) => EntityRef): string {
  return "id" in choice ? entity(choice.id).name : choice.create.name;
}

/** Every name by which a choice is known. */
export function namesOfChoice(
  choice: EntityChoice,
  entity: (id: string) => EntityRef & Partial<Pick<KnownEntity, "names">>,
): string[] {
  if ("create" in choice) return [choice.create.name];
  const { name, names = [] } = entity(choice.id);
  return [name, ...names.map(({ text }) => text)];
}

/** Looks entities up; one that nobody sent along is shown by its id, which is better than no page. */
export function entityById(entities: readonly KnownEntity[]): (id: string) => EntityRef {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  return (id) => known.get(id) ?? { id, kind: "organization", slug: "", name: id };
}

/** What ids on a workbench stand for, its own article among them. */
export function namesOnBench({
  article,
  entities,
  articles,
  outlet,
}: Pick<Workbench, "article" | "entities" | "articles" | "outlet">): Names {
  const { title, url, publishedAt, versions } = article.content;
  const versionIds = versions.map(({ id }) => id);
  const own = { id: article.id, title, url, publishedAt, outletId: outlet.id, versionIds };
  return { entities: [outlet, ...entities], articles: [own, ...articles] };
}

export function ownArticle(
  id: string,
  { title, url, publishedAt }: Workbench["article"]["content"],
  outlet: EntityRef,
): ArticleRef {
  return { id, title, url, outlet, publishedAt: new Date(publishedAt) };
}

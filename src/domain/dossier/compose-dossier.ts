import { occurrences } from "../anchor";
import { splitExcerpts } from "../article-text";
import type { Selector } from "../claim";
import { isoShort } from "../time/date-words";
import { Dossier, Id, type Quote } from "./dossier";
import type {
  ArticleSnapshot,
  AttributionSnapshot,
  ClaimSnapshot,
  EntitySnapshot,
  QuestionSnapshot,
  StorySnapshot,
} from "./snapshot";

/** A story with all that it refers to, directly or through another. */
export type StorySnapshots = {
  story: StorySnapshot;
  entities: EntitySnapshot[];
  articles: ArticleSnapshot[];
  claims: ClaimSnapshot[];
  questions: QuestionSnapshot[];
};

/** The dossier that imports to this very state. What cannot be one was never published, and throws. */
export function composeDossier(snapshots: StorySnapshots): Dossier {
  return Dossier.parse(composeDocument(snapshots));
}

/**
 * The same before it is known to be a dossier: what an editor has typed may break its rules. Everything that is pointed at
 * has to be among the snapshots. Fields that say nothing are left out, as an author would.
 */
export function composeDocument({ story, entities, articles, claims, questions }: StorySnapshots) {
  const entityKeys = keysOf(
    entities,
    ({ id }) => id,
    ({ slug }) => slug,
  );
  const articleKeys = keysOf(
    articles,
    ({ id }) => id,
    ({ id, key }) => (Id.safeParse(key).success ? key : id), // one brought in by itself is named by its address
  );
  const versions = new Map(
    articles.flatMap((article) =>
      article.versions.map((version, at) => [
        version.id,
        { article, text: version.text, number: at + 1, publishedAt: version.publishedAt },
      ]),
    ),
  );
  const claimKeys = new Map(claims.map(({ id, key }) => [id, key]));
  const entity = (id: string) => entityKeys.get(id)!;
  const held = (versionId: string) => {
    const { article, number, ...version } = versions.get(versionId)!;
    return {
      ...version,
      place: { article: articleKeys.get(article.id)!, ...(number > 1 && { version: number }) },
    };
  };

  const attribution = (said: AttributionSnapshot, siblings: readonly AttributionSnapshot[]) => {
    const { text, place, publishedAt } = held(said.versionId);
    const words = (role: Selector["role"]) =>
      quoteOf(
        said.selectors.find((selector) => selector.role === role),
        text,
      );
    return lean({
      id: said.key,
      stance: said.stance,
      source: said.sourceId === null ? undefined : entity(said.sourceId),
      sourceDescription: said.sourceDescription,
      identity: said.identity,
      directness: said.directness,
      groundRules: said.groundRules,
      anonymityReason: said.anonymityReason,
      proximity: said.proximity,
      proximityNote: said.proximityNote,
      cue: said.cue && { text: words("cue") ?? said.cue.lemma, lemma: said.cue.lemma, class: said.cue.class },
      hedge: said.hedge && { text: words("hedge"), kind: said.hedge.kind },
      relays: said.relays.map(({ entityId, description }) =>
        entityId !== null && description === null
          ? entity(entityId)
          : lean({ entity: entityId === null ? undefined : entity(entityId), description }),
      ),
      ...place,
      excerpt: words("excerpt"),
      sourceText: words("source"),
      content: words("content"),
      spokenLanguage: said.spokenLanguage,
      saidAt: said.saidAt,
      publishedAt: said.publishedAt === publishedAt ? undefined : short(said.publishedAt),
      respondsTo: siblings.find(({ id }) => id === said.respondsToId)?.key,
      atLeast: said.atLeast,
      sameAs: siblings.find(({ id }) => id === said.sameAsId)?.key,
      part: said.part,
    });
  };

  return {
    format: "reportedly/1",
    id: story.dossier,
    story: lean({
      slug: story.slug,
      headline: story.headline,
      standfirst: story.standfirst,
      topic: story.topic,
      closedAt: story.closedAt && short(story.closedAt),
      timeZone: story.timeZone,
      moments: story.moments.map(({ at, label }) => ({ at: short(at), label })),
    }),
    entities: entities.map(
      ({ id, kind, slug, names, description, publishes, ended, positions, sanctions, externalIds }) =>
        lean({
          id: entity(id),
          kind,
          slug,
          names: names.map(lean),
          description,
          publishes,
          ended,
          positions: positions.map(({ id: _, key, organizationId, ...position }) =>
            lean({ id: key, organization: entity(organizationId), ...position }),
          ),
          sanctions: sanctions.map(({ id: _, key, authorityId, ...sanction }) =>
            lean({ id: key, authority: entity(authorityId), ...sanction }),
          ),
          externalIds,
        }),
    ),
    articles: articles.map((article) =>
      lean({
        id: articleKeys.get(article.id)!,
        dossier: article.dossier === story.dossier ? undefined : article.dossier,
        outlet: entity(article.outletId),
        title: article.title,
        url: article.url,
        author: article.author,
        language: article.language,
        rights: article.rights,
        publishedAt: short(article.publishedAt),
        versions: article.versions.map(({ text, publishedAt }) =>
          lean({
            publishedAt: publishedAt === article.publishedAt ? undefined : short(publishedAt),
            ...(article.rights === "full" ? { text } : { excerpts: splitExcerpts(text) }),
          }),
        ),
      }),
    ),
    claims: claims.map((claim) =>
      lean({
        id: claim.key,
        dossier: claim.dossier === story.dossier ? undefined : claim.dossier,
        text: claim.text,
        scope: claim.scope,
        happened: claim.happened,
        about: claim.entityIds.map(entity),
        // One that this document does not hold is another dossier's to tell.
        relations: claim.relations.flatMap(({ kind, claimId }) => {
          const key = claimKeys.get(claimId);
          return key === undefined ? [] : { kind, claim: key };
        }),
        attributions: claim.attributions.map((said) => attribution(said, claim.attributions)),
        evidence: claim.evidence.map(({ id: _, key, publisherId, publishedAt, ...evidence }) =>
          lean({
            id: key,
            ...evidence,
            publisher: publisherId === null ? undefined : entity(publisherId),
            publishedAt: short(publishedAt),
          }),
        ),
        determinations: claim.determinations.map(({ id: _, key, effectiveAt, endsAt, ...determination }) =>
          lean({
            id: key,
            ...determination,
            effectiveAt: short(effectiveAt),
            endsAt: endsAt && short(endsAt),
          }),
        ),
      }),
    ),
    openQuestions: questions.map((question) => {
      const version = question.versionId === null ? null : held(question.versionId);
      return lean({
        id: question.key,
        text: question.text,
        note: question.note,
        about: question.aboutId && claimKeys.get(question.aboutId),
        answeredBy: question.answeredById && claimKeys.get(question.answeredById),
        refusals: question.refusals.map(({ sourceId, since, ...refusal }) =>
          lean({ source: sourceId && entity(sourceId), ...refusal, since: since && short(since) }),
        ),
        ...version?.place,
        excerpt: version && quoteOf(question.selectors[0], version.text),
        publishedAt: version?.publishedAt === question.publishedAt ? undefined : short(question.publishedAt),
      });
    }),
  };
}

/** A key for each thing within the document: its own where that is free, else numbered. */
function keysOf<T>(
  things: readonly T[],
  idOf: (thing: T) => string,
  keyOf: (thing: T) => string,
): Map<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const thing of things) {
    const own = keyOf(thing);
    let key = own;
    for (let number = 2; taken.has(key); number += 1) key = `${own}-${number}`;
    taken.add(key);
    keys.set(idOf(thing), key);
  }
  return keys;
}

/**
 * The words alone where they stand once; with their neighbours where they would be taken for others, and with as many
 * of them as the format takes where the usual few stand twice as well.
 */
function quoteOf(selector: Selector | undefined, text: string): Quote | undefined {
  if (!selector) return undefined;
  const { exact, prefix, suffix, start, end } = selector;
  if (occurrences(text, { exact }).length === 1) return exact;
  if (start === null || end === null || occurrences(text, { exact, prefix, suffix }).length === 1)
    return { exact, prefix, suffix };
  return { exact, prefix: text.slice(Math.max(0, start - 200), start), suffix: text.slice(end, end + 200) };
}

function short(instant: string): string {
  return isoShort(new Date(instant));
}

function lean<T extends object>(fields: T): Partial<T> {
  const said = Object.entries(fields).filter(
    ([, value]) =>
      value !== null &&
      value !== undefined &&
      value !== false &&
      !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as Partial<T>;
}

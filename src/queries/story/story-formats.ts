import type { Reader } from "@/db/connection";
import { articleAnnotations } from "@/domain/linked/article-annotations";
import { articleNinjs } from "@/domain/linked/article-ninjs";
import { claimProvenance, provenanceDocument } from "@/domain/linked/claim-provenance";
import { entityFtm, type FtmEntity, firstOfEach, ftmLines } from "@/domain/linked/entity-ftm";
import type { Place } from "@/domain/linked/place";
import { schemaGraph } from "@/domain/linked/schema-parts";
import { storyItems } from "@/domain/linked/story-schema";
import { storyTimeline } from "@/domain/linked/story-timeline";
import type { ListedClaim, StoryPage } from "@/domain/pages";
import { articlePage } from "../article/articles";
import { claimPages } from "../claim/claims";
import { entityToKeep } from "../entity/entity-lines";
import { storyPage } from "./story-page";

type At = { asOf: Date; place: Place };
type Format = (db: Reader, slug: string, at: At) => Promise<string | null>;

/**
 * A story in the formats of others, each as one text; null where there is no such story. Of a great story they have what its
 * page has: the first claims of each status, and those who are named most.
 */
export const storyFormats = {
  jsonld: withClaims((page, claims, { asOf, place }) =>
    json(schemaGraph(storyItems(page, claims, asOf, place))),
  ),
  prov: withClaims((_page, claims, { asOf, place }) =>
    json(provenanceDocument(claims.flatMap((claim) => claimProvenance(claim, asOf, place)))),
  ),
  timelinejs: async (db, slug, { asOf, place }) => {
    const page = await storyPage(db, slug, asOf);
    return page && json(storyTimeline(page, place));
  },
  annotations: async (db, slug, { asOf, place }) => {
    const page = await storyPage(db, slug, asOf);
    if (!page) return null;
    const articles = await eachOf(page.articles, ({ id }) => articlePage(db, id, asOf));
    return json(articles.map((article) => articleAnnotations(article, place)));
  },
  ninjs: async (db, slug, { asOf, place }) => {
    const page = await storyPage(db, slug, asOf);
    if (!page) return null;
    const articles = await eachOf(page.articles, ({ id }) => articlePage(db, id, asOf));
    return json(articles.map((article) => articleNinjs(article, place)));
  },
  ftm: async (db, slug, { asOf, place }) => {
    const page = await storyPage(db, slug, asOf);
    if (!page) return null;
    const cards = [...page.people, ...page.organizations];
    const entities = await eachOf(cards, ({ ref }) => entityToKeep(db, { id: ref.id }, asOf));
    return ftmLines(firstOfEach(entities.flatMap((entity): FtmEntity[] => entityFtm(entity, asOf, place))));
  },
} satisfies Record<string, Format>;

function withClaims(written: (page: StoryPage, claims: ListedClaim[], at: At) => string): Format {
  return async (db, slug, at) => {
    const page = await storyPage(db, slug, at.asOf);
    if (!page) return null;
    const { unsourced: _, ...told } = page.columns;
    const ids = Object.values(told).flatMap((lines) => lines.map(({ id }) => id));
    return written(page, await claimPages(db, ids, at.asOf), at);
  };
}

/** One after another: a story has many, and nobody waits for it with others. */
async function eachOf<A, B>(items: readonly A[], read: (item: A) => Promise<B | null>): Promise<B[]> {
  const found: B[] = [];
  for (const item of items) {
    const one = await read(item);
    if (one !== null) found.push(one);
  }
  return found;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

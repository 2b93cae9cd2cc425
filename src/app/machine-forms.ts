import { isPublicBy } from "@/domain/api/claim-json";
import { articleAnnotations } from "@/domain/linked/article-annotations";
import { articleNinjs } from "@/domain/linked/article-ninjs";
import { articleItems } from "@/domain/linked/article-schema";
import { claimProvenance, provenanceDocument } from "@/domain/linked/claim-provenance";
import { claimItems } from "@/domain/linked/claim-schema";
import { entityFtm, ftmLines } from "@/domain/linked/entity-ftm";
import { schemaGraph } from "@/domain/linked/schema-parts";
import type { ArticlePage, ClaimPage } from "@/domain/pages";
import type { EntityKind } from "@/domain/vocabulary";
import { articlePage } from "@/queries/article/articles";
import { claimPage } from "@/queries/claim/claims";
import { entityToKeep } from "@/queries/entity/entity-lines";
import { storyFormats } from "@/queries/story/story-formats";
import { claimCitations, storyCitations } from "./citation-forms";
import type { OtherForm, Told } from "./other-form";

/** What each kind of page is told in, by the last part of the address: `/claims/ID/as/prov.jsonld`. */

const jsonLd = "application/ld+json";
const annotationLd = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
const lines = "application/jsonl; charset=utf-8";

export const claimForms: Record<string, OtherForm> = {
  ...claimCitations,
  "schema.jsonld": ofClaim((page, told) => schemaGraph(claimItems(page, told.asOf, placeOf(told)))),
  "prov.jsonld": ofClaim((page, told) => provenanceDocument(claimProvenance(page, told.asOf, placeOf(told)))),
};

export const storyForms: Record<string, OtherForm> = {
  ...storyCitations,
  "schema.jsonld": ofStory(jsonLd, "jsonld"),
  "prov.jsonld": ofStory(jsonLd, "prov"),
  "timeline.json": ofStory("application/json", "timelinejs"),
  "ftm.jsonl": ofStory(lines, "ftm"),
  "ninjs.json": ofStory("application/json", "ninjs"),
};

export const articleForms: Record<string, OtherForm> = {
  "schema.jsonld": ofArticle(jsonLd, (page, told) => schemaGraph(articleItems(page, placeOf(told)))),
  "annotations.jsonld": ofArticle(annotationLd, (page, told) => articleAnnotations(page, placeOf(told))),
  "ninjs.json": ofArticle("application/json", (page, told) => articleNinjs(page, placeOf(told))),
};

export const entityForms = (kind: EntityKind): Record<string, OtherForm> => ({
  "ftm.jsonl": {
    type: lines,
    made: (slug, told) => async (db) => {
      const page = await entityToKeep(db, { kind, slug }, told.asOf);
      return page && ftmLines(entityFtm(page, told.asOf, placeOf(told)));
    },
  },
});

function ofClaim(written: (page: ClaimPage, told: Told) => object): OtherForm {
  return {
    type: jsonLd,
    made: (id, told) => async (db) => {
      const page = await claimPage(db, id, told.asOf);
      return page && isPublicBy(page, told.asOf) ? json(written(page, told)) : null;
    },
  };
}

function ofStory(type: string, format: keyof typeof storyFormats): OtherForm {
  return {
    type,
    made: (slug, told) => (db) => storyFormats[format](db, slug, { asOf: told.asOf, place: placeOf(told) }),
  };
}

function ofArticle(type: string, written: (page: ArticlePage, told: Told) => object): OtherForm {
  return {
    type,
    made: (id, told) => async (db) => {
      const page = await articlePage(db, id, told.asOf);
      return page && json(written(page, told));
    },
  };
}

const placeOf = ({ origin, asked }: Told) => ({ origin, asked });

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

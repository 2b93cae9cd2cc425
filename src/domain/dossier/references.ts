import type { IdKind } from "../stable-id";
import type { Faults } from "./faults";
import type { ArticleSnapshot, EntitySnapshot } from "./snapshot";

/** What the parts of a dossier may refer to, by the author's own ids, while it is being resolved. */
export type References = {
  entities: EntityTable;
  articles: ArticleTable;
  idOf: Surroundings["idOf"];
  faults: Faults;
};

/** An entity is the same in every dossier where kind and slug are the same. */
export type EntityTable = ReadonlyMap<string, EntitySnapshot>;
export type ArticleTable = ReadonlyMap<string, ArticleSnapshot>;

/**
 * What the document itself cannot know. `idOf` makes the stable id of a thing from what names it; `articleByUrl` gives
 * the id of an article that is held already, so that two dossiers citing one page meet in one article; `versionsOf` the
 * versions that are held of it.
 */
export type Surroundings = {
  idOf: (kind: IdKind, ...names: string[]) => string;
  articleByUrl: (url: string) => string | undefined;
  versionsOf: (articleId: string) => ArticleSnapshot["versions"];
};

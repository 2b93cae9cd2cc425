import type { Finding } from "@/domain/lint/finding";
import type { CreateEntity, FindEntities } from "../entity/entity-picker";

/** A document while it is worked on. `words` name the change for the list of what is not saved yet. */
export type Editing<T> = {
  content: T;
  /** What is typed. */
  edit: (change: (content: T) => T, words: string) => void;
  /** What is done at one stroke: it is said, in the past tense, and can be taken back. */
  act: (change: (content: T) => T, words: string) => void;
};

/** How people and organizations are found and made. */
export type Entities = {
  nameOf: (id: string) => { id: string; name: string; names?: readonly string[] } | null;
  find: FindEntities;
  create: CreateEntity;
};

/** What the linter says of one field; each remark comes with its answer. */
export type FindingsOf = (about: Finding["about"]) => React.ReactNode;

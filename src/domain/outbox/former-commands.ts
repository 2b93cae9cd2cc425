import { type CommandName, isCommandName } from "./desk-commands";

/** What commands were called while each had an address of its own. */
const formerly: Record<string, CommandName> = {
  answers: "answer-finding",
  "article-stories": "choose-story",
  articles: "bring-in-article",
  attributions: "attribute-by-hand",
  decisions: "decide-suggestion",
  discards: "discard-draft",
  edits: "save-edit",
  entities: "add-entity",
  merges: "merge-entities",
  pasted: "read-pasted",
  presence: "be-present",
  "publication-decisions": "decide-publication",
  publications: "publish",
  questions: "ask-question",
  reverts: "revert-subject",
  settings: "change-settings",
  stories: "start-story",
  undo: "undo-action",
  unmerges: "unmerge-entities",
};

/**
 * The command of a name, also of a former one: requests that a browser kept before the names were changed, and pages that
 * were open then, still send it. Null where there is none.
 */
export function commandCalled(name: string): CommandName | null {
  if (isCommandName(name)) return name;
  return Object.hasOwn(formerly, name) ? (formerly[name] ?? null) : null;
}

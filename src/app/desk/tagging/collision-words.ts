import { pathWords } from "@/domain/draft/field-labels";
import type { EntityChoice, SuggestionForm } from "@/domain/suggestion/form/form";
import { choiceName } from "@/domain/suggestion/form/form-record";
import type { People } from "@/ui/desk/tagging/choice-field";

/** The field of a form that two people changed, as the form calls it; no path is the decision on the whole. */
export function collisionLabel(path: string, form: SuggestionForm): string {
  return path === "" ? "What became of it" : pathWords("suggestion", path, form);
}

/** A value of a form that is no text, in words. */
export function collisionWords(value: unknown, people: People): string {
  if (value === null || value === undefined || value === "") return "Nothing";
  if (typeof value === "string") return value.replaceAll("_", " ");
  if (Array.isArray(value)) return value.map((one) => collisionWords(one, people)).join(", ") || "Nothing";
  if (typeof value !== "object") return String(value);
  if (isChoice(value)) return choiceName(value, people.entity);
  const { entity, description, exact, title, reason, class: kind } = value as Record<string, unknown>;
  return collisionWords(exact ?? title ?? reason ?? kind ?? entity ?? description ?? null, people);
}

function isChoice(value: object): value is EntityChoice {
  return "create" in value || (Object.keys(value).length === 1 && "id" in value);
}

import { fieldLabels } from "@/domain/draft/field-labels";
import { isId, nothingThere } from "@/domain/draft/nothing-there";

/** What the fields of things within a document are called, whichever it is that holds them. */
const labels: Record<string, string> = Object.assign({}, ...Object.values(fieldLabels).reverse());

/** A value that is no text, in words. */
export function valueWords(value: unknown, nameOf: (id: string) => string | null = () => null): string {
  if (value === null || value === undefined) return "Nothing";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string")
    return nameOf(value) ?? (isId(value) ? nothingThere : value.replaceAll("_", " "));
  if (Array.isArray(value)) return value.map((one) => valueWords(one, nameOf)).join(", ") || "Nothing";
  if (typeof value === "object")
    return Object.entries(value)
      .filter(([name, one]) => one !== null && name !== "id" && name !== "key")
      .map(([name, one]) => `${labels[name] ?? name}: ${valueWords(one, nameOf)}`)
      .join("; ");
  return String(value);
}

import type { z } from "zod";

/** One fault of a document: where it is (`claims[3].attributions[0].source`) and what is wrong, for its author. */
export type Fault = { path: string; message: string };

/** Collects what is wrong with a document, so that its author hears of everything at once. */
export class Faults {
  readonly list: Fault[] = [];

  add(path: string, message: string): void {
    this.list.push({ path, message });
  }

  any(): boolean {
    return this.list.length > 0;
  }

  /** Two things under one id would overwrite each other. */
  unique(items: readonly { id: string }[], path: string): void {
    const seen = new Map<string, number>();
    items.forEach(({ id }, at) => {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, at);
      else this.add(`${path}[${at}].id`, `"${id}" is already the id of ${path}[${first}]`);
    });
  }
}

/** What zod found, in words for an author. Parse with `reportInput: true`, or missing fields go unnamed. */
export function faultsOf(error: z.ZodError): Fault[] {
  return faultsIn(error.issues, []);
}

type Issue = z.core.$ZodIssue;

function faultsIn(issues: readonly Issue[], above: readonly PropertyKey[]): Fault[] {
  return issues.flatMap((issue) => {
    const place = [...above, ...issue.path];
    const path = pathWords(place);
    if (issue.code === "invalid_union") return [unionFaults(issue, place)].flat();
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        path: pathWords([...place, key]),
        message: "is not a field of the format",
      }));
    if (issue.code === "invalid_type" && issue.input === undefined) return [{ path, message: "is missing" }];
    if (issue.code === "invalid_value")
      return [
        { path, message: `is none of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}` },
      ];
    if (issue.code === "invalid_type") return [{ path, message: `should be ${issue.expected}` }];
    return [{ path, message: issue.message }];
  });
}

/** Of a field that takes several forms: the faults of the form that was meant, or the forms where none was. */
function unionFaults({ errors }: Extract<Issue, { code: "invalid_union" }>, place: PropertyKey[]): Fault[] {
  const meant = errors.filter(
    (issues) => !issues.some((issue) => issue.code === "invalid_type" && issue.path.length === 0),
  );
  if (meant.length === 1) return faultsIn(meant[0]!, place);
  const forms = errors.flatMap((issues) =>
    issues.flatMap((issue) => (issue.code === "invalid_type" ? issue.expected : [])),
  );
  return [{ path: pathWords(place), message: `should be ${[...new Set(forms)].join(" or ")}` }];
}

function pathWords(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "(the document)";
  return path.reduce<string>(
    (words, part) =>
      typeof part === "number" ? `${words}[${part}]` : words ? `${words}.${String(part)}` : String(part),
    "",
  );
}

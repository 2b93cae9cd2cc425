import { plainName } from "../plain-name";
import { sheetFields } from "./sheet-fields";
import { SheetKind } from "./sheet-kind";

/** Which field each column gives, in the order of the columns; null for one that is left out. */
export type Mapping = (string | null)[];

/** What a header is taken for, before anybody says otherwise. */
export function guessColumns(kind: SheetKind, header: readonly string[]): Mapping {
  const taken = new Set<string>();
  const fields = Object.entries(sheetFields[kind]);
  const asked = header.map((title) => plainName(title.replaceAll(/[_-]/g, " ")));
  const mapping: Mapping = header.map(() => null);
  // What is called just so comes before what is only called alike, in whichever order they stand.
  for (const rank of [0, 1])
    asked.forEach((title, column) => {
      if (title === "" || mapping[column] !== null) return;
      const found = fields.find(
        ([field, { label, words }]) =>
          !taken.has(field) &&
          (rank === 0
            ? [plainName(label), plainName(field)].includes(title)
            : words.some((word) => plainName(word) === title)),
      );
      if (!found) return;
      taken.add(found[0]);
      mapping[column] = found[0];
    });
  return mapping;
}

/** What the rows are of, by their header: the kind whose needed fields are there and of which most columns speak. */
export function guessKind(header: readonly string[]): SheetKind {
  const scores = SheetKind.options.map((kind) => {
    const found = guessColumns(kind, header).filter((field) => field !== null);
    const needed = Object.entries(sheetFields[kind]).filter(([, { needed }]) => needed);
    const missing = needed.filter(([field]) => !found.includes(field)).length;
    return { kind, score: found.length + needed.length - 3 * missing };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).kind;
}

/** Faults of a mapping itself: a field that every row needs and no column gives, or one that two give. */
export function mappingFaults(kind: SheetKind, mapping: Mapping): string[] {
  const given = mapping.filter((field) => field !== null);
  const fields = Object.entries(sheetFields[kind]);
  const missing = fields.filter(([field, { needed }]) => needed && !given.includes(field));
  const twice = fields.filter(([field]) => given.indexOf(field) !== given.lastIndexOf(field));
  return [
    ...missing.map(
      ([, { label }]) => `No column gives “${label}”, which every row needs: choose which does.`,
    ),
    ...twice.map(([, { label }]) => `Two columns give “${label}”: leave one of them out.`),
    ...(kind === "claims" && !given.includes("source") && !given.includes("described")
      ? ["No column says who says it, and no claim is brought in without that."]
      : []),
  ];
}

type Columns = { kind: SheetKind; columns: readonly { letters: string; header: string }[]; mapping: Mapping };

/**
 * A mapping as it was found, with what somebody says of single columns ("Column=field"): a column by its header or its
 * letters, a field by its name or its label, nothing for a column that is left out.
 */
export function mappedBy(
  { kind, columns, mapping }: Columns,
  said: readonly string[],
): { ok: true; mapping: Mapping } | { ok: false; words: string } {
  const told = [...mapping];
  const fields = Object.entries(sheetFields[kind]);
  const names = (field: string) => plainName(field.replaceAll(/[_-]/g, " "));
  for (const each of said) {
    const at = each.lastIndexOf("=");
    const [title, wanted] = [each.slice(0, at).trim(), each.slice(at + 1).trim()];
    const column = columns.findIndex(
      ({ header, letters }) => header === title || letters === title.toUpperCase(),
    );
    if (at === -1 || column === -1) return { ok: false, words: `no column “${title || each}”` };
    const field = fields.find(([name, { label }]) =>
      [name, label].some((one) => names(one) === names(wanted)),
    )?.[0];
    if (wanted !== "" && field === undefined)
      return { ok: false, words: `no field “${wanted}”: ${fields.map(([name]) => name).join(", ")}` };
    // Whoever says which column gives a field means that one and no other.
    told.forEach((before, index) => {
      if (field !== undefined && before === field) told[index] = null;
    });
    told[column] = field ?? null;
  }
  return { ok: true, mapping: told };
}

import { z } from "zod";
import { type ListedKind, ListFault, type ListPart, type ListRow, listWords } from "@/domain/lists/list-part";
import { listedDay } from "@/domain/lists/listed-day";
import { type ListFile, textOf } from "./list-bytes";

/** Of one line, in characters, and of one property, in values. */
const most = { line: 2_000_000, values: 1_000 };

const Line = z.object({
  id: z.string().min(1).max(500),
  schema: z.string().max(100),
  caption: z.string().optional(),
  referents: z.array(z.string().min(1).max(500)).max(most.values).optional(),
  last_seen: z.string().max(60).optional(),
  last_change: z.string().max(60).optional(),
  properties: z.record(z.string().max(100), z.array(z.unknown()).max(most.values)),
});
type Properties = z.infer<typeof Line>["properties"];

const kinds: Record<string, ListedKind> = {
  Person: "person",
  Organization: "organization",
  PublicBody: "organization",
  Company: "organization",
  LegalEntity: "organization",
  Vessel: "vessel",
};
const idProperties = [
  "passportNumber",
  "idNumber",
  "taxNumber",
  "innCode",
  "ogrnCode",
  "registrationNumber",
  "imoNumber",
  "wikidataId",
];

/**
 * Reads FollowTheMoney as JSON lines: people, organizations and what is said of them on lines of their own, in whatever order. A thing
 * of another kind is a record of the list that tells us nothing.
 */
export async function* readFtm(file: ListFile): AsyncGenerator<ListRow> {
  let number = 0;
  let latest = "";
  for await (const text of linesOf(file)) {
    number += 1;
    if (text.trim() === "") continue;
    const line = lineOf(text, `Line ${number} of ${file.name}`);
    const seen = (line.last_seen ?? line.last_change ?? "").slice(0, 10);
    if (seen > latest && listedDay(seen) !== null) latest = seen;
    yield { is: "record" };
    yield* rowsOf(line);
  }
  if (latest !== "") yield { is: "said", on: latest };
}

async function* linesOf(file: ListFile): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of textOf(file)) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop()!;
    if (rest.length > most.line) throw new ListFault(`A line of ${file.name} is too long.`);
    yield* lines;
  }
  yield rest;
}

function lineOf(text: string, where: string): z.infer<typeof Line> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ListFault(`${where} is no JSON: the file may break off there.`);
  }
  const line = Line.safeParse(json);
  if (!line.success)
    throw new ListFault(`${where} is no FollowTheMoney: it lacks an id, a schema or properties.`);
  return line.data;
}

/** The values of properties as words, each once. */
function words(properties: Properties, ...names: string[]): string[] {
  const values = names.flatMap((name) => (Object.hasOwn(properties, name) ? properties[name]! : []));
  const said = values.flatMap((value) => (typeof value === "string" ? listWords(value) : []));
  return [...new Set(said.filter((value) => value !== ""))];
}

const day = (properties: Properties, ...names: string[]): string | undefined =>
  words(properties, ...names)
    .flatMap((value) => listedDay(value) ?? [])
    .sort()[0];

function* rowsOf({
  id,
  schema,
  caption = "",
  referents = [],
  properties,
}: z.infer<typeof Line>): Generator<ListRow> {
  if (schema === "Position") {
    const title = words(properties, "name")[0] ?? listWords(caption);
    if (title !== "") yield { is: "post", id, title };
    return;
  }
  const span = { from: day(properties, "startDate"), to: day(properties, "endDate") };
  if (schema === "Occupancy") {
    for (const entry of words(properties, "holder"))
      for (const post of words(properties, "post")) yield { is: "holds", entry, post, ...known(span) };
    return;
  }
  if (schema === "Sanction") {
    const from = span.from ?? day(properties, "listingDate");
    const said = {
      programme: words(properties, "program", "programId")[0],
      authority: words(properties, "authority")[0],
      reason: listWords(words(properties, "reason", "summary").join(" ")) || undefined,
      url: words(properties, "sourceUrl").find((url) => /^https?:\/\//.test(url)),
    };
    const parts: ListPart[] = [{ t: "sanction", ...known({ ...said, ...span, from }) }];
    for (const entry of words(properties, "entity")) yield { is: "parts", entry, parts };
    return;
  }
  const kind = Object.hasOwn(kinds, schema) ? kinds[schema]! : null;
  if (kind === null) return;
  const names = words(properties, "name", "alias", "previousName");
  const name = listWords(caption) || names[0];
  if (name === undefined || name === "") return;
  yield { is: "parts", entry: id, parts: partsOf(kind, name, names, properties) };
  for (const other of referents) if (other !== id) yield { is: "same", entry: id, other };
}

function partsOf(kind: ListedKind, name: string, names: string[], properties: Properties): ListPart[] {
  const born = words(properties, "birthDate").flatMap((value) => listedDay(value) ?? []);
  return [
    { t: "entry", kind, name },
    ...names.filter((text) => text !== name).map((text) => ({ t: "name" as const, text })),
    ...words(properties, "weakAlias").map((text) => ({ t: "name" as const, text, weak: true as const })),
    ...born.map((on) => ({ t: "born" as const, on })),
    ...words(properties, "position").map((title) => ({ t: "post" as const, title })),
    ...idProperties.flatMap((kind) =>
      words(properties, kind).map((number) => ({ t: "id" as const, kind, number })),
    ),
    ...words(properties, "country", "nationality").map((text) => ({ t: "place" as const, text })),
    ...words(properties, "notes").map((text) => ({ t: "remark" as const, text })),
    // Some publish what a person is listed for on the person alone.
    ...words(properties, "program").map((programme) => ({ t: "sanction" as const, programme })),
  ];
}

/** Without what is not known. */
function known<T extends object>(said: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

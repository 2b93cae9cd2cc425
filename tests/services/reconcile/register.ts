import type { IncomingMessage, ServerResponse } from "node:http";

type Value = { str: string } | { id: string; name: string };
type Entry = {
  id: string;
  name: string;
  description?: string;
  type: string;
  values: Record<string, Value[]>;
};

/** Invented people of an invented register, as a service of the protocol has them. */
export const entries: Entry[] = [
  {
    id: "Q7001",
    name: "Ilse Marrow",
    description: "harbour engineer",
    type: "Q5",
    values: {
      Lru: [{ str: "Ильзе Марроу" }],
      Aen: [{ str: "I. K. Marrow" }],
      Lar: [{ str: "إلزه مارو" }],
      P39: [
        { id: "Q7900", name: "Chief engineer at Lenn Port Authority" },
        { id: "Q7901", name: "Councillor" },
      ],
      P10632: [{ str: "NK-marrow7001" }],
    },
  },
  { id: "Q7002", name: "Ilse Marrow", description: "figure skater", type: "Q5", values: {} },
  { id: "Q7003", name: "Marrow & Sons", type: "Q43229", values: {} },
];

/** Answers as a service of the Reconciliation Service API 0.2 does, by GET. */
export function register(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? "/", "http://register.example");
  const say = (value: unknown) => {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify(value));
  };
  const parsed = (name: string) => JSON.parse(url.searchParams.get(name) ?? "null");
  const queries = parsed("queries") as Record<
    string,
    { query: string; type?: string; limit?: number }
  > | null;
  const extend = parsed("extend") as { ids: string[]; properties: { id: string }[] } | null;
  if (queries)
    say(
      Object.fromEntries(
        Object.entries(queries).map(([key, { query, type, limit = 10 }]) => [
          key,
          {
            result: entries
              .filter((one) => one.name.toLowerCase().includes(query.toLowerCase()))
              .filter((one) => type === undefined || one.type === type)
              .slice(0, limit)
              .map(({ values: _, type: of, ...one }, at) => ({
                ...one,
                type: [{ id: of, name: of === "Q5" ? "human" : "organization" }],
                score: 100 - at * 12.5,
                match: at === 0,
              })),
          },
        ]),
      ),
    );
  else if (extend)
    say({
      meta: extend.properties.map(({ id }) => ({ id, name: id })),
      rows: Object.fromEntries(
        extend.ids.map((id) => [
          id,
          Object.fromEntries(
            extend.properties.map((property) => [
              property.id,
              entries.find((one) => one.id === id)?.values[property.id] ?? [],
            ]),
          ),
        ]),
      ),
    });
  else
    say({
      versions: ["0.2"],
      name: "A register",
      identifierSpace: "http://www.wikidata.org/entity/",
      schemaSpace: "http://www.wikidata.org/prop/direct/",
      view: { url: "https://register.example/{{id}}" },
      defaultTypes: [{ id: "Q5", name: "human" }],
      extend: { property_settings: [] },
    });
}

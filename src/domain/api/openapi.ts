import { z } from "zod";
import { writtenForm } from "../address/params";
import { type Endpoint, endpoints } from "./endpoints";
import { ErrorJson } from "./list-json";
import { type Refusal, refusals } from "./refusals";

/** A part of the description: JSON that nobody here looks into again. */
type Json = Record<string, unknown>;

/** Version 1 of the API as an OpenAPI 3.1 document, made from the schemas that the handlers themselves parse with. */
export function openApi(origin: string): Json & { openapi: string } {
  const all: Endpoint[] = Object.values(endpoints);
  const { answers, components } = schemasOf(all);
  return {
    openapi: "3.1.1",
    info: {
      title: "Reportedly",
      version: "1",
      description:
        "Who says so, through whom, and what was known on any day. Read-only, no key. A parameter that repeats means either " +
        "of its values; one that is not named here is refused. Fields are added freely, none is renamed or taken away. " +
        "Places in a text (`start`, `end`) are UTF-16 code units, as JavaScript and Java count; articles give them in code points too.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries(
      all.map((endpoint, at) => [endpoint.path, { get: operation(endpoint, answers[at]!) }]),
    ),
    components: { schemas: components, responses: responsesOf() },
  };
}

/** Every answer's schema, and those that have a name of their own once, as components. */
function schemasOf(all: Endpoint[]): { answers: Json[]; components: Json } {
  const everything = z.tuple([ErrorJson, ...all.map(({ answer }) => answer.schema)]);
  const { prefixItems, $defs } = pointed(z.toJSONSchema(everything)) as { prefixItems: Json[]; $defs: Json };
  return { answers: prefixItems.slice(1), components: $defs };
}

/** JSON Schema keeps named parts in `$defs`, OpenAPI among its components. */
function pointed(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

function operation({ id, summary, named, params, answer, leadsOn }: Endpoint, schema: Json): Json {
  // An export is written as it is read, and what it comes to is known when it is gone.
  const isHeld = answer.type === "application/json";
  const refused: Refusal[] = ["bad-request", ...(named ? (["not-found"] as const) : []), ...always];
  return {
    operationId: id,
    summary,
    parameters: [
      ...(named
        ? [
            {
              name: named.name,
              in: "path",
              required: true,
              description: named.says,
              schema: { type: "string" },
            },
          ]
        : []),
      ...Object.entries(params).map(([name, param]) => parameter(name, param as z.ZodType)),
    ],
    responses: {
      200: {
        description: answer.says,
        ...(isHeld && { headers: etag }),
        content: { [answer.type]: { schema } },
      },
      ...(leadsOn && { 307: { description: leadsOn } }),
      ...(isHeld && { 304: { description: "What you hold still stands" } }),
      ...Object.fromEntries(
        refused.map((code) => [refusals[code].status, { $ref: `#/components/responses/${code}` }]),
      ),
    },
  };
}

/** What any address of the API may have to answer. */
const always: Refusal[] = ["too-many", "internal", "database-down"];

const etag = { ETag: { description: "For If-None-Match", schema: { type: "string" } } };

function parameter(name: string, param: z.ZodType): Json {
  const { value, repeats } = writtenForm(param);
  const { $schema: _, description, example, ...schema } = z.toJSONSchema(value, { io: "input" }) as Json;
  return {
    name,
    in: "query",
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
    schema: repeats ? { type: "array", maxItems: 50, items: schema } : schema,
    ...(repeats && { style: "form", explode: true }),
  };
}

function responsesOf(): Json {
  const told: Refusal[] = ["bad-request", "not-found", ...always];
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Error" } } };
  return Object.fromEntries(told.map((code) => [code, { description: refusals[code].message, content }]));
}

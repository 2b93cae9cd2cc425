import type { z } from "zod";
import { jsonOrNull } from "@/domain/json-or-null";
import { knownProperties, type Meaning, meaningOf, spaceOf, typeFor } from "@/domain/reconcile/asked-of";
import { candidateOf } from "@/domain/reconcile/candidate-of";
import { type LookedUp, mostCandidates } from "@/domain/reconcile/looked-up";
import { Extension, Found1, Manifest, Proposed } from "@/domain/reconcile/protocol";
import type { EntityKind } from "@/domain/vocabulary";
import { getOutside } from "../outside/get-outside";
import type { OutsideSettings } from "../outside/outside-settings";

/** A service as the newsroom calls it. */
export type LookUpService = { name: string; url: string };

/** In bytes: what a service says of eight people in seventeen languages is a fiftieth of it. */
const most = 2_000_000;

type Had<T> = { ok: true; value: T } | { ok: false; words: string };

/**
 * Looks a name up at a service that speaks the Reconciliation Service API, by GET and version 0.2: its manifest, its candidates,
 * and what it says of them. Says in words why not, if not. Nothing is sent but the name, the kind and ids that the service gave.
 */
export async function lookUp(
  { name: service, url }: LookUpService,
  { kind, name }: { kind: EntityKind; name: string },
  { outside, signal }: { outside: OutsideSettings; signal: AbortSignal },
): Promise<{ ok: true; found: LookedUp } | { ok: false; words: string }> {
  const ask = <T extends z.ZodType>(address: string, shape: T, params: Record<string, unknown> = {}) =>
    asked(address, shape, params, { outside, signal });
  const manifest = await ask(url, Manifest);
  if (!manifest.ok) return no(service, manifest.words);
  if (!manifest.value.versions.some((version) => /^0\.[12]$/.test(version)))
    return no(service, "It speaks a version of the protocol that is not known here.");
  const type = typeFor(kind, manifest.value);
  const query = { query: name, limit: mostCandidates, ...(type !== null && { type }) };
  const found = await ask(url, Found1, { queries: { q: query } });
  if (!found.ok) return no(service, found.words);
  const all = found.value.q.result.slice(0, mostCandidates);
  const meanings = await propertiesOf(manifest.value, url, type, ask);
  const asking = {
    ids: all.map(({ id }) => id),
    properties: [...meanings.keys()].map((id) => ({ id })),
  };
  const isMore = all.length > 0 && meanings.size > 0;
  const extension = isMore ? await ask(url, Extension, { extend: asking }) : null;
  const rows = extension?.ok ? extension.value.rows : {};
  const candidates = all.map((one) => candidateOf(one, manifest.value, rows[one.id], meanings));
  const note =
    extension && !extension.ok
      ? `More of them than their name was not had. ${extension.words}`
      : !isMore && all.length > 0
        ? "The service tells no more of them than their name."
        : null;
  return { ok: true, found: { service, kind, name, candidates, note } };
}

const no = (service: string, words: string) => ({ ok: false as const, words: `${service}: ${words}` });

/** Which properties are worth asking for, and what each is for. */
async function propertiesOf(
  manifest: Manifest,
  url: string,
  type: string | null,
  ask: (address: string, shape: typeof Proposed) => Promise<Had<z.output<typeof Proposed>>>,
): Promise<Map<string, Meaning>> {
  if (manifest.extend === null) return new Map();
  const known = knownProperties[spaceOf(manifest)];
  const place = manifest.extend.propose_properties;
  if (known.length > 0 || place === null) return new Map(known);
  const address = `${place.service_url}${place.service_path}`;
  // What a service says of another host's properties is none of its own.
  if (!URL.canParse(address) || new URL(address).origin !== new URL(url).origin) return new Map();
  const asking = new URL(address);
  if (type !== null) asking.searchParams.set("type", type);
  const proposed = await ask(asking.href, Proposed);
  return new Map(
    (proposed.ok ? proposed.value.properties : []).flatMap((property) => {
      const meaning = meaningOf(property);
      return meaning === null ? [] : [[property.id, meaning] as const];
    }),
  );
}

async function asked<T extends z.ZodType>(
  address: string,
  shape: T,
  params: Record<string, unknown>,
  { outside, signal }: { outside: OutsideSettings; signal: AbortSignal },
): Promise<Had<z.output<T>>> {
  const url = new URL(address);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, JSON.stringify(value));
  const got = await getOutside(url.href, { accept: "application/json", most, signal }, { settings: outside });
  if (!got.ok) return { ok: false, words: got.words.replace(/^The page\b/, "Its answer") };
  if (got.status === 429) return { ok: false, words: "It is asked too often. Try again in a few minutes." };
  if (got.status !== 200) return { ok: false, words: `It answers with an error (${got.status}).` };
  const parsed = shape.safeParse(jsonOrNull(got.bytes.toString("utf8")));
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, words: "What it answers is not as the protocol has it." };
}

import { ExternalId } from "../external-id";
import { Edtf } from "../time/edtf";
import { type Meaning, type Space, spaceOf } from "./asked-of";
import type { Candidate, FoundPost } from "./looked-up";
import type { Extension, Found, Manifest } from "./protocol";

const most = { names: 80, posts: 40, name: 300, post: 300 };

/** A candidate with what could be taken over of it, of what the service says in its properties. */
export function candidateOf(
  found: Found,
  manifest: Manifest,
  row: Extension["rows"][string] | undefined,
  meanings: ReadonlyMap<string, Meaning>,
): Candidate {
  const names = new Map([[found.name, { text: found.name, language: null as string | null }]]);
  const posts = new Map<string, FoundPost>();
  const ids = new Map<string, ExternalId>();
  const url = pageOf(found.id, manifest);
  const addId = (scheme: string, value: string) => {
    const id = ExternalId.safeParse({ scheme, value });
    if (id.success) ids.set(`${scheme} ${value}`, id.data);
  };
  const own: Space = spaceOf(manifest);
  if (own !== "other") addId(own, found.id);
  else if (url !== null) addId("other", url);
  for (const [property, meaning] of meanings)
    for (const { text, id } of row?.[property] ?? []) {
      if (text === null) continue;
      if (meaning.as === "name" && text.length <= most.name) {
        const { language } = meaning;
        const held = names.get(text);
        if (!held || (held.language === null && language !== null)) names.set(text, { text, language });
      } else if (meaning.as === "post" && text.length <= most.post) posts.set(text, postOf(text));
      else if (meaning.as === "id") addId(meaning.scheme, id ?? text);
    }
  return {
    ...{ id: found.id, name: found.name, description: found.description },
    types: found.type.map((type) => type.name ?? type.id),
    ...{ score: found.score, match: found.match, url },
    names: [...names.values()].slice(0, most.names),
    ids: [...ids.values()],
    posts: [...posts.values()].slice(0, most.posts),
  };
}

/** "Director at the Harbour Board (2016-09 to 2018)": a post, as far as its words tell its parts. */
export function postOf(words: string): FoundPost {
  const [, named = words, begun = "", ended = ""] =
    /^(.+?) \((\d{4}[\d-]*|) ?(?:to|[–-]) ?(\d{4}[\d-]*|)\)$/.exec(words) ?? [];
  const [, title = named, at = null] = /^(.+?) at (.+)$/.exec(named) ?? [];
  const day = (text: string) => (Edtf.safeParse(text).success ? text : null);
  return { title, at, from: day(begun), to: day(ended) };
}

function pageOf(id: string, { view }: Manifest): string | null {
  const url = view?.url.replaceAll("{{id}}", encodeURIComponent(id)) ?? "";
  return /^https?:\/\//.test(url) && URL.canParse(url) && new URL(url).username === "" ? url : null;
}

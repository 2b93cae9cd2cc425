import type { WithdrawnKind } from "../withdrawal";

/** Whose page, picture, feed or answer stands at a path; `rest` is what follows its name. */
export type SubjectAddress = {
  kind: WithdrawnKind;
  by: "id" | "slug";
  name: string;
  /** Of a slug among people or organizations. */
  section: "people" | "organizations" | null;
  /** Whether machines ask there. */
  isApi: boolean;
  rest: string;
};

const sections: Record<string, Pick<SubjectAddress, "kind" | "by" | "section">> = {
  stories: { kind: "story", by: "slug", section: null },
  claims: { kind: "claim", by: "id", section: null },
  articles: { kind: "article", by: "id", section: null },
  people: { kind: "entity", by: "slug", section: "people" },
  organizations: { kind: "entity", by: "slug", section: "organizations" },
};

const inApi: Record<string, Pick<SubjectAddress, "kind" | "by" | "section">> = {
  stories: sections.stories!,
  claims: sections.claims!,
  articles: sections.articles!,
  entities: { kind: "entity", by: "id", section: null },
};

/** Null where the path is that of no story, claim, article, person or organization. */
export function subjectAddress(path: string): SubjectAddress | null {
  const [, api, section, name, rest] = /^(\/api\/v1)?\/([a-z]+)\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  const table = api ? inApi : sections;
  if (section === undefined || name === undefined || !Object.hasOwn(table, section)) return null;
  const own = decoded(name);
  // No name that is kept has such a character, and Postgres takes none that has.
  if (own.includes("\0") || !own.isWellFormed()) return null;
  return {
    ...table[section]!,
    name: own,
    isApi: api !== undefined,
    rest: rest ?? "",
  };
}

/** The address at which machines are told the same as at a page; null where there is none. */
export function apiAddress(page: string): string | null {
  const found = subjectAddress(page);
  return found && found.kind !== "entity" && found.rest === "" ? `/api/v1${page}` : null;
}

/** A path of this site as an editor may write it: with or without the site's own address. Null: of another site, or no path. */
export function pathOfSite(written: string, site: string): string | null {
  const text = written.trim();
  const path = text.startsWith(`${site}/`) ? text.slice(site.length) : text;
  if (!/^\/(?!\/)[^\s\\]*$/.test(path)) return null;
  const { pathname } = new URL(path, "https://site.invalid");
  return /^\/(?:api|desk|account|searches|sign-in|setup)(?:\/|$)/.test(pathname) ? null : pathname;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

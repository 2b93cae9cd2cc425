/**
 * The fields of what is worked on at the desk, by the one name that forms, history, conflicts and faults call them. Two
 * names for one field are two fields to an editor who reads of one and looks for the other.
 */
export const fieldLabels = {
  claim: {
    text: "Claim",
    scope: "What a confirmation covers",
    happened: "When it happened",
    entityIds: "Whom and what it is about",
    relations: "To other claims",
    attributions: "Attribution",
    evidence: "Evidence",
    determinations: "Decision",
  },
  attribution: {
    stance: "What they do",
    sourceId: "Source",
    sourceDescription: "Source as described",
    identity: "Who speaks is",
    directness: "Directness",
    groundRules: "Terms",
    anonymityReason: "Why they are not named",
    proximity: "How they know",
    proximityNote: "Why that is so",
    cue: "Attributing word",
    hedge: "Weakened by",
    relays: "Through whom",
    selectors: "Words in the article",
    versionId: "Read in",
    publishedAt: "Public since",
    saidAt: "When it was said",
    spokenLanguage: "Language it was said in",
    respondsToId: "Answers to",
    atLeast: "How many at least",
    sameAsId: "The same source as",
    part: "Only in part",
  },
  evidence: {
    kind: "Kind",
    title: "Title",
    bearing: "For or against",
    authoritative: "Authority",
    note: "Why, and what it shows",
    publisherId: "Published by",
    url: "Address",
    quote: "Its words that show it",
    place: "Where they stand in it",
    publishedAt: "Public since",
  },
  determination: { status: "Status", reason: "Reason", by: "By", effectiveAt: "From", endsAt: "Until" },
  story: {
    headline: "Headline",
    slug: "Address",
    standfirst: "Standfirst",
    topic: "Topic",
    closedAt: "Closed",
    timeZone: "Time zone",
    moments: "Moments",
    claimIds: "Claims",
    articleIds: "Articles",
  },
  article: {
    title: "Title",
    outletId: "Outlet",
    url: "Address",
    author: "Author",
    language: "Language",
    rights: "Rights",
    publishedAt: "Published",
    versions: "Version",
  },
  version: { publishedAt: "Published", text: "Text" },
  entity: {
    names: "Names",
    slug: "Address",
    description: "Description",
    publishes: "Publishes",
    ended: "End",
    positions: "Post",
    sanctions: "Sanction",
    externalIds: "Ids elsewhere",
  },
  position: { title: "Title", organizationId: "At", from: "From", to: "Until", note: "Note" },
  sanction: {
    authorityId: "By",
    from: "From",
    to: "Until",
    programme: "Programme",
    reason: "Reason",
    url: "Address",
  },
  open_question: {
    text: "What is asked",
    note: "Note",
    aboutId: "About",
    answeredById: "Answered by",
    refusals: "Who would not answer it",
    versionId: "Read in",
    selectors: "Words in the article",
    publishedAt: "Public since",
  },
} as const;

/** The kinds of document that have fields of their own. */
export type Labelled = keyof typeof fieldLabels;

/** Lists of documents that stand in another, by the field that holds them. */
const parts: Record<string, Labelled> = {
  attributions: "attribution",
  evidence: "evidence",
  determinations: "determination",
  versions: "version",
  positions: "position",
  sanctions: "sanction",
};

/** Fields of a suggestion's form, which holds a claim and one attribution of it by names of its own. */
const ofForm: Record<string, string> = {
  about: fieldLabels.claim.entityIds,
  decided: fieldLabels.claim.determinations,
  source: fieldLabels.attribution.sourceId,
};

/** The name of a field of a kind of document; a field without one is called by its word in the format. */
export function fieldLabel(kind: Labelled, field: string): string {
  return (fieldLabels[kind] as Record<string, string>)[field] ?? ofForm[field] ?? spaced(field);
}

/**
 * A path into a document in words: "attributions.t-1.groundRules" of a claim is "Attribution 2, terms" where t-1 is its
 * second, and "evidence[0].publishedAt" is "Evidence 1, public since". A suggestion's path leads into its form.
 */
export function pathWords(kind: Labelled | "suggestion", path: string, document: unknown = null): string {
  const words: string[] = [];
  let of: Labelled = kind === "suggestion" ? "claim" : kind;
  let held = document;
  let isItem = false;
  for (const name of path.split(/[.[\]]+/).filter(Boolean)) {
    if (isItem || /^\d+$/.test(name)) {
      const index = indexIn(held, name);
      // One of a list that is named in the plural.
      if (index !== null) words.push(`${(words.pop() ?? "").replace(/s$/, "")} ${index + 1}`);
      held = Array.isArray(held) && index !== null ? held[index] : null;
      isItem = false;
      continue;
    }
    held = (held as Record<string, unknown> | null | undefined)?.[name];
    if (kind === "suggestion" && words.length === 0 && (name === "claim" || name === "attribution")) {
      of = name;
      continue;
    }
    const label = fieldLabel(of, name);
    words.push(words.length === 0 ? label : label.toLowerCase());
    isItem = name in parts;
    of = parts[name] ?? of;
  }
  return words.join(", ");
}

/** Where in a list an id or a place stands; null where neither the list nor the name tells. */
function indexIn(list: unknown, name: string): number | null {
  const among = Array.isArray(list)
    ? list.findIndex((one) => (one as { id?: unknown } | null)?.id === name)
    : -1;
  if (among !== -1) return among;
  return /^\d+$/.test(name) ? Number(name) : null;
}

const spaced = (field: string): string =>
  field.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);

import { type Attribution, type ClaimRecord, type EntityRef, type Evidence, nothingMore } from "./claim";

/** One picture of the example: what is claimed, by whom so far, and why that makes what it makes. */
export type WorkedStep = { id: string; when: string; record: ClaimRecord; says: string };

const published = new Date("2018-01-30");
const outlet = (id: string, name: string): EntityRef => ({ id, kind: "organization", slug: id, name });
const beast = outlet("the-daily-beast", "The Daily Beast");
const rossiya = outlet("rossiya-1", "Rossiya-1");
const cia = outlet("cia", "CIA");

function said(id: string, fields: Partial<Attribution>): Attribution {
  return {
    ...nothingMore,
    id,
    key: id,
    stance: "asserts",
    source: { identity: "outlet_observation", entity: null, description: null },
    directness: "paraphrase",
    groundRules: "on_record",
    proximity: "unknown",
    article: {
      id: "beast-2018-01-30",
      title: "Spy chief reportedly met CIA director",
      url: null,
      outlet: beast,
      publishedAt: published,
    },
    publishedAt: published,
    recordedAt: published,
    ...fields,
  };
}

function claim(
  id: string,
  text: string,
  attributions: Attribution[],
  evidence: Evidence[] = [],
): ClaimRecord {
  return {
    id,
    key: id,
    text,
    scope: null,
    happened: null,
    attributions,
    evidence,
    determinations: [],
    relations: [],
  };
}

const channel = said("channel", {
  source: { identity: "outlet_observation", entity: rossiya, description: null },
  relays: [{ entity: rossiya, description: null }],
});
const ambassador = said("ambassador", {
  stance: "confirms",
  source: {
    identity: "named_person",
    entity: { id: "anatoly-antonov", kind: "person", slug: "anatoly-antonov", name: "Anatoly Antonov" },
    description: "Russian ambassador to the United States",
  },
  directness: "direct_quote",
  proximity: "authority_over_record",
  relays: [{ entity: rossiya, description: null }],
});
const silent = said("silent", {
  stance: "declined_comment",
  source: { identity: "named_organization", entity: cia, description: null },
});
const second = said("second", {
  source: {
    identity: "outlet_observation",
    entity: outlet("another-paper", "Another paper"),
    description: null,
  },
  article: {
    id: "another",
    title: "They met",
    url: null,
    outlet: outlet("another-paper", "Another paper"),
    publishedAt: published,
  },
});
const log: Evidence = {
  id: "log",
  key: "log",
  kind: "official_list",
  title: "Visitors’ log of the CIA",
  bearing: "contradicts",
  authoritative: true,
  note: null,
  publisher: null,
  url: null,
  quote: null,
  place: null,
  publishedAt: published,
  recordedAt: published,
};

const met = "Sergey Naryshkin met CIA director Mike Pompeo.";

/**
 * The worked story, a real one of 30 January 2018, as far as it shows how a claim comes to a status; the last two are supposed.
 * No status stands here: the page works each out by the rules, so that it cannot say what they do not.
 */
export const workedExample: WorkedStep[] = [
  {
    id: "said-by-one",
    when: "30 January 2018",
    record: claim("met-1", met, [channel]),
    says: "A state channel says so, and a paper passes it on. Two outlets, but one origin: take away the channel and nothing remains.",
  },
  {
    id: "no-answer",
    when: "the same day",
    record: claim("met-2", met, [channel, silent]),
    says: "The CIA is asked and will not say. That is recorded, and moves nothing: a refusal is not a denial.",
  },
  {
    id: "other-half",
    when: "the same day",
    record: claim("visited", "Sergey Naryshkin visited the United States.", [ambassador]),
    says: "The ambassador says on record that he was there, and answers for such visits. That confirms the visit, and nothing about whom he met: these are two claims.",
  },
  {
    id: "a-second-origin",
    when: "supposed",
    record: claim("met-3", met, [channel, second]),
    says: "Had another paper heard it from somebody of its own, there would be two ways to us that share nobody.",
  },
  {
    id: "the-contrary",
    when: "supposed",
    record: claim("met-4", met, [channel], [log]),
    says: "Had a log with authority shown that he was never there, the claim would stand as false, and the channel’s words beside it.",
  },
];

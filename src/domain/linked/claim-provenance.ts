import { sourceWords } from "../citation/source-words";
import type { ArticleRef, Attribution, EntityRef, Evidence } from "../claim";
import type { ListedClaim } from "../pages";
import { unknownHopWords } from "../sourcing/attribution-path";
import { stanceLabel } from "../sourcing/in-part";
import { publicRecordAsOf } from "../sourcing/public-record";
import { hidesItsOrigin, isUnnamed, speakerName, speakingEntity } from "../sourcing/speaker";
import { toldClaim } from "../status/told-claim";
import { readEdtf } from "../time/edtf";
import { entityHref } from "../timeline/entry-of";
import { idAt, type Place } from "./place";

const link = (name: string) => ({ "@id": name, "@type": "@id" });
const time = (name: string) => ({ "@id": name, "@type": "xsd:dateTime" });

/** The words of PROV-O that we use, and what else a name and an address go by. */
export const provContext = {
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "http://schema.org/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  label: "rdfs:label",
  comment: "rdfs:comment",
  value: "prov:value",
  about: link("schema:about"),
  page: link("schema:url"),
  wasAttributedTo: link("prov:wasAttributedTo"),
  wasDerivedFrom: link("prov:wasDerivedFrom"),
  wasQuotedFrom: link("prov:wasQuotedFrom"),
  wasRevisionOf: link("prov:wasRevisionOf"),
  hadPrimarySource: link("prov:hadPrimarySource"),
  generatedAtTime: time("prov:generatedAtTime"),
  invalidatedAtTime: time("prov:invalidatedAtTime"),
};

type Node = Record<string, unknown> & { "@id": string };

/**
 * How the words of a claim came to us, in PROV-O: each statement, whose it is, through whom it went, and in which article it was
 * read. A claim is derived from those who say it alone; who denies it or would not say has a statement about it.
 */
export function claimProvenance(
  { record, report }: Pick<ListedClaim, "record" | "report">,
  asOf: Date,
  place: Place,
): Node[] {
  const { asserting, spoken, supporting, contradicting, withdrawn } = publicRecordAsOf(record, asOf);
  const claim = idAt(`/claims/${record.id}`, place);
  const at = (part: string) => `${claim}#${part}`;
  const known = new Set(spoken.map(({ id }) => id));
  const taken = new Map(withdrawn.map(({ attribution, by }) => [attribution.id, by.publishedAt]));
  const nodes = new Map<string, Node>();
  const add = (node: Node) => nodes.set(node["@id"], joined(nodes.get(node["@id"]), node));
  add({
    "@id": claim,
    "@type": "prov:Entity",
    label: toldClaim({ text: record.text, status: report.status }, place.asked),
    comment: sourceWords(record, report),
    wasDerivedFrom: asserting.map(({ id }) => at(id)),
    hadPrimarySource: supporting.map(({ id }) => at(id)),
  });
  for (const said of spoken) {
    const agent = agentOf(said, at, place);
    add(agent);
    add({
      ...statementNode(said, at, claim),
      wasAttributedTo: [agent["@id"]],
      ...(said.respondsTo !== null &&
        known.has(said.respondsTo) &&
        said.stance === "corrects" && { wasRevisionOf: [at(said.respondsTo)] }),
      ...(taken.has(said.id) && { invalidatedAtTime: taken.get(said.id)!.toISOString() }),
    });
    for (const node of wayOf(said, at, place)) add(node);
  }
  for (const shown of [...supporting, ...contradicting])
    for (const node of documentNodes(shown, at, claim, place)) add(node);
  return [...nodes.values()].map(withoutEmpty);
}

function statementNode(said: Attribution, at: (part: string) => string, claim: string): Node {
  const words = said.selectors.find(({ role }) => role === "excerpt")?.exact;
  const meaning = said.saidAt === null ? null : readEdtf(said.saidAt);
  const isExact = meaning?.precision === "instant" || meaning?.precision === "day";
  return {
    "@id": at(said.id),
    "@type": "prov:Entity",
    label: `${speakerName(said)}: ${stanceLabel(said)}${said.part === null ? "" : `, of a part of it: ${said.part}`}`,
    ...(words !== undefined && { value: words }),
    ...(isExact &&
      meaning?.from &&
      !meaning.uncertain &&
      !meaning.approximate && {
        generatedAtTime: meaning.from.toISOString(),
      }),
    about: [claim],
  };
}

/** From the statement to the article that we hold, step by step: each derives from the one before. */
function wayOf(said: Attribution, at: (part: string) => string, place: Place): Node[] {
  const nodes: Node[] = [];
  let before = at(said.id);
  for (const [index, { entity, description }] of said.relays.entries()) {
    const report = at(`${said.id}-via-${index + 1}`);
    const name = entity?.name ?? description ?? unknownHopWords;
    if (entity) nodes.push(entityNode(entity, place));
    nodes.push({
      "@id": report,
      "@type": "prov:Entity",
      label: `As passed on by ${name}`,
      wasDerivedFrom: [before],
      ...(entity && { wasAttributedTo: [idAt(entityHref(entity), place)] }),
    });
    before = report;
  }
  return [...nodes, ...articleNodes(said, before, at(said.id), place)];
}

function articleNodes(
  { article, directness }: Attribution,
  before: string,
  statement: string,
  place: Place,
): Node[] {
  const isQuote = directness === "direct_quote" || directness === "partial_quote";
  return [
    entityNode(article.outlet, place),
    {
      ...articleNode(article, place),
      wasDerivedFrom: [before],
      hadPrimarySource: [statement],
      ...(isQuote && { wasQuotedFrom: [statement] }),
    },
  ];
}

function articleNode({ id, title, url, outlet, publishedAt }: ArticleRef, place: Place): Node {
  return {
    "@id": idAt(`/articles/${id}`, place),
    "@type": "prov:Entity",
    label: title,
    ...(url && { page: url }),
    wasAttributedTo: [idAt(entityHref(outlet), place)],
    generatedAtTime: publishedAt.toISOString(),
  };
}

/** Who is not named is an agent of this statement alone: two unnamed officials are nobody's same person. */
function agentOf(said: Attribution, at: (part: string) => string, place: Place): Node {
  const entity = isUnnamed(said) || hidesItsOrigin(said) ? null : speakingEntity(said);
  if (entity) return entityNode(entity, place);
  return { "@id": at(`${said.id}-source`), "@type": "prov:Agent", label: speakerName(said) };
}

function entityNode(entity: EntityRef, place: Place): Node {
  return {
    "@id": idAt(entityHref(entity), place),
    "@type": entity.kind === "person" ? "prov:Person" : "prov:Organization",
    label: entity.name,
  };
}

function documentNodes(shown: Evidence, at: (part: string) => string, claim: string, place: Place): Node[] {
  const { id, title, url, quote, publisher, bearing, publishedAt } = shown;
  return [
    ...(publisher ? [entityNode(publisher, place)] : []),
    {
      "@id": at(id),
      "@type": "prov:Entity",
      label: title,
      comment: bearing === "supports" ? "Shows it" : "Shows the contrary",
      ...(quote && { value: quote }),
      ...(url && { page: url }),
      ...(publisher && { wasAttributedTo: [idAt(entityHref(publisher), place)] }),
      generatedAtTime: publishedAt.toISOString(),
      about: [claim],
    },
  ];
}

/** One article can carry several statements: what each node says of itself is joined. */
function joined(one: Node | undefined, other: Node): Node {
  if (one === undefined) return other;
  const all = { ...one, ...other };
  for (const [name, value] of Object.entries(one))
    if (Array.isArray(value)) all[name] = [...new Set([...value, ...((other[name] as unknown[]) ?? [])])];
  return all;
}

function withoutEmpty(node: Node): Node {
  return Object.fromEntries(
    Object.entries(node).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  ) as Node;
}

/** The chains of these claims as one document. */
export function provenanceDocument(nodes: readonly Node[]) {
  const byId = new Map<string, Node>();
  for (const node of nodes) byId.set(node["@id"], joined(byId.get(node["@id"]), node));
  return { "@context": provContext, "@graph": [...byId.values()] };
}

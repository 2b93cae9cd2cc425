import { type Attribution, type ClaimRecord, type EntityRef, nothingMore, type Source } from "@/domain/claim";
import type { EvidenceKind, GroundRules, HedgeKind, Proximity, Stance, Status } from "@/domain/vocabulary";

/**
 * Notes from a newsroom, as claims: who said what, to whom, where we read it, and when. A note that leaves a thing out
 * gets the dullest value: asserted, heard by the paper itself, no standing, on record where the source is named.
 */

export function person(name: string): Source {
  return { identity: "named_person", entity: { ...entity(name), kind: "person" }, description: null };
}

export function organization(name: string): Source {
  return { identity: "named_organization", entity: entity(name), description: null };
}

/** Somebody nobody names: "a senior official". */
export function unnamed(description: string): Source {
  return { identity: "unnamed_person", entity: null, description };
}

export function unnamedGroup(description: string): Source {
  return { identity: "unnamed_group", entity: null, description };
}

export function document(description: string, publisher?: EntityRef): Source {
  return { identity: "document", entity: publisher ?? null, description };
}

export function outlet(name: string): EntityRef {
  return { ...entity(name), publishes: true };
}

/** The outlet speaks for itself: its reporter saw it, or it stakes its own name on it. */
export function ownReporting(of: EntityRef, description: string | null = null): Source {
  return { identity: "outlet_observation", entity: of, description };
}

function entity(name: string): EntityRef {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return { id: `e-${slug}`, kind: "organization", slug, name };
}

/** A hop of which nothing is known. */
export const somebody = null;

type Note = {
  /** The outlet in whose article we read it. */
  in: EntityRef;
  /** When the public could read it: an ISO date or instant, UTC. */
  at: string;
  /** Hops before that outlet, from the source on. `somebody` is an unknown one. */
  via?: (EntityRef | typeof somebody)[];
  standing?: Proximity;
  terms?: GroundRules;
  hedge?: { text: string; kind: HedgeKind };
  /** EDTF: when the words were said. */
  saidAt?: string;
  /** The id of the attribution that this one answers. */
  answers?: string;
  /** How many an unnamed group is at least; whose mention this one is as well; what of the claim is covered. */
  atLeast?: number;
  sameAs?: string;
  part?: string;
  id?: string;
  article?: string;
};

type Showing = { at: string; authority?: boolean; against?: boolean; kind?: EvidenceKind; id?: string };
type Ruling = { by: string; because: string; from: string; until?: string; id?: string };

/** A claim under construction. Each call adds one note; `record()` hands over what the domain reads. */
export function claim(text: string) {
  const record: ClaimRecord = {
    id: "claim",
    key: "claim",
    text,
    scope: null,
    happened: null,
    relations: [],
    attributions: [],
    evidence: [],
    determinations: [],
  };
  const speak = (stance: Stance) => (source: Source, note: Note) => {
    record.attributions.push(attribution(stance, source, note, `a${record.attributions.length + 1}`));
    return notes;
  };
  const notes = {
    said: speak("asserts"),
    confirmed: speak("confirms"),
    denied: speak("denies"),
    contested: speak("disputes"),
    corrected: speak("corrects"),
    withdrew: speak("retracts"),
    declined: speak("declined_comment"),
    neverAnswered: speak("no_response"),
    neitherConfirmedNorDenied: speak("neither_confirms_nor_denies"),
    shown(title: string, showing: Showing) {
      record.evidence.push({
        id: showing.id ?? `e${record.evidence.length + 1}`,
        key: title,
        kind: showing.kind ?? "other",
        title,
        bearing: showing.against === true ? "contradicts" : "supports",
        authoritative: showing.authority === true,
        note: null,
        publisher: null,
        url: null,
        quote: null,
        place: null,
        publishedAt: new Date(showing.at),
        recordedAt: new Date(showing.at),
      });
      return notes;
    },
    decided(status: Status, ruling: Ruling) {
      const id = ruling.id ?? `d${record.determinations.length + 1}`;
      record.determinations.push({
        id,
        key: id,
        status,
        reason: ruling.because,
        by: ruling.by,
        effectiveAt: new Date(ruling.from),
        endsAt: ruling.until === undefined ? null : new Date(ruling.until),
        recordedAt: new Date(ruling.from),
      });
      return notes;
    },
    record: (): ClaimRecord => record,
  };
  return notes;
}

export function attribution(stance: Stance, source: Source, note: Note, fallbackId: string): Attribution {
  const isHidden = source.identity === "unnamed_person" || source.identity === "unnamed_group";
  const id = note.id ?? fallbackId;
  const publishedAt = new Date(note.at);
  return {
    ...nothingMore,
    id,
    key: id,
    stance,
    source,
    directness: "paraphrase",
    groundRules: note.terms ?? (isHidden ? "background" : "on_record"),
    proximity: note.standing ?? "unknown",
    hedge: note.hedge ?? null,
    relays: (note.via ?? []).map((hop) => ({ entity: hop, description: null })),
    article: {
      id: note.article ?? `${note.in.slug}, ${note.at}`,
      title: `${note.in.name}, ${note.at}`,
      url: null,
      outlet: note.in,
      publishedAt,
    },
    saidAt: note.saidAt ?? null,
    publishedAt,
    recordedAt: publishedAt,
    respondsTo: note.answers ?? null,
    atLeast: note.atLeast ?? null,
    sameAs: note.sameAs ?? null,
    part: note.part ?? null,
  };
}

export const reportedly = { text: "reportedly", kind: "hidden_source" } as const;

/** An instant of the public record. */
export function on(date: string): Date {
  return new Date(date);
}

/**
 * A claim that a great many outlets carry, for measuring: `size` attributions from people, officials nobody names and
 * agencies, through one to three relays with an unknown hop now and then, some outlets citing each other in rings.
 * The same size is the same claim: nothing here is left to chance.
 */
export function crowdedClaim(size: number, days = 3): ClaimRecord {
  const notes = claim("Everybody is talking about it");
  const agencies = Array.from({ length: 40 }, (_, at) => outlet(`Agency ${at}`));
  const papers = Array.from({ length: Math.ceil(size / 4) }, (_, at) => outlet(`Paper ${at}`));
  const pick = <T>(items: T[], seed: number): T => items[seed % items.length]!;
  for (let at = 0; at < size; at++) {
    const agency = pick(agencies, at * 7 + 3);
    const paper = pick(papers, at * 13 + 5);
    const sources = [
      person(`Witness ${at % 150}`),
      unnamed(`an official ${at % 90}`),
      ownReporting(agency),
      organization(pick(papers, at * 17 + 1).name),
      ownReporting(paper),
      document(`Letter ${at % 60}`),
    ];
    const via = [
      [],
      [agency],
      [agency, pick(papers, at * 29 + 11)],
      [agency, somebody],
      [pick(papers, at * 31)],
    ];
    const day = new Date(Date.UTC(2024, 2, 1 + (at % days)));
    notes.said(pick(sources, at), { via: pick(via, at * 3 + 1), in: paper, at: day.toISOString() });
  }
  return notes.record();
}

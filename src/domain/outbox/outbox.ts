import { z } from "zod";
import { type ContentOf, type DeskKind, Version } from "../draft/subject";
import { joinThree } from "../draft/three-way";
import { isAbout, KeptRequest, type WholeSubject, waitsFor } from "./queued-request";

/**
 * What one tab of the browser has not been told is saved, as pure transitions: requests in the order in which they were
 * made, those whose subject somebody else changed meanwhile, and those that the server will not take. It is written to
 * the device at every transition, so that a reload or a crash finds it as it was.
 */

/** What somebody else made of the subject, and what was typed here. */
export const Conflict = z.strictObject({
  request: KeptRequest,
  /** What both started from. */
  base: z.unknown(),
  current: z.strictObject({
    version: Version,
    content: z.unknown(),
    by: z.string(),
    at: z.string(),
  }),
});
export type Conflict = z.infer<typeof Conflict>;

/** A request that would be refused again; kept, in words, because it holds what somebody typed. */
export const Refused = z.strictObject({ request: KeptRequest, why: z.string() });
export type Refused = z.infer<typeof Refused>;

export const Outbox = z.strictObject({
  requests: z.array(KeptRequest),
  conflicts: z.array(Conflict),
  refused: z.array(Refused),
});
export type Outbox = z.infer<typeof Outbox>;

export const emptyOutbox: Outbox = { requests: [], conflicts: [], refused: [] };

export function isEmpty({ requests, conflicts, refused }: Outbox): boolean {
  return requests.length + conflicts.length + refused.length === 0;
}

/** A subject as it now stands, as far as an answer tells. */
export type Standing = { kind: DeskKind; id: string; version: Version; content: unknown };

/** What came of a request that was sent. */
export type Outcome =
  | { kind: "done"; subjects: readonly Standing[] }
  | { kind: "changed-meanwhile"; base: unknown; current: Conflict["current"] }
  | { kind: "refused"; why: string };

type Named = { kind: DeskKind; id: string };

/**
 * Keeps one more request. What is typed into a subject that already waits to be sent becomes part of what waits, and so
 * does a decision on a form that is still being saved: it carries the whole form. What was already tried is left alone.
 */
export function queued(outbox: Outbox, request: KeptRequest): Outbox {
  const { whole } = request;
  if (whole === null) return { ...outbox, requests: [...outbox.requests, request] };
  const conflict = conflictOf(outbox, whole);
  if (conflict) return typedInto(outbox, conflict, request);

  const refused = outbox.refused.findLast((one) => isAbout(one.request, whole))?.request;
  const open = outbox.requests.findLast((one) => isAbout(one, whole));
  const mendable = refused ?? (open?.tried === false && isEdit(open) ? open : undefined);
  if (mendable?.whole) {
    const { basedOn, base } = mendable.whole;
    const joined = { ...request, at: mendable.at, whole: { ...whole, basedOn, base } };
    return {
      ...outbox,
      refused: outbox.refused.filter((one) => one.request !== mendable),
      requests: [...outbox.requests.filter((one) => one !== mendable), joined],
    };
  }
  const base = open?.whole ? open.whole.content : whole.base;
  return { ...outbox, requests: [...outbox.requests, { ...request, whole: { ...whole, base } }] };
}

/** From now on it may have arrived, and is only ever sent again as it is. */
export function tried(outbox: Outbox, action: string): Outbox {
  return {
    ...outbox,
    requests: outbox.requests.map((one) => (one.action === action ? { ...one, tried: true } : one)),
  };
}

/** Those that nothing earlier holds up. */
export function ready({ requests }: Outbox): KeptRequest[] {
  return requests.filter((one, at) => !requests.slice(0, at).some((earlier) => waitsFor(one, earlier)));
}

/** Takes in what came of a request: gone when it is done, set aside with both versions, or set aside with the reason. */
export function settled(outbox: Outbox, action: string, outcome: Outcome): Outbox {
  const request = outbox.requests.find((one) => one.action === action);
  if (request === undefined) return outbox;
  const rest = { ...outbox, requests: outbox.requests.filter((one) => one !== request) };
  switch (outcome.kind) {
    case "done":
      return outcome.subjects.reduce(
        (left, subject) => movedOn(left, request, subject),
        withoutRefused(rest, request),
      );
    case "changed-meanwhile":
      return setAside(rest, request, outcome.base, outcome.current);
    case "refused":
      return { ...rest, refused: [...rest.refused, { request, why: outcome.why }] };
    default: {
      const unknown: never = outcome;
      return unknown;
    }
  }
}

/** What could not be saved of a subject has been mended once a later request of it is saved. */
function withoutRefused(outbox: Outbox, { whole }: KeptRequest): Outbox {
  if (whole === null) return outbox;
  return { ...outbox, refused: outbox.refused.filter(({ request }) => !isAbout(request, whole)) };
}

/**
 * The next request of the same subject was typed on top of the one that is now saved. Where the server joined it with
 * somebody else's work, the next takes that over; where the same field was typed again meanwhile, it collides here.
 */
function movedOn(outbox: Outbox, saved: KeptRequest, subject: Standing): Outbox {
  if (!isAbout(saved, subject)) return outbox;
  const next = outbox.requests.find((one) => isAbout(one, subject));
  if (!next?.whole || next.tried) return outbox;
  const { version, content } = subject;
  const { content: joined, collisions } = joinThree(next.whole.base, content, next.whole.content);
  if (collisions.length > 0) {
    const current = { version, content, by: "", at: "" };
    return setAside(
      { ...outbox, requests: outbox.requests.filter((one) => one !== next) },
      next,
      next.whole.base,
      current,
    );
  }
  const whole: WholeSubject = { ...next.whole, basedOn: version, base: content, content: joined };
  return { ...outbox, requests: outbox.requests.map((one) => (one === next ? { ...one, whole } : one)) };
}

/** What was typed since into the same subject is part of the conflict: the last of it is what stands on the screen. */
function setAside(outbox: Outbox, request: KeptRequest, base: unknown, current: Conflict["current"]): Outbox {
  if (request.whole === null) return outbox;
  const { whole } = request;
  const last = outbox.requests.findLast((one) => isAbout(one, whole)) ?? request;
  return {
    ...outbox,
    requests: outbox.requests.filter((one) => !isAbout(one, whole)),
    conflicts: [...outbox.conflicts, { request: last, base, current }],
  };
}

function typedInto(outbox: Outbox, conflict: Conflict, request: KeptRequest): Outbox {
  const kept = isEdit(request) && !isEdit(conflict.request) ? conflict.request : request;
  const whole = kept.whole && request.whole ? { ...kept.whole, content: request.whole.content } : kept.whole;
  return {
    ...outbox,
    conflicts: outbox.conflicts.map((one) =>
      one === conflict ? { ...one, request: { ...kept, whole } } : one,
    ),
  };
}

/**
 * Ends a conflict with the content that somebody chose or wrote, as a new action on top of what stands. `content` null
 * takes theirs as it is: nothing is left to send, unless it was a decision.
 */
export function resolved(outbox: Outbox, subject: Named, content: unknown | null, action: string): Outbox {
  const conflict = conflictOf(outbox, subject);
  if (!conflict?.request.whole) return outbox;
  const rest = { ...outbox, conflicts: outbox.conflicts.filter((one) => one !== conflict) };
  const { request, current } = conflict;
  if (content === null && isEdit(request)) return rest;
  const whole: WholeSubject = {
    ...conflict.request.whole,
    basedOn: current.version,
    base: current.content,
    content: content ?? current.content,
  };
  return { ...rest, requests: [...rest.requests, { ...request, action, tried: false, whole }] };
}

/** Ends a conflict by what stands: what was decided or typed here is sent no more. */
export function leftStanding(outbox: Outbox, subject: Named): Outbox {
  const conflict = conflictOf(outbox, subject);
  return { ...outbox, conflicts: outbox.conflicts.filter((one) => one !== conflict) };
}

/** Gives up a request that the server will not take. */
export function dropped(outbox: Outbox, action: string): Outbox {
  return { ...outbox, refused: outbox.refused.filter((one) => one.request.action !== action) };
}

/** Takes over what another tab left behind when it closed or crashed. */
export function adopted(outbox: Outbox, orphan: Outbox): Outbox {
  const known = new Set(
    [...outbox.requests, ...[...outbox.conflicts, ...outbox.refused].map(({ request }) => request)].map(
      ({ action }) => action,
    ),
  );
  const isNew = (request: KeptRequest) => !known.has(request.action);
  return {
    requests: [...orphan.requests.filter(isNew), ...outbox.requests],
    conflicts: [...orphan.conflicts.filter(({ request }) => isNew(request)), ...outbox.conflicts],
    refused: [...orphan.refused.filter(({ request }) => isNew(request)), ...outbox.refused],
  };
}

/** A conflict over a subject of a kind: what stands is a document of that kind. */
export type ConflictOver<K extends DeskKind> = Conflict & { current: { content: ContentOf<K> } };

export function conflictOf<K extends DeskKind>(
  outbox: Outbox,
  subject: { kind: K; id: string },
): ConflictOver<K> | null {
  const isOver = (one: Conflict): one is ConflictOver<K> => isAbout(one.request, subject);
  return outbox.conflicts.find(isOver) ?? null;
}

/** What is typed and not yet saved of a subject, the last of it; null where all of it is saved. */
export function unsaved<K extends DeskKind>(
  outbox: Outbox,
  subject: { kind: K; id: string },
): { content: ContentOf<K> } | null {
  const all = [
    ...outbox.refused.map(({ request }) => request),
    ...outbox.requests,
    ...outbox.conflicts.map(({ request }) => request),
  ];
  type Typed = KeptRequest & { whole: { content: ContentOf<K> } };
  const isTyped = (one: KeptRequest): one is Typed => isAbout(one, subject) && one.whole?.place !== null;
  const last = all.findLast(isTyped);
  return last ? { content: last.whole.content } : null;
}

const isEdit = (request: KeptRequest): boolean => request.whole?.place === "content";

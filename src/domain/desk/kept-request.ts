import { z } from "zod";
import { DeskKind, Version } from "./subject";

/** The subject that a request writes as a whole: what it was made from, and what it makes of it. */
export const WholeSubject = z.strictObject({
  kind: DeskKind,
  id: z.string(),
  basedOn: Version,
  /** The content that the writer had before them; null for a subject that was not there. */
  base: z.unknown(),
  content: z.unknown(),
  /** Where the content goes in the body; null where the request only says which version it was made from. */
  place: z.enum(["content", "form"]).nullable(),
});
export type WholeSubject = z.infer<typeof WholeSubject>;

/**
 * A request to the desk that the browser keeps until it is answered. `body` is the rest of the document that is sent;
 * the id of its action, the version and the content are put in when it goes (`bodyOf`), since a request that waits
 * behind another is based on what the other makes.
 */
export const KeptRequest = z.strictObject({
  action: z.uuid(),
  path: z.string().startsWith("/api/desk/"),
  body: z.record(z.string(), z.unknown()),
  /** Two requests that name the same lane go one after the other; "*" is every lane. */
  lanes: z.array(z.string()),
  whole: WholeSubject.nullable(),
  /** What it does, for the list of what is kept: "Claim text of suggestion 4". */
  words: z.string(),
  /** When it was first typed (ISO). */
  at: z.string(),
  /** Whether it may have reached the server: from then on it is sent again exactly as it was. */
  tried: z.boolean(),
});
export type KeptRequest = z.infer<typeof KeptRequest>;

/** The document that goes over the wire. */
export function bodyOf({ action, body, whole }: KeptRequest): Record<string, unknown> {
  if (whole === null) return { ...body, action };
  const { kind, id, basedOn, content, place } = whole;
  switch (place) {
    case "content":
      return { ...body, action, kind, id, basedOn, content };
    case "form":
      return { ...body, action, basedOn, decision: { ...(body.decision as object), form: content } };
    case null:
      return { ...body, action, basedOn };
    default: {
      const unknown: never = place;
      return unknown;
    }
  }
}

export function isAbout(request: KeptRequest, subject: { kind: DeskKind; id: string }): boolean {
  return request.whole !== null && request.whole.kind === subject.kind && request.whole.id === subject.id;
}

/** Whether the later of two has to wait for the earlier. */
export function waitsFor(later: KeptRequest, earlier: KeptRequest): boolean {
  if (later.lanes.includes("*") || earlier.lanes.includes("*")) return true;
  return later.lanes.some((lane) => earlier.lanes.includes(lane));
}

import { z } from "zod";
import { ExternalId } from "../external-id";
import { EntityKind } from "../vocabulary";

/** A post as a service has it; `at` where its words name the organization. */
export const FoundPost = z.strictObject({
  title: z.string(),
  at: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type FoundPost = z.infer<typeof FoundPost>;

/** Somebody whom a service takes to be meant by a name, with what could be taken over of them. */
export const Candidate = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  types: z.array(z.string()),
  /** As the service counts; null where it does not. */
  score: z.number().nullable(),
  /** The service is sure. */
  match: z.boolean(),
  /** Their page there. */
  url: z.string().nullable(),
  names: z.array(z.strictObject({ text: z.string(), language: z.string().nullable() })),
  ids: z.array(ExternalId),
  posts: z.array(FoundPost),
});
export type Candidate = z.infer<typeof Candidate>;

/** What a service answered to a name. `note` says in words what it could not be asked. */
export const LookedUp = z.strictObject({
  service: z.string(),
  kind: EntityKind,
  name: z.string(),
  candidates: z.array(Candidate),
  note: z.string().nullable(),
});
export type LookedUp = z.infer<typeof LookedUp>;

/** The most candidates that are shown. */
export const mostCandidates = 8;

/** From where a name, an id or a post was taken over. */
export type TakenFrom = {
  what: "name" | "id" | "post";
  value: string;
  service: string;
  serviceId: string;
  url: string | null;
  by: string;
  at: string;
};

/** How an id and a post are called in the record of what was taken over. */
export const idValue = ({ scheme, value }: ExternalId): string => `${scheme} ${value}`;
export const postValue = (title: string, organizationId: string): string => `${title} ${organizationId}`;

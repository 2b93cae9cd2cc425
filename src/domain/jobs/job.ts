import { z } from "zod";
import type { LookedUp } from "../reconcile/looked-up";
import { EntityKind } from "../vocabulary";

/** What a worker can be asked for, each with what it is given. */
export const jobInputs = {
  /** A page by its address; it is kept as it was had. */
  "fetch-page": z.strictObject({ url: z.string().max(4_000) }),
  /** Whom a service takes to be meant by a name. The service is one of the settings, by its name there. */
  "look-up-name": z.strictObject({
    service: z.string().max(100),
    kind: EntityKind,
    name: z.string().max(300),
  }),
  /** A feed at its address, unless it is as it was when it had these. */
  "read-feed": z.strictObject({
    feed: z.uuid(),
    url: z.string().max(4_000),
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
  }),
  /** The hub of a feed, to tell when that has anything new, or to tell no more. */
  "ask-hub": z.strictObject({
    feed: z.uuid(),
    mode: z.enum(["subscribe", "unsubscribe"]).default("subscribe"),
  }),
  /** The page of an article that is watched, unless it is as it was when it had these. */
  "look-again": z.strictObject({
    article: z.string(),
    url: z.string().max(4_000),
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
  }),
  /** A copy of an article's page, of an archive that is asked at `ask` for it. */
  "archive-page": z.strictObject({
    article: z.string(),
    url: z.string().max(4_000),
    ask: z.string().max(20_000),
  }),
  /** A sanction list at its address, unless it is as it was when it had these. */
  "have-list": z.strictObject({
    list: z.uuid(),
    url: z.string().max(4_000),
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
    by: z.string(),
  }),
  /** A file of a wire, by its hash: read, and its items kept where it is to come in (`take`), or told alone. */
  "read-wire": z.strictObject({ file: z.string().length(64), take: z.boolean() }),
  /** What is new for those who follow by e-mail. Nobody is named: a job's input is shown and kept. */
  "tell-followers": z.strictObject({}),
  /** All mail that waits. */
  "send-mail": z.strictObject({}),
  /** What receivers are to be told of, and telling them. */
  "send-webhooks": z.strictObject({}),
} as const;

export type JobKind = keyof typeof jobInputs;
export type JobInput<K extends JobKind> = z.infer<(typeof jobInputs)[K]>;

export const JobState = z.enum(["waiting", "running", "done", "failed", "canceled"]);
export type JobState = z.infer<typeof JobState>;

/** A job as the desk sees it. Instants are ISO 8601. */
export type JobLine = {
  id: string;
  kind: string;
  what: string;
  state: JobState;
  /** Why it failed, in words; null where it did not. */
  failure: string | null;
  by: string;
  askedAt: string;
  endedAt: string | null;
};

/** The same, with how many workers there are to do it, and what was found where a name was looked up. */
export type JobTold = JobLine & { workers: number; found: LookedUp | null };

/** A page that was fetched, as text. */
export type PageTold = {
  id: string;
  url: string;
  askedUrl: string;
  fetchedAt: string;
  body: string;
  format: "text" | "html";
};

/** Whom a job is of that nobody asked for. */
export const bySchedule = { byId: "schedule", by: "the schedule" } as const;

/** So long without a sign of life, in ms, and whoever did a job is taken to be gone. */
export const longestSilence = 15_000;

/** A job that was begun so often, and whose worker was gone each time, has failed. */
export const mostTries = 3;

import { availableParallelism } from "node:os";
import type { Room } from "@/domain/fair-queue";
import type { feedJobs } from "./feed-jobs";
import type { modelJobs } from "./model-jobs";
import type { pictureJobs } from "./picture-jobs";
import type { recordJobs } from "./record-jobs";
import type { sheetJobs } from "./sheet-jobs";
import type { textJobs } from "./text-jobs";

export type Jobs = typeof textJobs &
  typeof recordJobs &
  typeof pictureJobs &
  typeof modelJobs &
  typeof feedJobs &
  typeof sheetJobs;
export type JobName = keyof Jobs;
/** What reading an article takes. */
export type ReadingJobName = keyof (typeof textJobs & typeof modelJobs);
export type InputOf<N extends JobName> = Parameters<Jobs[N]>[0];
export type ResultOf<N extends JobName> = Awaited<ReturnType<Jobs[N]>>;

/** `longest` is in ms of a thread of its own, counted from when the job begins. */
export type Lane = { threads: number; megabytes: number; longest: number; room: Room };

/** Threads that wait for each other's work no longer than for their own kind: nobody publishes behind a hostile text. */
export const lanes = {
  /** One thread for each core but that of the thread that answers. An honest megabyte takes about half a second. */
  texts: {
    threads: Math.max(1, Math.min(4, availableParallelism() - 1)),
    megabytes: 512,
    longest: 10_000,
    room: { each: 16, all: 64 },
  },
  /** One that composes what another's publication would change while it is carried out, which has half an hour itself. */
  record: { threads: 2, megabytes: 2_048, longest: 31 * 60_000, room: { each: 16, all: 64 } },
  /** What anybody may ask for, so that nobody at the desk waits for it. The first opens the fonts, beside whoever has the core. */
  pictures: { threads: 1, megabytes: 256, longest: 20_000, room: { each: 16, all: 64 } },
  /** One article at a time. Whoever waits longer than a model has for one goes on without it, so few may wait. */
  models: { threads: 1, megabytes: 256, longest: 125_000, room: { each: 2, all: 8 } },
  /** Of a worker process: feeds, and pages that are looked at again. Five megabytes of the widest feed take a second. */
  feeds: { threads: 1, megabytes: 256, longest: 5_000, room: { each: 4, all: 64 } },
  /** Spreadsheets as they are opened. Ten megabytes of them take some seconds. */
  sheets: { threads: 1, megabytes: 512, longest: 20_000, room: { each: 4, all: 16 } },
} as const satisfies Record<string, Lane>;

export type LaneName = keyof typeof lanes;

export const laneOf: Record<JobName, LaneName> = {
  pasted: "texts",
  article: "texts",
  text: "texts",
  forms: "texts",
  alike: "texts",
  bringIn: "record",
  importDossier: "record",
  correctArticle: "record",
  plan: "record",
  effects: "record",
  publish: "record",
  decidePublication: "record",
  picture: "pictures",
  askModel: "models",
  feed: "feeds",
  opml: "feeds",
  comparePages: "feeds",
  compareTexts: "feeds",
  wire: "feeds",
  openSheet: "sheets",
  lookAtSheet: "record",
  importSheet: "record",
  takeBackSheet: "record",
};

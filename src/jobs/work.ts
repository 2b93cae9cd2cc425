import type { Leave } from "@/commands/jobs/job-steps";
import type { Command } from "@/commands/write";
import type { JobInput, JobKind } from "@/domain/jobs/job";
import type { OutsideSettings } from "@/services/outside/outside-settings";
import type { LookUpService } from "@/services/reconcile/look-up";

export type Db = Parameters<Command<unknown>>[0];

/** What came of it: what is to be written, in one transaction with the job's end, or in words why there is nothing. */
export type Worked =
  /** `longest` is how long that may take, in ms, where it is more than other jobs leave. */
  { ok: true; leave: Leave; longest?: number } | { ok: false; words: string; leave?: Leave };

/** By which server mail goes out, and whom it is from. */
export type Mailing = { smtpUrl: string; from: string };

/** What every job has to be done with. `signal` is aborted where it is taken back. */
export type Means = {
  /** To be read from. */
  db: Db;
  signal: AbortSignal;
  outside: OutsideSettings;
  now: () => Date;
  /** Null where no mail is sent. */
  mailing: Mailing | null;
  /** Where names are looked up. */
  services: readonly LookUpService[];
  /** The address of the site, for what is told outside. */
  site: string;
};

/** How a kind of job is done. Nothing is written by the work itself. */
export type Work<K extends JobKind> = (job: Means & { id: string; input: JobInput<K> }) => Promise<Worked>;

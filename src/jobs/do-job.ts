import { beatJob, endJob, type Taken, takeJob } from "@/commands/jobs/job-steps";
import { type JobKind, jobInputs } from "@/domain/jobs/job";
import type { OutsideSettings } from "@/services/outside/outside-settings";
import type { LookUpService } from "@/services/reconcile/look-up";
import { archivePage } from "./archive-page";
import { askHub } from "./ask-hub";
import { fetchPage } from "./fetch-page";
import { haveList } from "./have-list";
import { lookAgain } from "./look-again";
import { lookUpName } from "./look-up-name";
import { readFeed } from "./read-feed";
import { readWireFile } from "./read-wire-file";
import { sendMail } from "./send-mail";
import { sendWebhooks } from "./send-webhooks";
import { tellFollowers } from "./tell-followers";
import type { Db, Mailing, Means, Work, Worked } from "./work";

const works: { [K in JobKind]: Work<K> } = {
  "fetch-page": fetchPage,
  "look-up-name": lookUpName,
  "ask-hub": askHub,
  "read-feed": readFeed,
  "look-again": lookAgain,
  "archive-page": archivePage,
  "have-list": haveList,
  "read-wire": readWireFile,
  "tell-followers": tellFollowers,
  "send-mail": sendMail,
  "send-webhooks": sendWebhooks,
};

/** In ms. */
const betweenSigns = 1_000;

/**
 * Does one job, if it still waits: takes it, shows signs of life while it is done, and ends it together with what it leaves. A
 * worker that is killed in the midst leaves nothing, and another does it anew.
 */
export async function doJob(
  db: Db,
  id: string,
  outside: OutsideSettings,
  now: () => Date = () => new Date(),
  {
    mailing = null,
    site = "",
    services = [],
  }: { mailing?: Mailing | null; site?: string; services?: readonly LookUpService[] } = {},
): Promise<void> {
  const job = await takeJob(db, id);
  if (!job) return;
  const stop = new AbortController();
  const signs = setInterval(() => {
    // One sign that does not arrive is no reason to stop; a database that is away meets the end of the job as well.
    beatJob(db, job).then(
      (isOurs) => isOurs || stop.abort(),
      () => undefined,
    );
  }, betweenSigns);
  try {
    const worked = await work(job, { db, signal: stop.signal, outside, now, mailing, site, services });
    await endJob(
      ...([db, job, worked.ok ? null : worked.words, worked.leave] as const),
      worked.ok ? worked.longest : undefined,
    );
  } finally {
    clearInterval(signs);
  }
}

async function work({ id, kind, input }: Taken, means: Means): Promise<Worked> {
  if (!Object.hasOwn(works, kind))
    return { ok: false, words: "This version does not know how that is done." };
  const known = kind as JobKind;
  try {
    return await (works[known] as Work<JobKind>)({ id, input: jobInputs[known].parse(input), ...means });
  } catch (error) {
    console.error(`Job ${id} (${kind}) failed by a fault of ours:`, error);
    return { ok: false, words: "It failed by a fault of ours, which is in the log." };
  }
}

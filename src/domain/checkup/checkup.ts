/** One thing that was looked at: "ok", "look" where somebody should, "wrong" where the house does not work as it is. */
export type Finding = { level: "ok" | "look" | "wrong"; words: string; mend: string | null };

export const ok = (words: string): Finding => ({ level: "ok", words, mend: null });
export const look = (words: string, mend: string): Finding => ({ level: "look", words, mend });
export const wrong = (words: string, mend: string): Finding => ({ level: "wrong", words, mend });

const gigabyte = 2 ** 30;
const hour = 3_600_000;

/** Of a disk: less than 1 GB free stops Postgres before long; less than a tenth or 5 GB is worth a look. In bytes. */
export function ofDisk(what: string, { free, size }: { free: number; size: number }): Finding {
  const words = `${what}: ${(free / gigabyte).toFixed(1)} GB free of ${(size / gigabyte).toFixed(0)}`;
  if (free < gigabyte) return wrong(words, "Make room: a database without room takes no more writes.");
  return free < 5 * gigabyte || free < size / 10 ? look(words, "Make room soon.") : ok(words);
}

/** Of two clocks, in ms apart: what was known on a day is told by instants, and sessions end by them. */
export function ofClocks(apart: number): Finding {
  const seconds = Math.abs(apart) / 1_000;
  if (seconds < 2) return ok("The clock of the database agrees with this machine's");
  const words = `The clock of the database is ${seconds.toFixed(0)} s ${apart > 0 ? "ahead of" : "behind"} this machine's`;
  return (seconds < 60 ? look : wrong)(words, "Set both by network time (NTP).");
}

/** Of the server's version, as `server_version_num`. */
export function ofPostgres(name: string, number: number): Finding {
  const major = Math.floor(number / 10_000);
  if (major < 15) return wrong(`Postgres ${name}`, "15 or later is needed.");
  return major > 18
    ? look(`Postgres ${name}`, "Newer than any that this version was tried with (15 to 18).")
    : ok(`Postgres ${name}`);
}

/** Of the address that readers use, and what stands in front. */
export function ofAddress(settings: {
  host: string;
  appUrl: string;
  siteOrigin: string | null;
  trustedProxies: number;
}): Finding {
  const { host, appUrl, siteOrigin, trustedProxies } = settings;
  const isHere = ["127.0.0.1", "::1", "localhost"].includes(host);
  if (siteOrigin === null)
    return isHere
      ? ok(`Serves this machine alone, at ${appUrl}`)
      : look(
          `Listens on ${host}, and feeds and links say ${appUrl}`,
          "Set APP_URL to the address that readers use.",
        );
  if (appUrl.startsWith("http:") && !isHere)
    return look(`Readers and editors come to ${appUrl} without TLS`, "Put a proxy with TLS in front.");
  if (appUrl.startsWith("https:") && trustedProxies === 0)
    return look(
      `Readers come to ${appUrl} through a proxy, and TRUSTED_PROXIES is 0`,
      "Set it to the number of proxies: until then QUESTION_LIMIT holds nobody back, and all readers share one limit for reports.",
    );
  return ok(`Readers come to ${appUrl}`);
}

/** Of the backup of the day: `newest` is when the last one was made, null where there is none. */
export function ofBackup(folder: string | null, newest: Date | null, now: Date): Finding {
  if (folder === null)
    return look(
      "No backup is made by itself",
      "Set BACKUP_FOLDER, best to another disk, or run `reportedly backup` by a schedule of your own.",
    );
  if (newest === null)
    return wrong(`There is no backup in ${folder}`, "A worker makes one a day: is one running?");
  const hours = (now.getTime() - newest.getTime()) / hour;
  const words = `The newest backup in ${folder} is ${Math.round(hours)} h old`;
  return hours > 26
    ? wrong(words, "A worker makes one a day: is one running, and what does it say?")
    : ok(words);
}

/** Of the workers, and of jobs that wait for them; `oldest` is how many seconds the first has waited. */
export function ofWorkers(found: { workers: number; waiting: number; oldest: number }): Finding {
  const { workers, waiting, oldest } = found;
  const jobs = `${waiting} ${waiting === 1 ? "job waits" : "jobs wait"}`;
  if (workers === 0)
    return (waiting > 0 ? wrong : look)(
      `No worker lives; ${jobs}`,
      "`npm start` runs one unless WORKERS is 0; `reportedly worker` runs one alone.",
    );
  const words = `${workers} ${workers === 1 ? "worker lives" : "workers live"}; ${jobs}`;
  return oldest > 900
    ? look(`${words}, the first for ${Math.round(oldest / 60)} min`, "Run more: WORKERS.")
    : ok(words);
}

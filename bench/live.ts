import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { get } from "node:http";
import { generatedDossier } from "./generated-dossier";
import { type Served, withServedCorpus } from "./served-corpus";

/** Megabytes that so many open pages may take of the process beside what it takes without them, and ms until all are told. */
const promised = { memory: 150, told: 5_000 };

/** Claims of the story that is watched. */
const watchedClaims = 200;

/** Pages that one address may have open, of which a browser has few. */
const each = 50;

/**
 * Many pages open at one process, as browsers hold them, on loopback addresses of their own: half of them one story, the others the timeline, other
 * stories and claims. Then something is published, and all whose page it changes are told.
 */
export function benchLive(pages: number) {
  return withServedCorpus({ claims: 2_000, data: null }, 30, (served) => measure(served, pages));
}

async function measure({ db, address, port }: Served, pages: number) {
  const stories = await db.story.findMany({ select: { slug: true }, take: 20, orderBy: { id: "asc" } });
  const claims = await db.claim.findMany({ select: { id: true }, take: 20, orderBy: { id: "asc" } });
  await publish(db, false);
  const slug = `generated-${watchedClaims}`;
  const others = [
    "/",
    ...stories.map((one) => `/stories/${one.slug}`),
    ...claims.map(({ id }) => `/claims/${id}`),
  ];
  await fetch(`${address}/stories/${slug}`);
  const process = serving(port);
  for (const path of others) await (await fetch(`${address}${path}`)).arrayBuffer();
  await settled();
  const before = memoryOf(process);
  const open = Array.from({ length: pages }, (_, number) => {
    const page = number % 2 === 0 ? `/stories/${slug}` : others[number % others.length]!;
    return opened(port, page, `127.0.1.${1 + Math.floor(number / each)}`);
  });
  const statuses = await Promise.all(open.map(({ status }) => status));
  await settled();
  const after = memoryOf(process);
  const refused = statuses.filter((status) => status !== 200).length;
  const story = open.filter(({ page }) => page === `/stories/${slug}`);
  const begun = performance.now();
  await publish(db, true);
  await Promise.all(story.map(({ told }) => told));
  const told = Math.round(performance.now() - begun);
  for (const { leave } of open) leave();
  const memory = Math.round(after - before);
  console.error(
    `${pages} open pages: ${memory} MB more (${Math.round(before)} to ${Math.round(after)}), ${refused} refused; ${story.length} told within ${told} ms`,
  );
  const ok = memory < promised.memory && told < promised.told && refused === 0;
  return { bench: "live", ok, pages, memory, refused, told };
}

type Open = { page: string; status: Promise<number>; told: Promise<void>; leave: () => void };

function opened(port: number, page: string, from: string): Open {
  let leave = () => undefined as unknown;
  let tell: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const status = new Promise<number>((resolve, reject) => {
    const path = `/live?${new URLSearchParams({ page, since: new Date().toISOString() })}`;
    const sent = get({ host: "127.0.0.1", port, path, localAddress: from, agent: false }, (answer) => {
      resolve(answer.statusCode ?? 0);
      answer.on("data", (bytes: Buffer) => bytes.includes("data:") && tell());
      answer.on("error", () => undefined);
    });
    sent.on("error", reject);
    leave = () => sent.destroy();
  });
  return { page, status, told, leave: () => leave() };
}

/** Publishes a story, or, once it is, that an editor decided on its first claim. */
async function publish(db: Served["db"], isDecided: boolean): Promise<void> {
  const { importDossier } = await import("@/commands/import-dossier");
  const dossier = generatedDossier(watchedClaims);
  const decided = {
    id: "bench",
    status: "disputed",
    reason: "Measured.",
    by: "bench",
    effectiveAt: "2026-01-01",
  };
  const claims = dossier.claims.map((claim, number) =>
    isDecided && number === 0 ? { ...claim, determinations: [decided] } : claim,
  );
  // The corpus has people and outlets of the same names.
  const entities = dossier.entities.map((one) => ({ ...one, slug: `watched-${one.id}` }));
  const result = await importDossier(db, { ...dossier, entities, claims }, { by: "bench", at: new Date() });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
}

/** The process that listens at the port, by what the kernel says of sockets. */
function serving(port: number): number {
  const local = `0100007F:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const inode = readFileSync("/proc/net/tcp", "utf8")
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .find((fields) => fields[1] === local && fields[3] === "0A")?.[9];
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name)))
    if (holds(Number(pid), `socket:[${inode}]`)) return Number(pid);
  throw new Error(`Nobody listens at ${port}`);
}

function holds(pid: number, socket: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === socket);
  } catch {
    // Of another user, or ended meanwhile.
    return false;
  }
}

/** Megabytes that are held in memory now. */
function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 4_000));

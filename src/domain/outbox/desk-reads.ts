import type { Hanging } from "../draft/hanging-words";
import type { HistoryEntry } from "../draft/history";
import type { DeskSubject } from "../draft/subject";
import type { JobTold, PageTold } from "../jobs/job";
import type { Effects } from "../publication/effects";
import type { PublicationPlan } from "../publication/publication";
import type { KnownEntity, Workbench } from "../suggestion/tagging-page";
import type { WireFileTold } from "../wires/wire-line";
import type { Candidate } from "./answers";

const read = <A>(path: `/api/desk/${string}`): { path: string; readonly answer?: A } => ({ path });

/** What the desk asks without writing anything, each address with what it answers. Who may ask stands in access/routes.ts. */
export const deskReads = {
  article: read<Workbench>("/api/desk/articles/[id]"),
  candidates: read<{ items: Candidate[] }>("/api/desk/candidates"),
  /** What readers would see changed by a merge, a move or a taking down. */
  effects: read<Effects>("/api/desk/effects"),
  entities: read<{ items: KnownEntity[] }>("/api/desk/entities"),
  "entity-plan": read<PublicationPlan>("/api/desk/entities/[id]/plan"),
  hanging: read<Hanging>("/api/desk/hanging/[kind]/[id]"),
  history: read<{ items: HistoryEntry[]; more: boolean }>("/api/desk/history/[kind]/[id]"),
  job: read<JobTold>("/api/desk/jobs/[id]"),
  "page-snapshot": read<PageTold>("/api/desk/page-snapshots/[id]"),
  "story-plan": read<PublicationPlan>("/api/desk/stories/[id]/plan"),
  subject: read<DeskSubject>("/api/desk/subjects/[kind]/[id]"),
  /** How many texts are read before the one of this ticket. */
  waiting: read<{ before: number }>("/api/desk/waiting/[id]"),
  "wire-file": read<WireFileTold>("/api/desk/wires/[hash]"),
} as const;

type Reads = typeof deskReads;
export type ReadName = keyof Reads;
export type ReadAnswer<R extends ReadName> = NonNullable<Reads[R]["answer"]>;

/** The address of a read: what stands between brackets is filled in, the rest goes into the query. */
export function readAddress(name: ReadName, params: Record<string, string>): string {
  const { path } = deskReads[name];
  const filled = path.replace(/\[(\w+)\]/g, (_, part: string) => encodeURIComponent(params[part] ?? ""));
  const query = Object.entries(params).filter(([part]) => !path.includes(`[${part}]`));
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query)}`;
}

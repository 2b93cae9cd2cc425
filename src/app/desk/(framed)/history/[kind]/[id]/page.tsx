import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskKind, type Version } from "@/domain/draft/subject";
import { titleOf } from "@/domain/draft/subject-words";
import { comparedVersions, historyOf } from "@/queries/desk/newsroom/history";
import { deskSubject } from "@/queries/desk/newsroom/subjects";
import { DifferingTexts } from "@/ui/desk/history/differing-texts";
import { HistoryView } from "@/ui/desk/history/history-view";
import { admitted } from "../../../../../gate";
import { nameIn, rawOf, reading, type SearchParams } from "../../../../../reading";
import { Revert } from "./revert";

export const metadata: Metadata = { title: "History" };

const limit = 50;

type Props = { params: Promise<{ kind: string; id: string }>; searchParams: SearchParams };

/** What happened to one subject, at the desk and in public. Choosing two to compare is a plain form. */
export default async function Page({ params, searchParams }: Props) {
  await admitted("edit");
  const part = await params;
  const parsed = DeskKind.safeParse(part.kind);
  const kind = parsed.success ? parsed.data : notFound();
  const id = nameIn(part.id);
  const raw = await rawOf(searchParams);
  const page = Math.min(Math.max(Number.parseInt(raw.page?.[0] ?? "", 10) || 1, 1), 1_000);
  const { items, more } = await reading((db) => historyOf(db, kind, id, { skip: (page - 1) * limit, limit }));
  const subject = await reading((db) => deskSubject(db, kind, id));
  const last = items.find(({ to, from }) => to ?? from);
  const content = subject?.content ?? last?.to ?? last?.from ?? null;
  if (!content) notFound();
  const [from, to] = [versionIn(raw.from?.[0]), versionIn(raw.to?.[0])];
  const found = from && to ? await reading((db) => comparedVersions(db, kind, id, [from, to])) : null;
  return (
    <HistoryView
      kind={kind}
      id={id}
      title={titleOf(kind, content)}
      entries={items}
      older={more ? page + 1 : null}
      compared={
        found && from && to
          ? {
              from,
              to,
              changes: found.changes,
              texts: <DifferingTexts kind={kind} from={found.from} to={found.to} />,
            }
          : null
      }
      current={subject?.version ?? null}
      revert={({ version }) =>
        version && !same(version, subject?.version ?? nothing) ? (
          <Revert kind={kind} id={id} to={version} basedOn={subject?.version ?? nothing} />
        ) : null
      }
    />
  );
}

/** What is based on where nothing stands: it was dropped before readers saw it. */
const nothing: Version = { published: 0, draft: 0 };

/** "5.7" is draft revision 7 on top of the published 5. */
function versionIn(text: string | undefined): Version | null {
  const parts = /^(\d{1,9})\.(\d{1,9})$/.exec(text ?? "");
  return parts ? { published: Number(parts[1]), draft: Number(parts[2]) } : null;
}

function same(one: Version, other: Version): boolean {
  return one.published === other.published && one.draft === other.draft;
}

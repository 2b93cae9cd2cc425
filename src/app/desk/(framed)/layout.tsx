import type { ReactNode } from "react";
import { reportsOpen } from "@/queries/desk/incoming/reports";
import { changesOpen } from "@/queries/desk/incoming/source-changes";
import { publicationsWaiting } from "@/queries/desk/publication/publications";
import { DeskShell } from "@/ui/desk/frame/desk-shell";
import { DidProvider } from "@/ui/desk/frame/toast";
import { viewerIfKnown } from "../../gate";
import { reading } from "../../reading";
import { DeskKeys } from "../desk-keys";

/** The frame of the desk's pages, and the line that says what was done on them. The tagging page has one of its own. */
export default async function FramedLayout({ children }: { children: ReactNode }) {
  const viewer = await viewerIfKnown();
  if (viewer === null) return children;
  // Where the database is away the page itself says so: the frame stands without its counts.
  const waiting = await reading(async (db) => ({
    publications: await publicationsWaiting(db),
    changed: await changesOpen(db),
    reports: await reportsOpen(db),
  })).catch(() => ({ publications: 0, changed: 0, reports: 0 }));
  return (
    <DidProvider>
      <DeskShell role={viewer.role} waiting={waiting} keys={<DeskKeys />}>
        {children}
      </DeskShell>
    </DidProvider>
  );
}

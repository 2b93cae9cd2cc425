import type { ReactNode } from "react";
import { DeskShell } from "@/ui/desk/desk-shell";
import { DidProvider } from "@/ui/desk/toast";
import { viewerIfKnown } from "../../gate";
import { DeskKeys } from "../desk-keys";

/** The frame of the desk's pages, and the line that says what was done on them. The tagging page has one of its own. */
export default async function FramedLayout({ children }: { children: ReactNode }) {
  const viewer = await viewerIfKnown();
  if (viewer === null) return children;
  return (
    <DidProvider>
      <DeskShell role={viewer.role} keys={<DeskKeys />}>
        {children}
      </DeskShell>
    </DidProvider>
  );
}

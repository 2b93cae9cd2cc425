import type { ReactNode } from "react";
import type { Viewer } from "@/domain/access/viewer";
import { type DeskSection, DeskShell } from "@/ui/desk/desk-shell";
import { DidProvider } from "@/ui/desk/did-line";
import { DeskKeys } from "./desk-keys";
import { SaveLine } from "./saving/save-line";
import { SavingProvider } from "./saving/saving-provider";

/** A page of the desk in its frame: what is typed in it is kept and sent, and what is done in it is said. */
export function Framed(props: {
  viewer: Viewer;
  section: DeskSection | null;
  /** Whether work is saved on this page. */
  saves?: boolean;
  children: ReactNode;
}) {
  const { viewer, section, saves = false, children } = props;
  return (
    <SavingProvider userId={viewer.id}>
      <DidProvider>
        <DeskShell
          section={section}
          role={viewer.role}
          keys={<DeskKeys />}
          foot={saves ? <SaveLine /> : null}
        >
          {children}
        </DeskShell>
      </DidProvider>
    </SavingProvider>
  );
}

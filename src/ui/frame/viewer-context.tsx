"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Viewer } from "@/domain/access/viewer";

/** What the top of a page shows of who is signed in; null for a reader without an account. */
export type Shown = Pick<Viewer, "name" | "role">;

const Signed = createContext<Shown | null>(null);

/**
 * Around every page, by the layout. Given this way because the masthead also stands on pages that are drawn in the
 * browser alone, as when something broke.
 */
export function ViewerProvider({ viewer, children }: { viewer: Shown | null; children: ReactNode }) {
  return <Signed value={viewer}>{children}</Signed>;
}

export const useViewer = (): Shown | null => useContext(Signed);

import type { ReactNode } from "react";
import { viewerIfKnown } from "../gate";
import { SavingProvider } from "./saving/saving-provider";

/** Around the whole desk: what is typed on any of its pages is kept and sent. Each page asks for its own permission. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await viewerIfKnown();
  return viewer ? <SavingProvider userId={viewer.id}>{children}</SavingProvider> : children;
}

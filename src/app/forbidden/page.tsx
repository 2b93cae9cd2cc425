import type { Metadata } from "next";
import { ForbiddenView } from "@/ui/states/forbidden-view";

export const metadata: Metadata = { title: "Not for your account", robots: { index: false } };

/** What the proxy answers with where somebody's role does not reach a page; the address stays the one that was asked for. */
export default function Page() {
  return <ForbiddenView />;
}

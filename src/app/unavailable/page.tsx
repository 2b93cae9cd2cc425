import type { Metadata } from "next";
import { Shell } from "@/ui/shell";
import { StatePage } from "@/ui/states/state-page";
import { TryAgain } from "@/ui/states/try-again";

export const metadata: Metadata = { title: "Not available just now", robots: { index: false } };

/** What the proxy answers with while the database is away; the address stays the reader's own, so trying again is a reload. */
export default function Page() {
  return (
    <Shell section={null} asOf={null} here="/" search={false}>
      <StatePage title="The record does not answer just now" alert>
        <p>The database behind this page is away. Nothing is lost, and the page comes back by itself.</p>
        <p className="state__act needs-script">
          <TryAgain />
        </p>
        <noscript>
          <p>Load the page again to try.</p>
        </noscript>
      </StatePage>
    </Shell>
  );
}

import type { Metadata } from "next";
import { Shell } from "@/ui/shell";
import { LoadAgain } from "@/ui/states/load-again";
import { StatePage, StateText } from "@/ui/states/state-page";

export const metadata: Metadata = { title: "Not available just now", robots: { index: false } };

/** What the proxy answers with while the database is away; the address stays the reader's own, so trying again is a reload. */
export default function Page() {
  return (
    <Shell section={null} asOf={null} here="/" search={false}>
      <StatePage title="The record does not answer just now" alert>
        <StateText>
          The database behind this page is away. Nothing is lost, and the page comes back by itself.
        </StateText>
        <LoadAgain />
      </StatePage>
    </Shell>
  );
}

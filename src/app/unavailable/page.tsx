import type { Metadata } from "next";
import { Shell } from "@/ui/shell";
import { TryAgain } from "@/ui/states/try-again";

export const metadata: Metadata = { title: "Not available just now", robots: { index: false } };

/** What the proxy answers with while the database is away; the address stays the reader's own, so trying again is a reload. */
export default function Page() {
  return (
    <Shell section={null} asOf={null} here="/" search={false}>
      <section className="state" aria-labelledby="state" role="alert">
        <h1 id="state">The record does not answer just now</h1>
        <p>The database behind this page is away. Nothing is lost, and the page comes back by itself.</p>
        <TryAgain />
        <noscript>
          <p>Load the page again to try.</p>
        </noscript>
      </section>
    </Shell>
  );
}

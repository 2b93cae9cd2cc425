import type { Metadata } from "next";
import { Shell } from "@/ui/shell";
import { ErrorState } from "@/ui/states/error-state";
import { TryAgain } from "@/ui/states/try-again";
import { rawOf, type SearchParams } from "../reading";

export const metadata: Metadata = { title: "This page did not load", robots: { index: false } };

/**
 * What is answered in place of a page that failed while it was drawn (`src/serving/error-pages.ts`), under that page's own
 * address: words that need no script, the way on, and the id of the request, which finds the reason in our log.
 */
export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const { reference = [] } = await rawOf(searchParams);
  const known = /^[\w.-]{1,64}$/.exec(reference[0] ?? "")?.[0] ?? null;
  return (
    <Shell section={null} asOf={null} here="/" search={false}>
      <ErrorState reference={known}>
        <TryAgain />
      </ErrorState>
    </Shell>
  );
}

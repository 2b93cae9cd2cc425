"use client";

import { BrandBar } from "@/ui/frame/brand-bar";
import { Main } from "@/ui/frame/main";
import { SectionLinks } from "@/ui/frame/section-links";
import { inLine } from "@/ui/frame/section-look";
import { DrawAgain, ErrorState } from "@/ui/states/error-state";

/**
 * Where a page breaks in the browser, while one goes on to it; one that breaks here is answered by `did-not-load`. Every
 * page loads this, so it has the way on and nothing else of the frame: the whole of it was 9 KB more for each reader, and links that
 * go on within the broken page another 4.
 */
export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <>
      <BrandBar
        home="/"
        link="a"
        sections={<SectionLinks section={null} asOf={null} look={inLine} link="a" />}
      />
      <Main>
        <ErrorState reference={error.digest ?? null}>
          <DrawAgain again={retry} />
        </ErrorState>
      </Main>
    </>
  );
}

"use client";

import { SectionLinks } from "@/ui/frame/section-links";
import { Link } from "@/ui/link";
import { DrawAgain, ErrorState } from "@/ui/states/error-state";

/**
 * Where a page breaks in the browser, while one goes on to it; one that breaks here is answered by `did-not-load`. Every
 * page loads this, so it has the way on and nothing else of the frame: the whole of it was 9 KB more for each reader.
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
      <header className="masthead">
        <div className="masthead__in">
          <Link className="brand" href="/">
            Reportedly
          </Link>
          <nav className="nav" aria-label="Main">
            <ul>
              <SectionLinks section={null} asOf={null} />
            </ul>
          </nav>
        </div>
        <div className="certline" aria-hidden="true">
          <i />
        </div>
      </header>
      <main id="main" className="wrap">
        <ErrorState reference={error.digest ?? null}>
          <DrawAgain again={retry} />
        </ErrorState>
      </main>
    </>
  );
}

"use client";

import { DrawAgain, ErrorState } from "@/ui/states/error-state";
import "./globals.css";
import { Main } from "@/ui/frame/main";

/** Stands in for the whole document when the layout itself breaks. No script of ours: there is no nonce to mark it with. */
export default function GlobalError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <title>This page did not load – Reportedly</title>
      </head>
      <body>
        <Main>
          <ErrorState reference={error.digest ?? null}>
            <DrawAgain again={retry} />
          </ErrorState>
        </Main>
      </body>
    </html>
  );
}

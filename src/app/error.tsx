"use client";

import { ErrorView } from "@/ui/states/error-view";

export default function PageError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return <ErrorView reference={error.digest ?? null} again={retry} />;
}

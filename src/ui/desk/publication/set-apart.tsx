import type { ComponentProps } from "react";

/**
 * Set apart as nothing else on the desk is: work that its author believes to be on its way to readers is not. `brief` beside
 * an article, where every line that this takes is one of the text and of the form.
 */
export function SetApart({ brief = false, ...section }: ComponentProps<"section"> & { brief?: boolean }) {
  const room = brief
    ? "flex max-h-[24vh] flex-wrap items-baseline gap-x-4 overflow-auto px-7 py-2"
    : "mb-6 px-5 py-4 *:not-first:mt-2";
  return <section className={`border-l-4 border-ink bg-sunk text-sm ${room}`} {...section} />;
}

import type { ComponentProps, ReactNode } from "react";

/** What stands of a part that is folded in: its name, and what is to be known of it. */
export function FoldSummary(summary: ComponentProps<"summary">) {
  return (
    <summary className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3 [&_.glyph]:flex-none" {...summary} />
  );
}

/** The name of a part that is folded in. */
export function FoldTitle({ light = false, children }: { light?: boolean; children: ReactNode }) {
  return (
    <bdi className={`min-w-0 font-serif text-md wrap-anywhere ${light ? "" : "font-semibold"}`}>
      {children}
    </bdi>
  );
}

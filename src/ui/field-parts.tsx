import type { ComponentProps } from "react";

// The parts of a labelled field. In a panel, where the article stands beside the form, each takes less room.

/** What a field is called, above it. */
export function FieldLabel({ className = "", ...label }: ComponentProps<"label">) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: whoever uses it says what it labels
    <label
      className={`mb-1 block text-sm font-medium text-ink-2 panel:mb-0.5 panel:text-xs/4.5 ${className}`}
      {...label}
    />
  );
}

/** What several fields are called together. */
export function FieldLegend({ className = "", ...legend }: ComponentProps<"legend">) {
  return (
    <legend
      className={`mb-1 block text-sm font-medium text-ink-2 panel:mb-0.5 panel:text-xs/4.5 ${className}`}
      {...legend}
    />
  );
}

/** What to write in a field, below it. */
export function FieldHint({ className = "mt-1", ...hint }: ComponentProps<"p">) {
  return (
    <p className={`text-sm wrap-anywhere text-ink-3 panel:mt-0.5 panel:text-xs ${className}`} {...hint} />
  );
}

/** What is wrong with what stands in a field: said at once to whoever listens. */
export function FieldFault(fault: ComponentProps<"p">) {
  return <p role="alert" className="mt-1 text-sm text-refuted-ink panel:mt-0.5 panel:text-xs" {...fault} />;
}

const box =
  "w-full rounded-xs border border-line text-ink aria-invalid:border-2 aria-invalid:border-refuted-line " +
  "panel:py-1 panel:font-normal panel:lg:pointer-fine:py-0.5";
const line = `${box} px-2.5 panel:min-h-8.5 panel:font-sans panel:text-sm panel:lg:pointer-fine:min-h-7.5`;

const heights = { low: "min-h-7.5 py-0.5", usual: "min-h-9.5 py-1.5", tall: "min-h-11 py-1.5" };

type InputProps = Omit<ComponentProps<"input">, "height"> & { height?: keyof typeof heights };

/** One line of text: low where it stands in a line of others, tall where it is one of few on its page. */
export function Input({ height = "usual", className = "", ...input }: InputProps) {
  return (
    <input
      className={`${line} ${heights[height]} block bg-raised in-[dialog]:min-h-8.5 in-[dialog]:py-1 in-[dialog]:text-sm in-[dialog]:font-normal panel:inline-block panel:disabled:border-hair ${className}`}
      {...input}
    />
  );
}

/** Several lines of text: as words are printed, or `plain`. One that `grows` is as high as its words, up to eight lines. */
export function TextArea({
  plain = false,
  grows = false,
  ...area
}: ComponentProps<"textarea"> & { plain?: boolean; grows?: boolean }) {
  const letters = plain ? "font-sans text-base" : "font-serif text-md";
  const height = grows
    ? "field-sizing-content max-h-[calc(8lh+--spacing(2)+2px)] min-h-[calc(2lh+--spacing(2)+2px)]"
    : "min-h-9.5 panel:min-h-8.5";
  return (
    <textarea
      className={`${box} ${letters} ${height} block resize-y bg-raised px-2.5 py-1.5 panel:font-serif panel:text-md/5.75`}
      {...area}
    />
  );
}

/** One of a closed list. */
export function Select({ className = "", ...select }: ComponentProps<"select">) {
  return (
    <select
      className={`${line} select-arrow min-h-9.5 bg-raised py-1.5 pr-6.5 text-ellipsis block panel:inline-block ${className}`}
      {...select}
    />
  );
}

const shape =
  "inline-flex items-center justify-center gap-2 rounded-xs border text-sm/none font-medium whitespace-nowrap no-underline disabled:cursor-not-allowed disabled:border-hair disabled:bg-transparent disabled:text-ink-3";
const plain = "border-line text-ink hover:border-ink-3 hover:bg-hover";
const primary =
  "border-action bg-action text-action-ink hover:border-ink-2 hover:bg-ink-2 **:[kbd]:border-current **:[kbd]:bg-transparent **:[kbd]:text-inherit";

/**
 * How a button looks, and a link or a summary that stands as one: the classes for it. The primary one is what a form is for; a
 * quiet one stands in a line of small words.
 */
export function button(kind: "plain" | "primary" = "plain", size: "whole" | "quiet" = "whole"): string {
  return `${shape} ${kind === "primary" ? primary : plain} ${size === "quiet" ? "min-h-7.5 px-2.5" : "min-h-9 px-3.5"}`;
}

/**
 * How a button looks, and a link or a summary that stands as one: the classes for it, which stand in `styles/utilities.css`. The
 * primary one is what a form is for; a quiet one stands in a line of small words.
 */
export function buttonLook(kind: "plain" | "primary" = "plain", size: "whole" | "quiet" = "whole"): string {
  return `button${kind === "primary" ? " button-primary" : ""}${size === "quiet" ? " button-quiet" : ""}`;
}

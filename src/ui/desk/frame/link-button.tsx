import type { ComponentProps } from "react";

/** A button that reads as a link in a line of words. */
export function LinkButton({ className = "", ...button }: ComponentProps<"button">) {
  return (
    <button
      className={`cursor-pointer text-sm/6 text-ink-2 underline decoration-line underline-offset-[0.2em] hover:text-ink panel:text-xs/6 ${className}`}
      type="button"
      {...button}
    />
  );
}

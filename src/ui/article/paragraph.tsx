/** How a paragraph of an article looks: its text, and in the margin the numbers of what is said in it. */
export const paragraph =
  "mb-4.5 grid grid-cols-[24px_minmax(0,1fr)] gap-x-3 lg:grid-cols-[40px_minmax(0,40rem)] lg:gap-x-4";
export const paragraphText =
  "font-serif text-[1.125rem]/8.5 text-pretty whitespace-pre-line lg:text-[1.1875rem]/8.5";
export const paragraphNumbers = "flex flex-wrap content-start justify-end gap-0.75";

/** The number by which a claim or a suggestion is called beside the text. */
export const claimNumber =
  "grid place-items-center font-mono text-xs/none font-medium text-ink-3 no-underline";

/** What we do not hold: a rule with a gap in it, and no status line, because it says nothing of what is true. */
export function Gap() {
  return (
    <p className={paragraph} lang="en">
      <span className="col-start-2 flex items-center gap-4 text-sm/6 text-ink-3 before:flex-1 before:border-t before:border-line after:flex-1 after:border-t after:border-line">
        Passage not held
      </span>
    </p>
  );
}

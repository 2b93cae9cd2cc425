/** Says without scripts what a page of the desk cannot do there. */
export function NeedsScript() {
  return (
    <p className="my-3 border-l-3 border-line pl-3 text-sm not-noscript:hidden">
      JavaScript is off. Here you can read, search and compare; writing at the desk needs it.
    </p>
  );
}

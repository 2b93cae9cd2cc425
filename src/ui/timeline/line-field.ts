/** How a field looks that stands in a line of words: a line to write on, and no box. */
export const lineField = "rounded-none border-0 border-b border-line bg-transparent p-0 text-ink";

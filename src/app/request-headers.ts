// What the proxy tells the pages, written over whatever a stranger wrote under these names.

/** The address of the page, path and query: where to come back to after signing in. */
export const pathHeader = "x-reportedly-path";

/** What the scripts of this answer are marked with. */
export const nonceHeader = "x-reportedly-nonce";

/** By which a page finds what is held for it while it is drawn (held-notice.ts). Nobody can guess what stands in it. */
export const heldHeader = "x-reportedly-held";

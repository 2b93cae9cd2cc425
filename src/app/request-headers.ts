// What the proxy tells the pages, written over whatever a stranger wrote under these names.

/** The address of the page, path and query: where to come back to after signing in. */
export const pathHeader = "x-reportedly-path";

/** What the scripts of this answer are marked with. */
export const nonceHeader = "x-reportedly-nonce";

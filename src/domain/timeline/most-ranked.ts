/**
 * So many entries are weighed for the best match first: every one of them is read for it. Of more that match, the newest.
 */
export const mostRanked = 10_000;

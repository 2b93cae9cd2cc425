/** From the least to the most: each may what those before it may. */
export const roles = ["reader", "editor", "chief", "admin"] as const;

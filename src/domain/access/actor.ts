/** Who did something, as the record keeps it: what they were called then, and their id; null for what is no person of the house. */
export type Actor = { id: string | null; name: string };

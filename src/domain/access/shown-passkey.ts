/** A passkey as its owner sees it. */
export type ShownPasskey = { id: string; name: string; isSynced: boolean; since: Date; usedAt: Date | null };

/** How the words of a claim look, in a weight of letters; those of one that was withdrawn are struck through. */
export const claimTextOf = (weight: string): string => `claim-words ${weight}`;

/** Among other things, and a link that they are. */
export const claimText = `${claimTextOf("font-normal")} tracking-[-0.003em]`;
export const claimLink = "no-underline hover:underline hover:decoration-1";

/** As large as where they stand alone in a list, and smaller on a phone. */
export const looseText = "text-[1.1875rem]/6.5 text-balance lg:text-lg";

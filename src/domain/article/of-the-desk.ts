/** Articles that were brought in by themselves are named under this one; those of a dossier are as their file has them. */
export const ofTheDesk = "articles";

/** Whether its text is the desk's own to correct. */
export function wasBroughtIn({ dossier }: { dossier: string }): boolean {
  return dossier === ofTheDesk;
}

/** What to do instead, where it is not. */
export const textOfFile =
  "it came with the file of a whole story (a dossier). Put it right in that file and import the file again: every quote is looked for in the new text. What the outlet changed itself can be given here, as a new version.";

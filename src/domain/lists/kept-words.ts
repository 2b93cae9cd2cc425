/** A publication that was kept: which one it is, how many entries it has, and how they differ from those before. */
export type Kept = {
  number: number;
  entries: number;
  added: number;
  changed: number;
  gone: number;
  /** Of those that are new or changed, how many may be somebody of ours. */
  matches: number;
};

/** What became of a publication that was kept, in a sentence. */
export function keptWords({ number, entries, added, changed, gone, matches }: Kept): string {
  const told = [
    `${count(added)} new`,
    ...(changed > 0 ? [`${count(changed)} changed`] : []),
    ...(gone > 0 ? [`${count(gone)} gone`] : []),
  ];
  const may =
    matches === 0
      ? ""
      : matches === 1
        ? "; 1 may be somebody of ours"
        : `; ${count(matches)} may be somebody of ours`;
  return `Kept as publication ${number}: ${count(entries)} entries, ${told.join(", ")}${may}.`;
}

const count = (number: number): string => number.toLocaleString("en");

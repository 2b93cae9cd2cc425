/** What became of a publication that was kept, in a sentence. */
export function keptWords({
  number,
  entries,
  added,
  changed,
  gone,
  matches,
}: {
  number: number;
  entries: number;
  added: number;
  changed: number;
  gone: number;
  matches: number;
}): string {
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

/** Both lists; a key that stands in both gets a number in the second, as a key names one thing. */
export function withOthers<T extends { id: string; key: string }>(
  own: readonly T[],
  others: readonly T[],
): T[] {
  const ids = new Set(own.map(({ id }) => id));
  const keys = new Set(own.map(({ key }) => key));
  const added = others
    .filter(({ id }) => !ids.has(id))
    .map((thing) => {
      let { key } = thing;
      for (let number = 2; keys.has(key); number += 1) key = `${thing.key}-${number}`;
      keys.add(key);
      return { ...thing, key };
    });
  return [...own, ...added];
}

/** A claim, in any of its forms, with what was said of another and what shows that one. */
export function withSaidOf<
  C extends {
    attributions: readonly { id: string; key: string }[];
    evidence: readonly { id: string; key: string }[];
  },
>(claim: C, other: C): C {
  return {
    ...claim,
    attributions: withOthers(claim.attributions, other.attributions),
    evidence: withOthers(claim.evidence, other.evidence),
  };
}

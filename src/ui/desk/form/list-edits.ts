/** Edits of a list that leave the list itself as it was. */

export function replaced<T extends { id: string }>(list: readonly T[], id: string, change: Partial<T>): T[] {
  return list.map((one) => (one.id === id ? { ...one, ...change } : one));
}

export function without<T extends { id: string }>(list: readonly T[], id: string): T[] {
  return list.filter((one) => one.id !== id);
}

export function at<T>(list: readonly T[], index: number, value: T): T[] {
  return list.map((one, position) => (position === index ? value : one));
}

export function cut<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, position) => position !== index);
}

/** The list with the thing at `from` put to `to`; places beyond an end are that end. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = cut(list, from);
  const [one] = list.slice(from, from + 1);
  if (one === undefined) return [...list];
  rest.splice(Math.max(0, Math.min(to, rest.length)), 0, one);
  return rest;
}

/** Claims to choose from, each by as much of its words as a list has room for. */
export function claimOptions(claims: readonly { id: string; text: string }[]) {
  return claims.map(({ id, text }) => ({ value: id, label: cut(text) }));
}

function cut(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}

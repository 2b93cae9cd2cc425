/** Where a page of the list of entities begins: after this one, which so many claims are about. */
export type EntityPlace = { claims: number; id: string };

export function entityPlaceText({ claims, id }: EntityPlace): string {
  return `${claims}~${id}`;
}

export function readEntityPlace(text: string): EntityPlace | null {
  const match = /^(\d{1,9})~([\w-]{1,40})$/.exec(text);
  return match ? { claims: Number(match[1]), id: match[2]! } : null;
}

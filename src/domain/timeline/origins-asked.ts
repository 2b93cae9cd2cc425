/** So many independent origins, both ends included; null is as many as there are. */
export type OriginsAsked = { least: number; most: number | null };

/** "1", "2..", "..1" or "1..2"; null where it is none of these, or where nothing can lie between its ends. */
export function readOrigins(text: string): OriginsAsked | null {
  const [, from = "", dots, to = ""] = /^(\d{0,4})(?:(\.\.)(\d{0,4}))?$/.exec(text.trim()) ?? [];
  if (from === "" && to === "") return null;
  const least = Number(from);
  const most = dots === undefined ? least : to === "" ? null : Number(to);
  return most !== null && most < least ? null : { least, most };
}

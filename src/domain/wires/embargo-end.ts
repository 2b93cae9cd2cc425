const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/i;
const zoneless = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?$/;

/** The instant that a wire gives, with its zone; null where it is none. */
export function wireInstant(said: string | null | undefined): string | null {
  const text = said?.trim() ?? "";
  const zone = zoned.exec(text)?.[1];
  if (zone === undefined) return null;
  const whole =
    text.slice(0, -zone.length).replace(/(\.\d{3})\d+$/, "$1") +
    zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2");
  return instantOf(whole);
}

/**
 * When an embargo ends that a wire tells; null for one without an end that can be read, which holds until another version says
 * otherwise. Where no zone is said it ends where that hour comes last, and a day alone ends with it there: nothing is before its time.
 */
export function embargoEnd(said: string | null): string | null {
  const text = said?.trim() ?? "";
  if (!zoneless.test(text)) return wireInstant(text);
  const isDay = text.length === 10;
  const at = instantOf(isDay ? `${text}T00:00:00-12:00` : `${text.replace(/(\.\d{3})\d+$/, "$1")}-12:00`);
  return at === null || !isDay ? at : new Date(Date.parse(at) + 86_400_000).toISOString();
}

function instantOf(text: string): string | null {
  const day = text.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return null;
  const iso = at.toISOString();
  return /^(?!0000)\d{4}-/.test(iso) ? iso : null;
}

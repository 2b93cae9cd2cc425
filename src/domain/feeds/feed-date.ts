/** Zones that feeds write by letters and that no parser of dates knows, in hours from UTC. */
const zones: Record<string, string> = {
  ...{ CET: "+0100", MEZ: "+0100", CEST: "+0200", MESZ: "+0200", MET: "+0100", MEST: "+0200", EET: "+0200" },
  ...{ EEST: "+0300", BST: "+0100", WET: "+0000", WEST: "+0100", MSK: "+0300", TRT: "+0300", SAST: "+0200" },
  ...{ AEST: "+1000", AEDT: "+1100", JST: "+0900", KST: "+0900", HKT: "+0800", SGT: "+0800", PKT: "+0500" },
  ...{ NZST: "+1200", NZDT: "+1300", BRT: "-0300", ART: "-0300", AKST: "-0900", HST: "-1000" },
};

const hasZone = /(?:Z|[+-]\d{2}:?\d{2}|\b(?:GMT|UTC?|[ECMP][SD]T))\)?$/i;
const day = 86_400_000;
/** No news was told on a feed before. */
const first = Date.UTC(1995, 0);

/**
 * The instant that a feed gives, in any of the forms in which they come (RFC 822, RFC 3339, parts of them), ISO 8601; null where
 * it is none, or one that cannot be: before there were feeds, or later than a day from now. Where no zone is said, it is taken for UTC.
 */
export function feedDate(text: string | undefined, now: Date): string | null {
  const said = (text ?? "").trim().slice(0, 60);
  if (!/\d{4}|\d{2}\s+\w{3}\s+\d{2}/.test(said) || /^\d+$/.test(said)) return null;
  const zoned = said.replace(/\b([A-Z]{3,4})$/, (name) => zones[name] ?? name);
  const hasClock = /\d{1,2}:\d{2}/.test(zoned);
  const time = Date.parse(
    hasZone.test(zoned) || !hasClock ? atUtc(zoned) : `${zoned.replace(/T(?=\d)/, " ")} UTC`,
  );
  if (Number.isNaN(time) || time < first || time > now.getTime() + day) return null;
  return new Date(time).toISOString();
}

/** A date alone is UTC where it is written as ISO 8601, and local where it is not: it is made the first. */
function atUtc(text: string): string {
  return /:/.test(text) || /^\d{4}(-\d{2}){0,2}$/.test(text) ? text : `${text} UTC`;
}

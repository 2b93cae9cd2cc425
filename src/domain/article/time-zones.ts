/** One meaning of a zone's abbreviation: how far ahead of UTC in minutes, and where it is used. */
export type ZoneReading = { minutes: number; place: string };

const one = (minutes: number, place: string): ZoneReading[] => [{ minutes, place }];

/**
 * Abbreviations of zones as newspapers write them, after the tz database of IANA. What has several meanings there, or in the press of
 * another country, has all of them: an editor is asked.
 */
const abbreviations: Record<string, ZoneReading[]> = {
  GMT: one(0, "UTC"),
  UTC: one(0, "UTC"),
  Z: one(0, "UTC"),
  EST: one(-300, "eastern North America"),
  EDT: one(-240, "eastern North America"),
  CDT: [...one(-300, "central North America"), ...one(-240, "Cuba")],
  CST: [...one(-360, "central North America"), ...one(480, "China"), ...one(-300, "Cuba")],
  MST: one(-420, "North American mountains"),
  MDT: one(-360, "North American mountains"),
  PST: [...one(-480, "western North America"), ...one(480, "the Philippines")],
  PDT: one(-420, "western North America"),
  AKST: one(-540, "Alaska"),
  AKDT: one(-480, "Alaska"),
  HST: one(-600, "Hawaii"),
  AST: [...one(-240, "Atlantic Canada"), ...one(180, "Arabia")],
  ADT: one(-180, "Atlantic Canada"),
  NST: one(-210, "Newfoundland"),
  NDT: one(-150, "Newfoundland"),
  BST: [...one(60, "Britain"), ...one(360, "Bangladesh")],
  WET: one(0, "western Europe"),
  WEST: one(60, "western Europe"),
  CET: one(60, "central Europe"),
  CEST: one(120, "central Europe"),
  MEZ: one(60, "central Europe"),
  MESZ: one(120, "central Europe"),
  EET: one(120, "eastern Europe"),
  EEST: one(180, "eastern Europe"),
  MSK: one(180, "Moscow"),
  МСК: one(180, "Moscow"),
  TRT: one(180, "Turkey"),
  IST: [...one(330, "India"), ...one(120, "Israel"), ...one(60, "Ireland")],
  IDT: one(180, "Israel"),
  SAST: one(120, "South Africa"),
  EAT: one(180, "east Africa"),
  CAT: one(120, "central Africa"),
  WAT: one(60, "west Africa"),
  PKT: one(300, "Pakistan"),
  NPT: one(345, "Nepal"),
  WIB: one(420, "western Indonesia"),
  HKT: one(480, "Hong Kong"),
  SGT: one(480, "Singapore"),
  JST: one(540, "Japan"),
  KST: one(540, "Korea"),
  AWST: one(480, "western Australia"),
  ACST: one(570, "central Australia"),
  ACDT: one(630, "central Australia"),
  AEST: one(600, "eastern Australia"),
  AEDT: one(660, "eastern Australia"),
  NZST: one(720, "New Zealand"),
  NZDT: one(780, "New Zealand"),
};

/** Names for the clock of a place, summer or winter: which of the two it is, the day tells. */
const clocks: Record<string, string> = {
  ET: "America/New_York",
  CT: "America/Chicago",
  MT: "America/Denver",
  PT: "America/Los_Angeles",
};

/** American papers write "EST" in July as well. Where the clock of the place says otherwise, either may be meant. */
const twins: Record<string, { other: string; clock: string }> = {
  EST: { other: "EDT", clock: "America/New_York" },
  EDT: { other: "EST", clock: "America/New_York" },
  PDT: { other: "PST", clock: "America/Los_Angeles" },
  AEST: { other: "AEDT", clock: "Australia/Sydney" },
  AEDT: { other: "AEST", clock: "Australia/Sydney" },
  CET: { other: "CEST", clock: "Europe/Paris" },
  CEST: { other: "CET", clock: "Europe/Paris" },
};

/** What an abbreviation may mean at a wall-clock time (its digits read as UTC); none where nobody here knows it. */
export function zoneReadings(name: string, wall: Date): ZoneReading[] {
  const zone = name.toUpperCase().replaceAll(".", "");
  const clock = clocks[zone];
  if (clock !== undefined) return one(minutesAt(clock, wall), `the clock of ${placeOf(clock)}`);
  const readings = abbreviations[zone] ?? [];
  const twin = twins[zone];
  if (twin === undefined || readings.some(({ minutes }) => minutes === minutesAt(twin.clock, wall)))
    return readings;
  const other = (abbreviations[twin.other] ?? []).filter(
    ({ minutes }) => minutes === minutesAt(twin.clock, wall),
  );
  return [
    ...other.map((reading) => ({ ...reading, place: `${twin.other}, ${reading.place}` })),
    ...readings.map((reading) => ({ ...reading, place: `${zone}, ${reading.place}` })),
  ];
}

const placeOf = (clock: string) => clock.split("/")[1]!.replaceAll("_", " ");

/** How far a place's clock is ahead of UTC, by the tz database, when it shows this time. */
function minutesAt(timeZone: string, wall: Date): number {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "longOffset" });
  const offset = (at: Date) => {
    const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
    const parts = /([+-])(\d{2}):(\d{2})/.exec(name);
    return parts === null ? 0 : Number(`${parts[1]}1`) * (Number(parts[2]) * 60 + Number(parts[3]));
  };
  const first = offset(wall);
  return offset(new Date(wall.getTime() - first * 60_000));
}

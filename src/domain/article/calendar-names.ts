/** Languages whose names of months and days are read, as the Unicode locale data have them. */
const languages =
  "en ru uk be bg sr ar ar-LB ar-DZ fr de es pt it nl sv nb da fi pl cs ro hu el tr az he vi id zh ja ko".split(
    " ",
  );

type Names = { months: Map<string, number>; weekdays: Map<string, number> };
let kept: Names | null = null;

/** Months (1 to 12) and days of the week (0: Sunday) by their names in lower case, without a full stop. */
export function calendarNames(): Names {
  kept ??= { months: monthNames(), weekdays: weekdayNames() };
  return kept;
}

export const plainCalendarName = (name: string): string =>
  name.normalize("NFC").toLowerCase().replaceAll(".", "").trim();

const monthNames = () =>
  unmistakable([
    ...written(
      "month",
      [...Array(12).keys()].map((month) => [new Date(Date.UTC(2018, month, 15)), month + 1]),
    ),
    ["sept", 9],
  ]);

/** The seventh of January 2018 was a Sunday. */
const weekdayNames = () =>
  unmistakable(
    written(
      "weekday",
      [...Array(7).keys()].map((day) => [new Date(Date.UTC(2018, 0, 7 + day)), day]),
    ),
  );

/** Names in every language: alone and beside a day, in full and cut short. */
function written(part: "month" | "weekday", dates: readonly [Date, number][]): [string, number][] {
  return languages.flatMap((language) =>
    (["long", "short"] as const).flatMap((style) =>
      [{ [part]: style }, { [part]: style, day: "numeric" as const }].flatMap((options) => {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { timeZone: "UTC", ...options });
        return dates.map(([date, number]): [string, number] => {
          const name = format.formatToParts(date).find(({ type }) => type === part)?.value ?? "";
          return [plainCalendarName(name), number];
        });
      }),
    ),
  );
}

/** A name that means one month in one language and another in the next is no name. */
function unmistakable(names: readonly (readonly [string, number])[]): Map<string, number> {
  const found = new Map<string, number>();
  const mistakable = new Set<string>();
  for (const [name, number] of names) {
    if ((found.get(name) ?? number) !== number) mistakable.add(name);
    found.set(name, number);
  }
  return new Map([...found].filter(([name]) => /\p{L}/u.test(name) && !mistakable.has(name)));
}

/** Names of the calendar as English articles have them: January and Sunday first. */
export const monthNames =
  "January February March April May June July August September October November December".split(" ");
export const weekdayNames = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** The same as what a regular expression chooses among, in lower case. */
export const anyMonth = monthNames.join("|").toLowerCase();
export const anyWeekday = weekdayNames.join("|").toLowerCase();

/** How many days before a day the last one of that name was, 0 to 6; of that day itself 0. */
export function daysBack(weekday: string, from: Date): number {
  const name = weekday.toLowerCase();
  const at = weekdayNames.findIndex((one) => one.toLowerCase() === name);
  return (from.getUTCDay() - at + 7) % 7;
}

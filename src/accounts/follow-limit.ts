import { hourlyLimit } from "./hourly-limit";

/** As often as one address may ask for mail in an hour, for whichever addresses and pages. */
const followsAnHour = 20;

export const countFollow = hourlyLimit(followsAnHour);

import { hourlyLimit } from "./hourly-limit";

/** As many reports as one address may send in an hour. A school or an office shares one. */
export const reportsAnHour = 20;

export const countReport = hourlyLimit(reportsAnHour);

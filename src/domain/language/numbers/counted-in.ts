import { monthNames } from "../../time/english-calendar";
import { type NumberFound, numbersIn } from "./numbers-in";

const months = monthNames.map((name) => name.slice(0, 3)).join("|");
/** "30 January", "in 2018", "3 p.m.": when it was is written otherwise in a claim than in an article. */
const isDate = (text: string, start: number, end: number): boolean =>
  new RegExp(`^ ?(?:(?:${months})\\p{L}*|[ap]\\.?m\\b)`, "iu").test(text.slice(end)) ||
  new RegExp(`(?:${months})\\p{L}*\\.? $`, "iu").test(text.slice(Math.max(0, start - 12), start)) ||
  /^(?:1[5-9]|20|21)\d\d$/.test(text.slice(start, end));

/** The numbers in a text, but for dates. */
export const countedIn = (text: string): NumberFound[] =>
  numbersIn(text).filter(({ start, end }) => !isDate(text, start, end));

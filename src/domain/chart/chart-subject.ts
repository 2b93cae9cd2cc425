import type { Moment } from "../pages";
import type { EntityKind } from "../vocabulary";

/** Of what a chart is: a story, a person or an organization, with where its page is and the days that it names. */
export type ChartSubject = {
  kind: "story" | EntityKind;
  id: string;
  name: string;
  path: string;
  moments: Moment[];
  timeZone: string | null;
};

/** A part of what a chart has: the number of the first, from 1, how many there are on it, and how many in all. */
export type ChartPart = { first: number; count: number; total: number };

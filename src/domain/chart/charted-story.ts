import type { ClaimRecord } from "../claim";
import type { Moment } from "../pages";

/** A story with a part of its claims, in its own order, for the charts that are drawn of them. */
export type ChartedStory = {
  slug: string;
  headline: string;
  timeZone: string | null;
  moments: Moment[];
  claims: ClaimRecord[];
  /** Number of the first of these claims in the story, from 1, and how many were known on that day. */
  first: number;
  total: number;
};

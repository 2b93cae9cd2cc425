import type { ClaimRecord, EntityRef } from "../claim";
import type { ChartPart, ChartSubject } from "./chart-subject";

/** A story with a part of its claims, in its own order, for the charts that are drawn of them. */
export type ChartedStory = {
  subject: ChartSubject & { mergedInto: EntityRef | null };
  part: ChartPart;
  claims: ClaimRecord[];
};

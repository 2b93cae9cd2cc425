import type { Status } from "../vocabulary";

/** When the newsroom wants a chief to look before readers see it. */
export type NewsroomSettings = {
  secondLookUnnamed: boolean;
  secondLookRefutation: boolean;
  /** Statuses that no claim is given before. */
  secondLookStatuses: Status[];
  /** Every publication. */
  secondLookAll: boolean;
};

/** When the newsroom wants a chief to look before readers see it. */
export type NewsroomSettings = { secondLookUnnamed: boolean; secondLookRefutation: boolean };

/**
 * Joining two people's changes to one document. `path` names the field from the top, with ids in place of positions
 * ("attributions.t-1.groundRules").
 */
export type Collision = { path: string; base: unknown; theirs: unknown; mine: unknown };

import type { ExternalScheme } from "../external-id";

/** By which scheme the ids of a list are known: OFAC's are its own, and those of all others are OpenSanctions'. */
export const schemeOfList = (listKey: string): Extract<ExternalScheme, "ofac" | "opensanctions"> =>
  listKey === "ofac" ? "ofac" : "opensanctions";

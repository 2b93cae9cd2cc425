/** The forms in which sanction lists come. */
export type ListFormat = "ofac-csv" | "ofac-xml" | "ftm";

export const formatWords: Record<ListFormat, string> = {
  "ofac-csv": "OFAC, as CSV",
  "ofac-xml": "OFAC, as XML",
  ftm: "FollowTheMoney",
};

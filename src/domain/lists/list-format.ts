/** The forms in which sanction lists come. */
export type ListFormat = "ofac-csv" | "ofac-xml" | "ftm";

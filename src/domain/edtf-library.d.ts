/** The part of the library that we use: it ships no types of its own. */
declare module "edtf" {
  type Flag = { value: number };
  export type ParsedDate = {
    type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "List" | "Set";
    /** 1 year, 2 month, 3 day, 0 an instant with its time. */
    precision?: number;
    /** Milliseconds since 1970, UTC; infinite where an interval is open. */
    min: number;
    max: number;
    uncertain?: Flag;
    approximate?: Flag;
    unspecified?: Flag;
  };
  export default function edtf(text: string): ParsedDate;
}

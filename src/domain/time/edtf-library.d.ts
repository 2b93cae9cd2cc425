/** The part of the library that we use: it ships no types of its own. */
declare module "edtf" {
  type Flag = { value: number };
  export type ParsedDate = {
    /** Milliseconds since 1970, UTC; infinite where an interval is open. */
    min: number;
    max: number;
    uncertain?: Flag;
    approximate?: Flag;
  };
  export default function edtf(text: string): ParsedDate;
}

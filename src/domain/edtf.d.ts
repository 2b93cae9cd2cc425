/** The package ships no types of its own; these are the parts that the domain reads. */
declare module "edtf" {
  /** Bounds in milliseconds since 1970 (UTC); an open side of an interval is infinite. */
  export type Parsed = { type: string; min: number; max: number };
  /** Throws a SyntaxError for text that is not Extended Date/Time Format. */
  export default function edtf(text: string): Parsed;
}

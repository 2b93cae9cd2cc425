import type { WireOutlet } from "./wire-source";

/** What stands in the field of the outlet of an article that came by a wire, and what is not certain of it. */
export function outletDoubt(outlet: WireOutlet): {
  value: string;
  /** Null where its wire says so. */
  words: string | null;
  choices: { value: string; label: string }[];
} {
  switch (outlet.how) {
    case "wrote":
      return { value: outlet.name, words: null, choices: [] };
    case "several":
      return {
        value: "",
        words: "Its wire names several who wrote it. Whose article is it?",
        choices: outlet.names.map((name) => ({ value: name, label: name })),
      };
    case "sent":
      return {
        value: outlet.name,
        words: "They sent it. Its wire does not say who wrote it first.",
        choices: [],
      };
    case "nobody":
      return { value: "", words: "Its wire does not say whose it is.", choices: [] };
    default: {
      const unknown: never = outlet;
      return unknown;
    }
  }
}

import { apart } from "../apart";
import { joined, plural } from "../status/wording";
import type { Circularity } from "./independence";

/** "A and B repeat C: one origin, 3 outlets." One sentence, for pages and for programs alike. */
export function circularWords(circular: Circularity): string {
  const names = (outlets: readonly { name: string }[]) =>
    listed(
      outlets.map(({ name }) => name),
      8,
    );
  switch (circular.kind) {
    case "cycle":
      return `Circular: ${names(circular.outlets)} cite each other.`;
    case "one_origin": {
      const { origin, outlets } = circular;
      const count = `one origin, ${outlets.length} outlets.`;
      const others = outlets.filter(({ id }) => id !== origin.id);
      if (others.length < outlets.length)
        return `${names(others)} ${plural(others.length, "repeats", "repeat")} ${apart(origin.name)}: ${count}`;
      const go = outlets.length === 2 ? "both go" : "all go";
      return `${names(outlets)} ${go} back to ${apart(origin.name)}: ${count}`;
    }
    default:
      return circular satisfies never;
  }
}

/** "A, B, C and 4 more". */
export function listed(bare: readonly string[], most = 3): string {
  const names = bare.map(apart);
  return joined(names.length <= most ? names : [...names.slice(0, most), `${names.length - most} more`]);
}

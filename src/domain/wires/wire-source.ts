import { plainName } from "../plain-name";
import type { InfoSource } from "./info-source";
import type { WireItem } from "./wire-item";

/** Whose article it is to be, and how that is known. */
export type WireOutlet =
  /** The one organization that is said to have written it. */
  | { how: "wrote"; name: string }
  /** Several are, of which an editor chooses. */
  | { how: "several"; names: string[] }
  /** Nobody is; it is sent by somebody. */
  | { how: "sent"; name: string }
  | { how: "nobody" };

/**
 * The outlet of an item's article, and through whose hands it came to us. The article is of who wrote it first: what it heard itself is
 * its own, and of nobody who only passed it on. Who sends an article of another's has passed it on.
 */
export function wireSources({ sources, provider }: Pick<WireItem, "sources" | "provider">): {
  outlet: WireOutlet;
  passedOn: string[];
} {
  const namesOf = (part: InfoSource["part"]) => [
    ...new Set(sources.filter((one) => one.part === part && !one.isPerson).map(({ name }) => name)),
  ];
  const wrote = namesOf("wrote");
  const outlet: WireOutlet =
    wrote.length > 1
      ? { how: "several", names: wrote }
      : wrote.length === 1
        ? { how: "wrote", name: wrote[0]! }
        : provider !== null
          ? { how: "sent", name: provider }
          : { how: "nobody" };
  const own = outlet.how === "wrote" || outlet.how === "sent" ? [outlet.name] : wrote;
  const hands = [...namesOf("passed-on"), ...(wrote.length > 0 && provider !== null ? [provider] : [])];
  const isOwn = (name: string) => own.some((each) => each.toLowerCase() === name.toLowerCase());
  return { outlet, passedOn: [...new Set(hands)].filter((name) => !isOwn(name)) };
}

/**
 * Through whose hands the words of an item went before they came to the outlet that an article of it is of, in order: who wrote it, and
 * who passed it on. Who had it after that outlet is none, and of an outlet that the item does not name, nothing is known.
 */
export function handsBefore(item: Pick<WireItem, "sources" | "provider">, outlet: string): string[] {
  const { outlet: own, passedOn } = wireSources(item);
  const hands =
    own.how === "wrote" ? [own.name, ...passedOn] : own.how === "sent" ? [...passedOn, own.name] : [];
  const at = hands.findIndex((name) => plainName(name) === plainName(outlet));
  return hands.slice(0, Math.max(0, at));
}

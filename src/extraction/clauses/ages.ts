import type { Token } from "../text/tokens";

/** "Dex, *51*, insisted", "Baz, *aged 62*, said": how old somebody is says who speaks as little as it parts them from their verb. */
export function isAge(tokens: readonly Token[], from: number, to: number): boolean {
  const at = tokens[from]?.lower === "aged" ? from + 1 : from;
  const next = tokens[at + 1];
  return (
    at < to &&
    /^(?:\d{1,2}|1[01]\d)$/.test(tokens[at]?.text ?? "") &&
    next?.text === "," &&
    /^\p{Lu}/u.test(tokens[from - 2]?.text ?? "")
  );
}

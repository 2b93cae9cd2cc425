import { type ParseArgsConfig, parseArgs } from "node:util";

/** Reads the words of a command; null, with the reason on stderr, where they are not of its form. */
export function readArgs<T extends ParseArgsConfig>(name: string, config: T, args: string[]) {
  try {
    return parseArgs({ ...config, args, strict: true });
  } catch (error) {
    // parseArgs throws a TypeError with a sentence for each wrong word; anything else is a surprise.
    if (!(error instanceof TypeError)) throw error;
    return wrongUsage(name, error.message);
  }
}

export function wrongUsage(name: string, reason: string): null {
  console.error(`reportedly ${name}: ${reason}\nreportedly ${name} --help says more.`);
  return null;
}

import type { Database } from "@/db/connection";

/**
 * The database for a library that writes `select: undefined` for "all of it", which our client refuses. What is
 * undefined is left out, except in a condition: there, leaving out would mean everything.
 */
export function forgivingUndefined(db: Database): object {
  return db.$extends({
    query: { $allModels: { $allOperations: ({ args, query }) => query(withoutUndefined(args)) } },
  });
}

function withoutUndefined<T extends object | undefined>(args: T): T {
  if (args === undefined) return args;
  const kept = Object.entries(args).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [[name, name === "data" && isPlain(value) ? withoutUndefined(value) : value]];
  });
  return Object.fromEntries(kept) as T;
}

const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

import { buildPages, generateClient } from "./prepare";

/** `main.mjs build`: the production build alone, if it is stale. Answers the exit code. */
export async function run(): Promise<number> {
  await generateClient(console.log);
  await buildPages(console.log);
  return 0;
}

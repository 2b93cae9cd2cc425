// `npm run bench`: what the product takes, measured; nothing of the product needs it.
import { launch } from "../src/cli/launch.mjs";

await launch(async () => (await import(`./${"command"}.ts`)).run(process.argv.slice(2)));

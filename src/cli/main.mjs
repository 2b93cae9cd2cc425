// The one way into every command.
import { launch } from "./launch.mjs";

// The command line proper is one program with many commands; these few look after the house itself.
const houseCommands = new Set(["start", "dev", "build", "db"]);
const [command = "", ...rest] = process.argv.slice(2);

await launch(
  async () => {
    if (houseCommands.has(command)) return (await import(`./${command}.ts`)).run(rest);
    // Its modules reach for the generated client as soon as they are loaded.
    const { generateClient } = await import(`./${"prepare"}.ts`);
    await generateClient(console.error);
    const program = await import(`./${"reportedly"}.ts`);
    return program.run(process.argv.slice(2));
  },
  { isServing: command === "start" || command === "dev" },
);

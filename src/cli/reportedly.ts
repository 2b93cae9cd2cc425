type Command = { summary: string; run: (args: string[]) => Promise<number> };

/** The commands of the command line; each is loaded when it is called, and answers 0, 1 (refused) or 2 (wrong usage). */
const commands: Record<string, Command> = {};

/** Runs one command. Answers the exit code. */
export async function run([name, ...args]: string[]): Promise<number> {
  if (name === "--help" || name === "-h") {
    console.log(usage());
    return 0;
  }
  if (name === undefined) {
    console.error(usage());
    return 2;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command.run(args);
  console.error(`There is no command ${JSON.stringify(name)}.\n\n${usage()}`);
  return 2;
}

function usage(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`);
  return ["usage: npm run -s reportedly -- COMMAND", "", ...lines].join("\n");
}

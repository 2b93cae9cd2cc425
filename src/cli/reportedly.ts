import { evalCommand } from "./eval-desk";
import { exportCommand } from "./export";
import { extractCommand, extractUsage } from "./extract";
import { fetchCommand } from "./fetch";
import { importCommand } from "./import";
import { userCommand } from "./user";
import { verifyCommand } from "./verify";
import { workerCommand } from "./worker";

/** One command of the line. `run` answers the exit code: 0, 1 (refused, the reason on stderr), 2 (wrong usage). */
export type Command = { summary: string; usage: string; run: (args: string[]) => Promise<number> };

const commands: Record<string, Command> = {
  import: importCommand,
  fetch: fetchCommand,
  export: exportCommand,
  extract: {
    summary: "suggest who says what in an article on standard input",
    usage: extractUsage.trimEnd(),
    run: (args) => extractCommand(args, process.stdin, process.stdout),
  },
  user: userCommand,
  verify: verifyCommand,
  eval: evalCommand,
  worker: workerCommand,
};

/** `reportedly COMMAND …`. What programs read goes to stdout, what people read of how it went to stderr. */
export async function run([name, ...args]: string[]): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") {
    console.log(overview());
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(name === undefined ? overview() : `reportedly: no command "${name}"\n\n${overview()}`);
    return 2;
  }
  if (args.includes("--help") || args.includes("-h")) {
    console.log(command.usage);
    return 0;
  }
  return command.run(args);
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ["usage: reportedly COMMAND [options]   (reportedly COMMAND --help says more)", "", ...lines].join(
    "\n",
  );
}

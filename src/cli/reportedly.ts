/** One command of the line. `run` answers the exit code: 0, 1 (refused, the reason on stderr), 2 (wrong usage). */
export type Command = { usage: string; run: (args: string[]) => Promise<number> };

type Listed = { summary: string; load: () => Promise<Command> };

/** What each does, in a line; what it takes to do it is loaded when it is asked for. */
const commands: Record<string, Listed> = {
  import: {
    summary: "bring in a dossier, or an article as text or HTML",
    load: async () => (await import("./commands/import")).importCommand,
  },
  "import-sheet": {
    summary: "bring in people, organizations, articles or claims from a spreadsheet",
    load: async () => (await import("./commands/import-sheet")).importSheetCommand,
  },
  fetch: {
    summary: "bring in articles by their addresses",
    load: async () => (await import("./commands/fetch")).fetchCommand,
  },
  watch: {
    summary: "list the articles that are followed, look at them now",
    load: async () => (await import("./commands/watch")).watchCommand,
  },
  feeds: {
    summary: "list the feeds that are followed, follow more, take lists over",
    load: async () => (await import("./commands/feeds")).feedsCommand,
  },
  lists: {
    summary: "list the sanction lists that are kept, take publications of them in",
    load: async () => (await import("./commands/lists")).listsCommand,
  },
  export: {
    summary: "write a story as a dossier, or for other programs",
    load: async () => (await import("./commands/export")).exportCommand,
  },
  extract: {
    summary: "suggest who says what in an article on standard input",
    load: async () => {
      const { extractCommand, extractUsage } = await import("./commands/extract");
      return {
        usage: extractUsage.trimEnd(),
        run: (args) => extractCommand(args, process.stdin, process.stdout),
      };
    },
  },
  user: {
    summary: "invite people, list them, give out a new password",
    load: async () => (await import("./commands/user")).userCommand,
  },
  verify: {
    summary: "check the kept statuses against the rules",
    load: async () => (await import("./commands/verify")).verifyCommand,
  },
  backup: {
    summary: "write all that is kept into one file",
    load: async () => (await import("./commands/backup")).backupCommand,
  },
  restore: {
    summary: "restore such a file into an empty database",
    load: async () => (await import("./commands/backup")).restoreCommand,
  },
  doctor: {
    summary: "say what is wrong with the machine, the settings or the database",
    load: async () => (await import("./commands/doctor")).doctorCommand,
  },
  eval: {
    summary: "measure the suggestions by what editors made of them",
    load: async () => (await import("./commands/eval-desk")).evalCommand,
  },
  mcp: {
    summary: "let programs ask a site, by the Model Context Protocol",
    load: async () => (await import("./commands/mcp")).mcpCommand,
  },
  worker: {
    summary: "do what the desk asks of the outside, beside the web server",
    load: async () => (await import("./commands/worker")).workerCommand,
  },
};

export const commandNames: readonly string[] = Object.keys(commands);

/** `reportedly COMMAND …`. What programs read goes to stdout, what people read of how it went to stderr. */
export async function run([name, ...args]: string[]): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") {
    console.log(overview());
    return 0;
  }
  const listed = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!listed) {
    console.error(name === undefined ? overview() : `reportedly: no command "${name}"\n\n${overview()}`);
    return 2;
  }
  const command = await listed.load();
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

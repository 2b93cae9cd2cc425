// The one way into every command. Plain JavaScript without dependencies, because on a fresh clone nothing else is here.

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Reportedly needs Node 20.19 or later; this is ${process.versions.node}.\n`);
  process.exit(1);
}

const { installDependencies, root } = await import("./dependencies.mjs");

// The command line proper is one program with many commands; these few look after the house itself.
const houseCommands = new Set(["start", "dev", "build", "db", "bench"]);

// A library that will have to change for its next major version is no news to whoever runs a command.
process.noDeprecation = !process.env.DEBUG;

// npm says where it was called from; without npm it is here. Files named on the command line are looked for there.
process.env.INIT_CWD ??= process.cwd();
process.chdir(root);
const [command = "", ...rest] = process.argv.slice(2);
const serving = command === "start" || command === "dev";

try {
  // What a command prints on stdout may be read by a program: only serving speaks there.
  await installDependencies((line) => (serving ? console.log(line) : console.error(line)));
  const { register } = await import("tsx/esm/api");
  register();
  if (houseCommands.has(command)) {
    const program = await import(`./${command}.ts`);
    process.exitCode = await program.run(rest);
  } else {
    // Its modules reach for the generated client as soon as they are loaded.
    const { generateClient } = await import(`./${"prepare"}.ts`);
    await generateClient(console.error);
    const program = await import(`./${"reportedly"}.ts`);
    process.exitCode = await program.run(process.argv.slice(2));
  }
} catch (error) {
  process.stderr.write(`${oneLine(error)}\n`);
  process.exitCode = 1;
}
// A pool or a timer that somebody forgot must not keep a finished command from ending.
if (!serving || process.exitCode !== undefined) process.exit();

/** @param {unknown} error */
function oneLine(error) {
  if (process.env.DEBUG) return error instanceof Error ? error.stack : String(error);
  return error instanceof Error ? error.message : String(error);
}

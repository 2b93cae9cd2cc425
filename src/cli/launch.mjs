// The start that every command line shares. Plain JavaScript without dependencies, because on a fresh clone nothing else is here.

/**
 * Installs what is missing, runs a program written in TypeScript and ends with its exit code; what it throws is one line
 * on stderr (all of it with DEBUG set). Node older than 20.19 is refused.
 *
 * @param {() => Promise<number>} program
 * @param {{ isServing?: boolean }} [how] whether it may tell on stdout what is installed, and goes on once it has answered
 */
export async function launch(program, { isServing = false } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`Reportedly needs Node 20.19 or later; this is ${process.versions.node}.\n`);
    process.exit(1);
  }
  const { installDependencies, root } = await import("./dependencies.mjs");

  // A library that will have to change for its next major version is no news to whoever runs a command.
  process.noDeprecation = !process.env.DEBUG;

  // npm says where it was called from; without npm it is here. Files named on the command line are looked for there.
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(root);

  try {
    // What a command prints on stdout may be read by a program: only serving speaks there.
    await installDependencies((line) => (isServing ? console.log(line) : console.error(line)));
    const { register } = await import("tsx/esm/api");
    register();
    process.exitCode = await program();
  } catch (error) {
    process.stderr.write(`${oneLine(error)}\n`);
    process.exitCode = 1;
  }
  // A pool or a timer that somebody forgot must not keep a finished command from ending.
  if (!isServing || process.exitCode !== undefined) process.exit();
}

/** @param {unknown} error */
function oneLine(error) {
  if (process.env.DEBUG) return error instanceof Error ? error.stack : String(error);
  return error instanceof Error ? error.message : String(error);
}

// `npm run sbom`: a bill of materials (CycloneDX) of every package of the lock file, as npm itself makes it, on standard
// output. Nothing has to be installed for it.
import { spawnSync } from "node:child_process";

/** What two packages say of their licence in words alone, read from the LICENSE that each comes with. */
const inWords = { "dejavu-fonts-ttf": "Bitstream-Vera", "seq-queue": "MIT" };

const npm = process.env.npm_execpath;
const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
const made = npm?.endsWith(".js")
  ? spawnSync(process.execPath, [npm, ...args], { encoding: "utf8", maxBuffer: 50_000_000 })
  : spawnSync("npm", args, { encoding: "utf8", maxBuffer: 50_000_000 });
if (made.status !== 0) {
  process.stderr.write(made.stderr);
  process.exit(1);
}
const bill = JSON.parse(made.stdout);
// npm calls it after the folder that it lies in.
bill.metadata.component.name = "reportedly";
bill.metadata.component.type = "application";
for (const component of bill.components) {
  // A package that is installed by another name is called by it, but known by its own.
  component.name = component["bom-ref"].slice(0, component["bom-ref"].lastIndexOf("@"));
  const id = inWords[component.name];
  if (id !== undefined) component.licenses = [{ license: { id } }];
}
process.stdout.write(`${JSON.stringify(bill, null, 2)}\n`);

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

/** Prints a line for each capture that differs or that one folder lacks, and answers the exit code. */
export function compareFolders(before: string, after: string): number {
  const differences = path.join(after, "differences");
  rmSync(differences, { recursive: true, force: true });
  const names = [...new Set([before, after].flatMap(picturesIn))].sort();
  const lines = names.flatMap((name) => {
    if (!existsSync(path.join(before, name))) return [`${name}: only in ${after}`];
    if (!existsSync(path.join(after, name))) return [`${name}: only in ${before}`];
    const found = difference(readFileSync(path.join(before, name)), readFileSync(path.join(after, name)));
    if (found === null) return [];
    mkdirSync(differences, { recursive: true });
    writeFileSync(path.join(differences, name), PNG.sync.write(found.drawn));
    return [`${name}: ${found.words}`];
  });
  for (const line of lines) console.log(line);
  console.log(`${names.length - lines.length} of ${names.length} captures are the same.`);
  return lines.length === 0 ? 0 : 1;
}

const picturesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".png"));

/** What differs between two pictures, pixel by pixel, drawn and in words; null where nothing does. */
function difference(before: Buffer, after: Buffer): { words: string; drawn: PNG } | null {
  if (before.equals(after)) return null;
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  const width = Math.max(one.width, other.width);
  const height = Math.max(one.height, other.height);
  const drawn = new PNG({ width, height });
  const [a, b] = [one, other].map((picture) => onto(picture, width, height));
  // A step of one in a colour is how the same edge was rounded: two captures of one page have it.
  const how = { threshold: 0.01, includeAA: true };
  const count = pixelmatch(a!.data, b!.data, drawn.data, width, height, how);
  if (count === 0 && one.width === other.width && one.height === other.height) return null;
  const size = (picture: PNG) => `${picture.width} × ${picture.height}`;
  const sizes = size(one) === size(other) ? "" : `, ${size(one)} became ${size(other)}`;
  return { words: `${count} pixels${boxOf(a!, b!)}${sizes}`, drawn };
}

/** A picture on a ground that is large enough for both. */
function onto(picture: PNG, width: number, height: number): PNG {
  if (picture.width === width && picture.height === height) return picture;
  const ground = new PNG({ width, height });
  PNG.bitblt(picture, ground, 0, 0, picture.width, picture.height, 0, 0);
  return ground;
}

/** The smallest box that holds every pixel that differs, in words. */
function boxOf(one: PNG, other: PNG): string {
  const { width, height } = one;
  const [a, b] = [one, other].map(
    ({ data }) => new Uint32Array(data.buffer, data.byteOffset, width * height),
  );
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      if (a![y * width + x] === b![y * width + x]) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  return right < 0 ? "" : ` in ${right - left + 1} × ${bottom - top + 1} at ${left},${top}`;
}

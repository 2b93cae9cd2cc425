import { runsOf } from "../article/same-text";

/**
 * Min-wise hashing: for each of so many orders, the least of a text's runs of three words. Of two texts the share of places at
 * which the sketches are the same is, about, the share of runs that both have.
 */
const places = 96;
/** Three places are one band: texts that share a third of their runs have a band in common two times in three, strangers hardly ever. */
const inBand = 3;
const wordsInARow = 3;
/** Two short texts can be alike by chance. */
const fewestRuns = 16;

export type Sketch = { sketch: number[]; runs: number };

/** What a text is compared by with others; empty where it is too short for that. */
export function sketchOf(text: string): Sketch {
  const runs = runsOf(text, wordsInARow);
  if (runs.size < fewestRuns) return { sketch: [], runs: runs.size };
  const least = new Int32Array(places).fill(0x7fffffff);
  for (const run of runs) {
    const hash = fnv1a(run);
    for (let place = 0; place < places; place += 1) {
      const ranked = mixed(hash ^ orders[place]!);
      if (ranked < least[place]!) least[place] = ranked;
    }
  }
  return { sketch: [...least], runs: runs.size };
}

/** What a database finds texts by that may be alike: one number for each band. */
export function bandsOf(sketch: readonly number[]): number[] {
  const bands: number[] = [];
  for (let at = 0; at + inBand <= sketch.length; at += inBand)
    bands.push(sketch.slice(at, at + inBand).reduce((sum, one) => mixed(sum ^ one), mixed(at)));
  return bands;
}

/** What is told by several outlets in the same words, or cut to a part of them. */
const nearlyAll = 0.72;

/**
 * Whether of two texts one is the other, or most of what stands in the shorter stands in the longer: an outlet cuts an agency's
 * text at its end. What is told by two in their own words has some runs in common, and few.
 */
export function isSameText(one: string, other: string): boolean {
  const [a, b] = [runsOf(one, wordsInARow), runsOf(other, wordsInARow)];
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size < fewestRuns) return false;
  let both = 0;
  for (const run of shorter) if (longer.has(run)) both += 1;
  return both / shorter.size >= nearlyAll;
}

/** Whether that may be so, by their sketches alone: it misses hardly any, and takes some for alike that are not. */
export function mayBeSameText(one: Sketch, other: Sketch): boolean {
  if (one.sketch.length !== places || other.sketch.length !== places) return false;
  const both = one.sketch.filter((least, place) => least === other.sketch[place]).length / places;
  const [shorter, longer] = [Math.min(one.runs, other.runs), Math.max(one.runs, other.runs)];
  const shared = (both / (1 + both)) * (shorter + longer);
  return both >= 0.15 && shared / shorter >= nearlyAll - 0.12;
}

/** 31 bits, so that all of them are numbers that a database keeps as they are. */
function mixed(value: number): number {
  let mix = value;
  mix = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad);
  mix = Math.imul(mix ^ (mix >>> 15), 0x735a2d97);
  return (mix ^ (mix >>> 15)) & 0x7fffffff;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

const orders = Array.from({ length: places }, (_, place) => Math.imul(place + 1, 0x9e3779b1));

import type { BoxWords } from "./box-words";
import { wrapped } from "./wrapped";

/** The words of a box in lines, with where the first line of each stands below its upper edge. */
export type BoxLines = {
  small: boolean;
  inset: number;
  name: string[];
  what: string[];
  how: string[];
  whatAt: number;
  howAt: number;
  height: number;
};

/** From line to line: of a name, of a name in a narrow box, of the small print. */
export const [nameStep, smallNameStep, printStep] = [22, 19, 17];

/** Longer than any name in use; what would fill the screen with one box ends in an ellipsis. */
const most = 12;

/** How a box of that width has its words, and how high it is then: names go on in a next line rather than be cut. */
export function boxLines({ name, what, how }: BoxWords, width: number): BoxLines {
  const small = width < 200;
  const inset = small ? 15 : 20;
  const room = width - inset - 8;
  const lines = {
    name: wrapped(name, room, small ? 8.9 : 10.2, most),
    what: wrapped(what, room, 7.4, 4),
    how: wrapped(how, room - 18, 7, 4),
  };
  const whatAt = 48 + (lines.name.length - 1) * (small ? smallNameStep : nameStep);
  const howAt = whatAt + 21.5 + (lines.what.length - 1) * printStep;
  const height = howAt + 18.5 + (lines.how.length - 1) * printStep;
  return { small, inset, ...lines, whatAt, howAt, height };
}

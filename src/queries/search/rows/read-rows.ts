/** Numbers of a row before its terms: its ordinal, the instant and rank by which it is sorted, public from, public to. */
export const columnCount = 5;

const [minus, comma, zero] = [45, 44, 48];

/**
 * Rows as their columns and then their terms, a blank between, a comma after each. There are two million of them, so they
 * are read letter by letter, and all into the same list.
 */
export function readRows(text: string, visit: (numbers: readonly number[]) => void): void {
  const numbers: number[] = [];
  let at = 0;
  while (at < text.length) {
    numbers.length = 0;
    for (let ends = false; at < text.length && !ends; ) {
      let number = 0;
      const isNegative = text.charCodeAt(at) === minus;
      if (isNegative) at += 1;
      for (let code = text.charCodeAt(at); code >= zero; code = text.charCodeAt(at)) {
        number = number * 10 + code - zero;
        at += 1;
      }
      numbers.push(isNegative ? -number : number);
      ends = text.charCodeAt(at) === comma;
      at += 1;
    }
    visit(numbers);
  }
}

type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** The same, or one half as long again where there is no room for `length`. */
export function roomy<T extends Column>(column: T, length: number): T {
  if (column.length >= length) return column;
  const more = new (column.constructor as new (length: number) => T)(Math.ceil(length * 1.5));
  more.set(column);
  return more;
}

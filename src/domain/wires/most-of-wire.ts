/** In bytes. The longest text is a million characters, and its markup several times as long. */
export const mostOfWire = 10_000_000;

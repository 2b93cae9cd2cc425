/**
 * How tables are written. What somebody said or typed may begin like a formula, and a spreadsheet would run it: such a cell gets a '
 * before it. With lines that end in CRLF, the library would leave a cell with half of one bare.
 */
export const csv = { record_delimiter: "windows", escape_formulas: true, quoted_match: /[\r\n]/ } as const;

/** The mark at its beginning tells Excel that it is UTF-8. */
export const utf8Mark = "\uFEFF";

/** A text in parts. The next is made when the client has taken the one before, and none any more once it has gone. */
export function textOf<Part>(
  steps: AsyncGenerator<Part>,
  head: string,
  lines: (part: Part) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let before = head;
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await steps.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(before + lines(value)));
      before = "";
    },
    async cancel() {
      await steps.return(undefined);
    },
  });
}

/** A line on stderr that counts while people wait: rewritten in place on a terminal, now and then elsewhere. */
export function progressLine(noun: string): { show: (done: number, total: number) => void; end: () => void } {
  const { stderr } = process;
  const pause = stderr.isTTY ? 100 : 5_000;
  let shown = Date.now();
  let drawn = false;
  return {
    show: (done, total) => {
      if (Date.now() - shown < pause || total === 0) return;
      shown = Date.now();
      drawn = true;
      const line = `${done.toLocaleString("en")} of ${total.toLocaleString("en")} ${noun}`;
      stderr.write(stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
    },
    end: () => {
      if (drawn && stderr.isTTY) stderr.write("\r\u001b[K");
    },
  };
}

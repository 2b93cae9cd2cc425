import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const fileOf = createRequire(import.meta.url).resolve;

/** The face of the pages, and one that has more letters: src/ui/picture/letters-drawn.ts says which. */
const fonts = [
  "@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
];

let ready: Promise<Buffer[]> | null = null;

/** Drawing a picture takes about a tenth of a second of a core. */
export const pictureJobs = {
  /** A drawing of ours as PNG; fonts come from the packages, and nothing is asked of any other machine. */
  picture: async (svg: string): Promise<Uint8Array> => {
    ready ??= opened();
    const fontBuffers = await ready;
    const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: "Source Serif 4" } });
    try {
      return drawing.render().asPng();
    } finally {
      drawing.free();
    }
  },
};

async function opened(): Promise<Buffer[]> {
  await initWasm(readFileSync(fileOf("@resvg/resvg-wasm/index_bg.wasm")));
  return fonts.map((font) => readFileSync(fileOf(font)));
}

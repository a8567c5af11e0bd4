/** Turns our own SVG into PNG, in WebAssembly and with a typeface from a package: the same bytes on every machine. */
import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const FONTS = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'];
const read = (path: string) => new Uint8Array(readFileSync(`node_modules/${path}`));

let started: Promise<Uint8Array[]> | undefined;

/** Starts the renderer once, and reads the typeface. */
async function start(): Promise<Uint8Array[]> {
  await initWasm(read('@resvg/resvg-wasm/index_bg.wasm'));
  return FONTS.map((file) => read(`@expo-google-fonts/source-sans-3/${file}`));
}

/** @param svg a document whose width in pixels is that of its viewBox */
export async function rasterise(svg: string): Promise<Uint8Array> {
  started ??= start();
  const fontBuffers = await started;
  const drawing = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false } });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}

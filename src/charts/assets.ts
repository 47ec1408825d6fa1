import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Files of packages, and the names under which the build copies them beside the command. */
const FONT = { beside: 'DejaVuSans.ttf', packaged: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf' };
const RENDERER = { beside: 'resvg.wasm', packaged: '@resvg/resvg-wasm/index_bg.wasm' };

/** The bytes of DejaVu Sans, the one font of every picture. */
export function readFont(): Promise<Uint8Array> {
  return read(FONT);
}

/** The bytes of the program that turns an SVG into pixels. */
export function readRenderer(): Promise<Uint8Array> {
  return read(RENDERER);
}

async function read({ beside, packaged }: typeof FONT): Promise<Uint8Array> {
  try {
    return await readFile(new URL(beside, import.meta.url));
  } catch (error) {
    if (!isMissing(error)) throw error;
    return readFile(createRequire(import.meta.url).resolve(packaged));
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

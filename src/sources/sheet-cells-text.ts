import { isUtf8 } from 'node:buffer';

/** Why a part of a workbook is no XML that can be read; the reader of the workbook makes a problem of it. */
export class BrokenMarkup extends Error {}

/** Characters that XML forbids. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f]/;

/**
 * The text of a part in chunks, without a byte order mark and with every line end as LF, as XML has it. Its encoding is
 * UTF-8 unless its first bytes, all in the first chunk, say otherwise. Throws BrokenMarkup for bytes that are no text in that encoding.
 */
export async function* markupText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: ((chunk: Uint8Array, last: boolean) => string) | undefined;
  let held = '';
  for await (const chunk of chunks) {
    decode ??= decoderOf(chunk);
    const text = held + decode(chunk, false);
    // A CR at the end may be half of a CR LF whose other half is in the next chunk.
    held = text.endsWith('\r') ? '\r' : '';
    yield checked(held === '' ? text : text.slice(0, -1));
  }
  yield checked(held + (decode?.(new Uint8Array(), true) ?? ''));
}

function checked(text: string): string {
  if (FORBIDDEN.test(text)) throw new BrokenMarkup('a character that XML forbids');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decoderOf(start: Uint8Array): (chunk: Uint8Array, last: boolean) => string {
  const label = encodingOf(start);
  if (label === 'utf-8') return utf8Decoder();
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return (chunk, last) => textBy(() => decoder.decode(chunk, { stream: !last }));
  } catch (error) {
    throw new BrokenMarkup(`the unknown encoding ${label}`, { cause: error });
  }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const head = Buffer.from(start.buffer, start.byteOffset, Math.min(start.length, 200)).toString('latin1');
  const stated = /^<\?xml\b[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return stated === undefined || stated === 'us-ascii' ? 'utf-8' : stated;
}

function textBy(decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    throw new BrokenMarkup('bytes that are no text', { cause: error });
  }
}

// TextDecoder makes texts of two bytes a character of every chunk, which take twice the memory and time.
function utf8Decoder(): (chunk: Uint8Array, last: boolean) => string {
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  return (chunk, last) => {
    const whole = rest.length === 0 ? bufferOf(chunk) : Buffer.concat([rest, chunk]);
    const end = last ? whole.length : wholeCharacters(whole);
    const start = first && whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf ? 3 : 0;
    const bytes = whole.subarray(start, end);
    if (!isUtf8(bytes)) throw new BrokenMarkup('bytes that are no text');
    rest = whole.subarray(end);
    first = false;
    return bytes.toString();
  };
}

/** Where the last character begins that the bytes do not hold whole; their length when they do. */
function wholeCharacters(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 3; at -= 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return at + length > bytes.length ? at : bytes.length;
  }
  return bytes.length;
}

function bufferOf(chunk: Uint8Array): Buffer {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

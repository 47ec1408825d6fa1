import { inflateSync } from 'node:zlib';

/** A decoded picture. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** The colour of a pixel as `#rrggbb`; the picture has no transparent ones. */
  readonly at: (x: number, y: number) => string;
}

/** Decodes a PNG of eight bits a channel, red, green, blue and alpha, not interlaced; throws at any other. */
export function pixelsOf(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  if (bytes.toString('hex', 24, 29) !== '0806000000')
    throw new Error('not the kind of PNG that is read here');
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    }
  }
  const rows = unfiltered(inflateSync(Buffer.concat(parts)), width * 4, height);
  return {
    width,
    height,
    at: (x, y) => {
      const from = (y * width + x) * 4;
      if (rows[from + 3] !== 255) throw new Error(`a transparent pixel at ${x}, ${y}`);
      return `#${rows.toString('hex', from, from + 3)}`;
    },
  };
}

/** How many pixels there are of a colour. */
export function countOf({ width, height, at }: Pixels, colour: string): number {
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) if (at(x, y) === colour) count += 1;
  }
  return count;
}

function unfiltered(data: Buffer, stride: number, height: number): Buffer {
  const rows = Buffer.alloc(stride * height);
  const value = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (rows[y * stride + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const [left, up, corner] = [value(x - 4, y), value(x, y - 1), x < 4 ? 0 : value(x - 4, y - 1)];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      rows[y * stride + x] = ((data[y * (stride + 1) + 1 + x] ?? 0) + guess) & 255;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [l, u, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return l <= u && l <= c ? left : u <= c ? up : corner;
}

import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip written by hand; whatever is stated may be a lie. */
export interface HandmadeEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly packed?: Uint8Array;
  readonly size?: number;
  readonly compressedSize?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly offset?: number;
  /** States sizes and place in the 64-bit extra field only. */
  readonly wide?: boolean;
}

/** The bytes of a zip whose directory says exactly this. */
export function handmadeZip(entries: readonly HandmadeEntry[], comment = ''): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = written(entry, at);
    locals.push(local);
    directory.push(central);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...locals, listed, end, Buffer.from(comment)]));
}

function written(entry: HandmadeEntry, at: number): { local: Buffer; central: Buffer } {
  const method = entry.method ?? 8;
  const packed = entry.packed ?? (method === 0 ? entry.content : deflateRawSync(entry.content));
  const name = Buffer.from(entry.name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(entry.flags ?? 0, 8);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(entry.crc ?? crc32(entry.content), 16);
  const sizes = [
    entry.size ?? entry.content.length,
    entry.compressedSize ?? packed.length,
    entry.offset ?? at,
  ];
  const extra = Buffer.alloc(entry.wide === true ? 28 : 0);
  for (const [index, field] of [24, 20, 42].entries()) {
    const value = sizes[index] ?? 0;
    central.writeUInt32LE(entry.wide === true ? 0xffffffff : value, field);
    if (entry.wide === true) extra.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  }
  if (entry.wide === true) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
  }
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(extra.length, 30);
  return { local: Buffer.concat([local, name, packed]), central: Buffer.concat([central, name, extra]) };
}

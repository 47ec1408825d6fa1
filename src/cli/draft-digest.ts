import { createHash } from 'node:crypto';
import path from 'node:path';
import type { DraftDigest } from '../report/report.ts';
import { NO_LIMITS, readDirectory } from '../zip/directory.ts';

/** What people edit. */
const EDITED = new Set(['.docx', '.eml', '.md', '.xlsx']);
const ZIPPED = new Set(['.docx', '.xlsx']);

/**
 * The digest by which a draft is known, the same on every machine: of a zip, of what is packed in it, however it was
 * compressed; of a mail, of all but what its attachments hold. Undefined for what people do not edit. A zip that is damaged has the digest of its bytes.
 */
export function digestOfDraft(name: string, bytes: Uint8Array): DraftDigest | undefined {
  const kind = path.extname(name);
  if (!EDITED.has(kind)) return undefined;
  const hash = createHash('sha256');
  hash.update(ZIPPED.has(kind) ? packed(bytes, name) : kind === '.eml' ? written(bytes) : bytes);
  return { file: name, digest: hash.digest('hex') };
}

/** What a person may write in a mail: its attachments, and the names made of them, depend on how a machine compresses. */
function written(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/^(Content-Disposition: attachment.*?\r?\n\r?\n)[\w+/=\r\n]+/gims, '$1')
    .replace(/^(?:Message-ID:.*|--.*|.*boundary=.*)$/gim, '');
}

function packed(bytes: Uint8Array, name: string): Uint8Array | string {
  try {
    return readDirectory(bytes, name, NO_LIMITS)
      .map((entry) => `${entry.name} ${entry.size} ${entry.crc}\n`)
      .join('');
  } catch {
    return bytes;
  }
}

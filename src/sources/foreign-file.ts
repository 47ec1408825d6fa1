import { type Problem, ProblemError } from '../problem.ts';
import { packedKind } from './archive-kind.ts';

/** Bytes at the start of a text that are looked at for markup. */
const HEAD = 2048;

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

const TABLE = 'a delimited text file (CSV, TSV, TXT) or a workbook (.xlsx)';

/** Throws ProblemError for a file that its first bytes show to be of a known kind that holds no table for us. */
export function refuseForeign(bytes: Buffer, file: string): void {
  const problem = foreignProblem(bytes, file);
  if (problem) throw new ProblemError([problem]);
}

function foreignProblem(bytes: Buffer, file: string): Problem | undefined {
  if (startsWith(bytes, OLE_MAGIC)) return oldOffice(bytes, file);
  const archive = packedKind(bytes);
  if (archive !== undefined && archive !== 'zip') {
    return {
      id: 'file-is-archive',
      place: { file },
      found: `the file is an archive (${archive}), which is not opened in place`,
      expected: TABLE,
      fix: 'Unpack it and give the files inside, or pack them as .zip.',
    };
  }
  return markup(bytes, file);
}

// Both are OLE containers; the streams' names lie in it as UTF-16.
function oldOffice(bytes: Buffer, file: string): Problem {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return {
      id: 'workbook-encrypted',
      place: { file },
      found: 'the workbook is protected by a password',
      expected: 'a workbook without a password',
      fix: 'Open it with its password and save it as .xlsx without one.',
    };
  }
  return {
    id: 'workbook-old-format',
    place: { file },
    found: 'the file is in the format of Excel 97–2003 (.xls) or of another old Office program',
    expected: TABLE,
    fix: 'Open it and save it as .xlsx without a password.',
  };
}

function markup(bytes: Buffer, file: string): Problem | undefined {
  const head = bytes
    .toString('latin1', 0, HEAD)
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .replace(/^(?:\s|<!--(?:[^-]|-(?!->))*-->)+/, '');
  if (!/^<(?:!doctype\s+html|html|head|body|meta|title|style|script|table|div|form|iframe)\b/i.test(head))
    return undefined;
  return {
    id: 'file-is-markup',
    place: { file },
    found: 'the file is a web page (HTML), whatever its name says',
    expected: TABLE,
    fix: 'If it opens in a spreadsheet, save it as .xlsx; otherwise download the bill as CSV or Excel.',
  };
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

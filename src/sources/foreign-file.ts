import { type Problem, ProblemError } from '../problem.ts';

/** Bytes at the start of a text that are looked at for markup. */
const HEAD = 512;

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];
const GZIP_MAGIC = [0x1f, 0x8b];
const PDF_MAGIC = [0x25, 0x50, 0x44, 0x46];

const TABLE = 'a delimited text file (CSV, TSV, TXT) or a workbook (.xlsx)';

/** Throws ProblemError for a file that its first bytes show to be of a known kind that holds no table for us. */
export function refuseForeign(bytes: Buffer, file: string): void {
  const problem = foreignProblem(bytes, file);
  if (problem) throw new ProblemError([problem]);
}

function foreignProblem(bytes: Buffer, file: string): Problem | undefined {
  if (startsWith(bytes, OLE_MAGIC)) return oldOffice(bytes, file);
  if (startsWith(bytes, PDF_MAGIC)) {
    return {
      id: 'file-is-pdf',
      place: { file },
      found: 'the file is a PDF, which this version does not read',
      expected: TABLE,
      fix: "Download the bill's detail from the carrier's portal as CSV or Excel.",
    };
  }
  if (startsWith(bytes, GZIP_MAGIC)) {
    return {
      id: 'file-is-gzip',
      place: { file },
      found: 'the file is compressed (gzip)',
      expected: TABLE,
      fix: 'Unpack it and give the file inside.',
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
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  const kind = /^<(?:!doctype\s+html|html|table|head|body|meta)\b/i.test(head)
    ? 'a web page (HTML)'
    : /^<\?xml\b/.test(head)
      ? 'XML'
      : undefined;
  if (kind === undefined) return undefined;
  return {
    id: 'file-is-markup',
    place: { file },
    found: `the file is ${kind}, whatever its name says`,
    expected: TABLE,
    fix: 'If it opens in a spreadsheet, save it as .xlsx; otherwise download the bill as CSV or Excel.',
  };
}

function startsWith(bytes: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

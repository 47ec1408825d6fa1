import { zipSync } from 'fflate';

/** A sheet of a workbook written by hand: its XML from `<sheetData>` on, or the whole document. */
export interface HandmadeSheet {
  readonly name: string;
  readonly data: string;
  readonly state?: string;
  readonly whole?: boolean;
}

/** What may differ from the plainest workbook. */
export interface HandmadeOptions {
  readonly styles?: string;
  readonly strings?: string;
  readonly date1904?: boolean;
  readonly extra?: Readonly<Record<string, string>>;
  readonly without?: string;
}

/** The bytes of a workbook with exactly this XML in it, for what no library writes. */
export function handmadeWorkbook(
  sheets: readonly HandmadeSheet[],
  options: HandmadeOptions = {},
): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const list = sheets.map(({ name, state }, index) => {
    const shown = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${index + 1}"${shown} r:id="rId${index}"/>`;
  });
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index}" Type="${type}/worksheet" Target="worksheets/part-${index}.xml"/>`,
  );
  const properties = options.date1904 === true ? '<workbookPr date1904="1"/>' : '';
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook>${properties}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': options.styles ?? styleSheet([]),
    ...(options.strings === undefined ? {} : { 'xl/sharedStrings.xml': options.strings }),
    ...options.extra,
  };
  for (const [index, { data, whole }] of sheets.entries()) {
    files[`xl/worksheets/part-${index}.xml`] = whole === true ? data : `<worksheet>${data}</worksheet>`;
  }
  if (options.without !== undefined) delete files[options.without];
  const entries = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2026, 0, 1) });
}

/** A style sheet whose cell formats 1, 2, 3 … carry these format codes; format 0 is General. */
export function styleSheet(codes: readonly string[]): string {
  const quote = (code: string) =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const formats = codes.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${quote(code)}"/>`,
  );
  const xfs = codes.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return (
    `<styleSheet><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
    `<cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`
  );
}

/** One row of a sheet, its cells in columns A, B, C … each given as `<c>` attributes and content. */
export function rowXml(
  number: number,
  cells: readonly (readonly [attributes: string, content: string])[],
): string {
  const written = cells.map(([attributes, content], index) => {
    const address = `${String.fromCharCode(65 + index)}${number}`;
    return `<c r="${address}" ${attributes}>${content}</c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

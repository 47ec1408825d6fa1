import { columnLetters } from '../../records/origin.ts';
import type { SheetCell, SheetFormula } from './cell.ts';
import { xmlText } from './xml-text.ts';

const MS_PER_DAY = 86_400_000;
/** The serial number that spreadsheets give to 1970-01-01. */
const FIRST_OF_1970 = 25_569;
const LETTERS = Array.from({ length: 64 }, (_, column) => columnLetters(column));

/**
 * One line of a sheet as the XML of SpreadsheetML, each cell wearing the look of the same place in `looks`. Texts are
 * held in the line itself. A shared formula is known by its column, so that a column can hold only one.
 */
export function rowXml(
  line: number,
  cells: readonly SheetCell[],
  looks: readonly number[],
  height: number | undefined,
): string {
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  let xml = `<row r="${line}"${tall} spans="1:${cells.length}" x14ac:dyDescent="0.25">`;
  for (let column = 0; column < cells.length; column += 1) {
    const letters = LETTERS[column] ?? columnLetters(column);
    const value = cells[column]?.value ?? null;
    xml += `<c r="${letters}${line}" s="${looks[column] ?? 0}"`;
    if (value === null) xml += '/>';
    else if (typeof value === 'string') xml += textXml(value);
    else if (typeof value === 'number') xml += `><v>${value}</v></c>`;
    else if (value instanceof Date) xml += `><v>${FIRST_OF_1970 + value.getTime() / MS_PER_DAY}</v></c>`;
    else xml += formulaXml(value, column);
  }
  return `${xml}</row>`;
}

// Programs drop the blanks around a cell's value unless its text says to keep them.
function textXml(value: string): string {
  const text = xmlText(value);
  return value === value.trim()
    ? ` t="str"><v>${text}</v></c>`
    : ` t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function formulaXml(value: SheetFormula, column: number): string {
  const kind = value.result === '' ? ' t="str"' : '';
  return `${kind}>${formulaElement(value, column)}<v>${value.result}</v></c>`;
}

function formulaElement(value: SheetFormula, column: number): string {
  if ('sharedFormula' in value) return `<f t="shared" si="${column}"/>`;
  if (value.ref === undefined) return `<f>${xmlText(value.formula)}</f>`;
  return `<f t="shared" ref="${value.ref}" si="${column}">${xmlText(value.formula)}</f>`;
}

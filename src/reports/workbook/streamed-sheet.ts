import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Style, stream, Worksheet } from 'exceljs';

// What exceljs 4.4.0 has and its types leave out. A sheet's `stream` takes the XML of the sheet in its order, at once,
// and `pipes` is where it pours; the writer's `styles` numbers the looks of the workbook in the order it meets them, and
// gives one number to one object. The test of this file compares a sheet written so with one exceljs wrote alone. Of what
// follows the rows, it writes links before formats and validations, which the schema does not allow, and has neither
// drawings nor tables: a part that is never used otherwise is written at the place of each.
interface StreamedSheet extends Omit<Worksheet, 'id'> {
  readonly id: number;
  useSharedStrings: boolean;
  readonly stream: { readonly pipes: readonly Writable[]; write(xml: string): unknown };
  _writeConditionalFormatting(): void;
  _writeSheetProtection(): void;
  _writeLegacyData(): void;
}
interface StylingWriter extends stream.xlsx.WorkbookWriter {
  readonly styles: { addStyleModel(look: Partial<Style>): number };
}

/** What stands behind the rows of a sheet, as XML; each may be empty. */
export interface SheetTail {
  readonly formats: string;
  readonly links: string;
  /** Drawing, then tables. */
  readonly parts: string;
}

/** Writes whole rows as XML below the rows committed so far, of which there must be one: it opens the sheet's data. */
export function writeRows(sheet: Worksheet, xml: string): void {
  streamed(sheet).stream.write(xml);
}

/** Does something while texts are written to the list that sheets share, as the headings of tables have to be. */
export function withSharedStrings(sheet: Worksheet, write: () => void): void {
  const own = streamed(sheet);
  const before = own.useSharedStrings;
  own.useSharedStrings = true;
  write();
  own.useSharedStrings = before;
}

/** The number of a sheet in the names of its parts: `xl/worksheets/sheet3.xml`. */
export function sheetNumber(sheet: Worksheet): number {
  return streamed(sheet).id;
}

/** Ends a sheet with what stands behind its rows. */
export function commitSheet(sheet: Worksheet, tail: SheetTail): void {
  const own = streamed(sheet);
  const write = (xml: string) => () => {
    if (xml !== '') own.stream.write(xml);
  };
  own._writeConditionalFormatting = write(tail.formats);
  own._writeSheetProtection = write(tail.links);
  own._writeLegacyData = write(tail.parts);
  sheet.commit();
}

/** The number by which cells of the workbook wear a look; the first call with a look adds it to the workbook. */
export function styleNumber(writer: stream.xlsx.WorkbookWriter, look: Partial<Style>): number {
  return (writer as StylingWriter).styles.addStyleModel(look);
}

/**
 * Waits until the rows written so far have gone through the compressor. exceljs takes rows as fast as they come and
 * keeps them all in memory; an empty write behind them comes back when they are gone.
 */
export async function drained(sheet: Worksheet): Promise<void> {
  await setImmediate();
  for (const pipe of streamed(sheet).stream.pipes) {
    await new Promise<void>((resolve) => {
      pipe.write(Buffer.alloc(0), () => resolve());
    });
  }
}

function streamed(sheet: Worksheet): StreamedSheet {
  return sheet as unknown as StreamedSheet;
}

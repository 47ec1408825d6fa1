import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Style, stream, Worksheet } from 'exceljs';

// What exceljs 4.4.0 has and its types leave out. A sheet's `stream` takes the XML of the sheet in its order, at once,
// and `pipes` is where it pours; the writer's `styles` numbers the looks of the workbook in the order it meets them, and
// gives one number to one object. The test of this file compares a sheet written so with one exceljs wrote alone.
interface StreamedSheet extends Worksheet {
  readonly stream: { readonly pipes: readonly Writable[]; write(xml: string): unknown };
}
interface StylingWriter extends stream.xlsx.WorkbookWriter {
  readonly styles: { addStyleModel(look: Partial<Style>): number };
}

/** Writes whole rows as XML below the rows committed so far, of which there must be one: it opens the sheet's data. */
export function writeRows(sheet: Worksheet, xml: string): void {
  (sheet as StreamedSheet).stream.write(xml);
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
  for (const pipe of (sheet as StreamedSheet).stream.pipes) {
    await new Promise<void>((resolve) => {
      pipe.write(Buffer.alloc(0), () => resolve());
    });
  }
}

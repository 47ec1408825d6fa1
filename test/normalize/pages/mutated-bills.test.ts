import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDecimals, compareDecimals, decimal } from '../../../src/money/decimal.ts';
import { pageTables } from '../../../src/normalize/pages/page-tables.ts';
import { readPageBill } from '../../../src/normalize/pages/read-page-bill.ts';
import { ProblemError } from '../../../src/problem.ts';
import { readPdf } from '../../../src/sources/pdf-document.ts';
import { englishBill } from '../../pdf/drawn-bills.ts';
import { drawnPdf } from '../../pdf/drawn-pdf.ts';

const RUNS = 60;
const SETTINGS = { locale: { tag: 'en-GB', language: 'en', region: 'GB' }, carriers: [] } as const;

/** True when the file is refused or its charges add up to the net total it states. */
async function holds(bytes: Uint8Array): Promise<boolean> {
  try {
    const { pages } = await readPdf(bytes, 'bill.pdf');
    pageTables(pages);
    const { rows, figures } = readPageBill(pages, 'bill.pdf', SETTINGS);
    const amounts = rows.flatMap(({ fields }) => (fields.amount ? [decimal(fields.amount.text)] : []));
    const sum = amounts.reduce(addDecimals);
    return (
      figures.length > 0 &&
      figures.every(
        ({ counts, stated, read }) =>
          compareDecimals(stated, read) === 0 && (counts !== 'net' || compareDecimals(sum, read) === 0),
      )
    );
  } catch (error) {
    return error instanceof ProblemError;
  }
}

test('a damaged bill is refused or adds up', async () => {
  // Uncompressed, so that bytes of texts, places and numbers change too.
  const whole = await drawnPdf(englishBill(), { compress: false });
  const packed = await drawnPdf(englishBill());
  expect(await holds(whole)).toBe(true);
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      fc.option(fc.nat(whole.length)),
      async (plain, changes, end) => {
        const bytes = (plain ? whole : packed).slice(0, end ?? undefined);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        return holds(bytes);
      },
    ),
    { numRuns: RUNS },
  );
});

import { describe, expect, it } from 'vitest';
import { draftLetters } from '../../src/letters/letters.ts';
import { minorDecimals } from '../../src/money/currency.ts';
import { moneyText } from '../../src/money/money.ts';
import { asciiDigits } from '../../src/text/fold.ts';
import { type Contested, letterReport } from './letter-example.ts';

/** Minor units of an amount as a letter writes it, whatever its digits and separators. */
function minorUnits(written: string): bigint {
  return BigInt(asciiDigits(written).replace(/\D/g, ''));
}

/** The tables of a letter, row by row, cell by cell, without their headings. */
function tablesOf(text: string): readonly (readonly (readonly string[])[])[] {
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((block) =>
      block
        .split('\n')
        .slice(2)
        .map((row) => row.split('|').slice(1, -1)),
    );
}

/** The rows of a table of charges added up by reason, and what the table states. */
function addedUp(rows: readonly (readonly string[])[]) {
  let open = 0n;
  let sum = 0n;
  const subtotals: { readonly added: bigint; readonly stated: bigint }[] = [];
  for (const cells of rows.slice(0, -1)) {
    const disputed = minorUnits(cells[12] ?? '');
    if (cells[0]?.trim() === '') {
      subtotals.push({ added: open, stated: disputed });
      open = 0n;
    } else {
      open += disputed;
      sum += disputed;
    }
  }
  return { subtotals, sum, total: minorUnits(rows.at(-1)?.[12] ?? '') };
}

const contested = (currency: string): readonly Contested[] =>
  Array.from({ length: 60 }, (_, index) => ({
    currency,
    taxRate: index % 2 === 0 ? '20' : '5.5',
    rule: ['mrc-contract-mismatch', 'duplicate-line', 'charge-not-in-contract'][index % 3] ?? '',
    severity: index % 3 === 2 ? 'warning' : 'error',
    service: `514-555-${1000 + index}`,
    billed: minorDecimals(currency) === 0 ? `${1000 + index * 37}` : `${1000 + index * 37}.${10 + index}`,
    expected: '28',
  }));

describe('a letter added up from its text', () => {
  it.each([
    ['fr-FR', 'EUR'],
    ['fr-CA', 'CAD'],
    ['fr-FR', 'XOF'],
    ['en-GB', 'GBP'],
    ['en-US', 'USD'],
    ['ar-MA', 'MAD'],
    ['ar-TN', 'TND'],
    ['ar-SA', 'SAR'],
  ])('is right in %s, %s', async (locale, currency) => {
    const report = letterReport({ locale, contested: contested(currency) });
    const files = await draftLetters(report, { level: 'claim' });
    const text = new TextDecoder().decode(files.find(({ name }) => name.endsWith('.md'))?.bytes);
    const [claimed = [], justify = [], summary = []] = tablesOf(text);
    for (const table of [claimed, justify]) {
      const { subtotals, sum, total } = addedUp(table);
      for (const { added, stated } of subtotals) expect(added).toBe(stated);
      expect(sum).toBe(total);
    }
    expect(addedUp(claimed).subtotals).toHaveLength(2);
    const [credit = 0n, toJustify = 0n, net = 0n, tax = 0n, gross = 0n] = summary.map((cells) =>
      minorUnits(cells[1] ?? ''),
    );
    expect(summary).toHaveLength(5);
    expect([credit, toJustify]).toEqual([addedUp(claimed).total, addedUp(justify).total]);
    expect(net).toBe(credit + toJustify);
    expect(gross).toBe(net + tax);
    expect(tax).toBeGreaterThan(0n);
    const [reported] = report.carrierTotals;
    expect(reported && minorUnits(moneyText(reported.claim))).toBe(net);
  });
});

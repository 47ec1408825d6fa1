import { describe, expect, test } from 'vitest';
import { parseLocale } from '../../../src/language/locale.ts';
import { readPageBill } from '../../../src/normalize/pages/read-page-bill.ts';
import { readPdf } from '../../../src/sources/pdf-document.ts';
import { englishBill } from '../../pdf/drawn-bills.ts';
import { type Drawn, drawnPdf, line } from '../../pdf/drawn-pdf.ts';
import { problemOf } from '../../sources/problem-of.ts';

async function bill(page: readonly Drawn[]) {
  return readPageBill((await readPdf(await drawnPdf([page]), 'bill.pdf')).pages, 'bill.pdf', {
    locale: parseLocale('en-GB') ?? { tag: 'en', language: 'en' },
    carriers: [],
  });
}

const HEAD = (englishBill()[0] ?? []).filter(({ at }) => at[1] < 170);

/** Two tables with the same headings at other places, each with a title close above and its own sum below. */
function sectioned(oneOff: string): Drawn[] {
  return [
    ...HEAD,
    ...line(184, [[43, 'Rental charges']], 14),
    ...line(204, [
      [62, 'Service'],
      [150, 'Description'],
      [-445, 'Qty'],
      [-548, 'Amount'],
    ]),
    ...['020 7946 0101', '020 7946 0102'].flatMap((service, index) =>
      line(219 + index * 15, [
        [45, service],
        [121, 'Line rental'],
        [-445, '1'],
        [-551, '28.00'],
      ]),
    ),
    ...line(249, [
      [121, 'Total rental charges'],
      [-551, '56.00'],
    ]),
    ...line(275, [[43, 'One-off charges']], 14),
    ...line(295, [
      [89, 'Service'],
      [226, 'Description'],
      [-367, 'Qty'],
      [-532, 'Amount'],
    ]),
    ...line(310, [
      [45, '020 7946 0101'],
      [175, 'Installation fee'],
      [-376, '1'],
      [-551, oneOff],
    ]),
    ...line(325, [
      [175, 'Total one-off charges'],
      [-551, oneOff],
    ]),
    ...line(345, [[43, 'Total net: 61.00']]),
    ...line(357, [[43, 'VAT 20%: 12.20']]),
    ...line(369, [[43, 'Total due: £73.20']]),
  ];
}

describe('sections', () => {
  test('a title is no heading, a sum of a section no line', async () => {
    const { rows, left } = await bill(sectioned('5.00'));
    expect(
      rows
        .slice(1)
        .map(({ fields: { service, charge_type, description, quantity, amount } }) => [
          service?.text,
          charge_type?.text,
          description?.text,
          quantity?.text,
          amount?.text,
        ]),
    ).toEqual([
      ['020 7946 0101', 'recurring', 'Line rental', '1', '28.00'],
      ['020 7946 0102', 'recurring', 'Line rental', '1', '28.00'],
      ['020 7946 0101', 'one-time', 'Installation fee', '1', '5.00'],
    ]);
    expect(
      ['net_total', 'tax_total', 'total', 'amount_due'].map(
        (name) => Object.entries(rows[0]?.fields ?? {}).find(([field]) => field === name)?.[1].text,
      ),
    ).toEqual(['61.00', '12.20', '73.20', '73.20']);
    expect(left).toEqual([{ what: 'other lines of print', count: 5 }]);
  });

  test('a cent off', async () => {
    expect((await problemOf(() => bill(sectioned('5.01')))).found).toBe(
      'the 3 lines found add up to 61.01, and the bill prints a total of 61.00',
    );
  });

  test('calls listed after the charges are counted', async () => {
    const [page = []] = englishBill();
    const calls = [
      ...line(440, [[40, 'Call details']], 12),
      ...line(460, [
        [40, 'Date'],
        [120, 'Time'],
        [200, 'Number called'],
        [320, 'Duration'],
        [-540, 'Charge'],
      ]),
      ...[1, 2, 3].flatMap((day) =>
        line(460 + day * 14, [
          [40, `0${day}/10/2026`],
          [120, '10:00'],
          [200, `020 7946 000${day}`],
          [320, '00:01:00'],
          [-540, '0.10'],
        ]),
      ),
    ];
    const { rows, left } = await bill([...page, ...calls]);
    expect([rows.length, left]).toEqual([4, [{ what: 'other lines of print', count: 6 }]]);
  });
});

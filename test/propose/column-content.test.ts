import { describe, expect, test } from 'vitest';
import { type ContentKind, contentOf, MOST_DISTINCT, phoneDigits } from '../../src/propose/column-content.ts';
import type { Cell } from '../../src/records/origin.ts';
import { tableOf } from '../normalize/file-of-rows.ts';

const KINDS: readonly ContentKind[] = [
  'amount',
  'number',
  'day',
  'currency',
  'phone',
  'circuit',
  'charge-type',
  'status',
  'order-type',
  'text',
];

function kindsOf(...cells: readonly Cell[]): ContentKind[] {
  const content = contentOf({ index: 0, heading: 'x' }, tableOf(cells.map((cell) => [cell])).rows);
  return KINDS.filter((kind) => content.share(kind) === 1);
}

describe('what a column holds', () => {
  test.each<[Cell, ContentKind[]]>([
    ['1 234,50', ['amount', 'number']],
    ['12', ['number']],
    ['€12', ['amount', 'number']],
    ['514 555-0101', ['phone']],
    ['0123456789', ['number', 'phone']],
    ['45/KGGS/000101//NL', ['circuit']],
    ['2026-10-31', ['day']],
    ['31/10/2026', ['day']],
    ['CAD', ['currency']],
    ['Abonnement', ['charge-type']],
    ['Résilié', ['status']],
    ['Ajout', ['order-type']],
    ['Ligne pro', ['text']],
    [{ kind: 'number', text: '28.5' }, ['amount', 'number']],
    [{ kind: 'number', text: '5145550101' }, ['number', 'phone']],
    [{ kind: 'date', text: '2026-10-31' }, ['day']],
    [{ kind: 'error', text: '#REF!' }, []],
  ])('%j', (cell, kinds) => {
    expect(kindsOf(cell)).toEqual(kinds);
  });

  test('blank cells count neither way, and texts are kept once each', () => {
    const rows = tableOf([['a'], [' '], ['a'], ['12']]).rows;
    const { filled, distinct, many, share } = contentOf({ index: 0, heading: 'x' }, rows);
    expect([filled, distinct, many, share('number')]).toEqual([3, ['a', '12'], false, 1 / 3]);
  });

  test('of more different texts than are kept it says that there are many', () => {
    const rows = (count: number) => tableOf(Array.from({ length: count }, (_, index) => [`t${index}`])).rows;
    expect(contentOf({ index: 0, heading: 'x' }, rows(MOST_DISTINCT)).many).toBe(false);
    expect(contentOf({ index: 0, heading: 'x' }, rows(MOST_DISTINCT + 1)).many).toBe(true);
  });

  test('a date is no telephone number', () => {
    expect(['2026-10-31', '514 555-0101 poste 12', '1234567', '06.12.34.56.78'].map(phoneDigits)).toEqual([
      undefined,
      '5145550101',
      undefined,
      '0612345678',
    ]);
  });
});

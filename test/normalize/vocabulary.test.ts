import { describe, expect, test } from 'vitest';
import { headingKey } from '../../src/normalize/headings/heading-key.ts';
import {
  CHARGE_TYPE_INDEX,
  CHARGE_TYPE_WORDS,
  ORDER_TYPE_INDEX,
  ORDER_TYPE_WORDS,
  STATUS_INDEX,
  STATUS_WORDS,
  UNIT_MONTHS,
  wordIndex,
} from '../../src/normalize/vocabulary.ts';
import { CHARGE_TYPES, ORDER_TYPES, SERVICE_STATUSES } from '../../src/records/field.ts';

const TABLES = [
  ['charge types', CHARGE_TYPE_WORDS, CHARGE_TYPE_INDEX, CHARGE_TYPES],
  ['statuses', STATUS_WORDS, STATUS_INDEX, SERVICE_STATUSES],
  ['order types', ORDER_TYPE_WORDS, ORDER_TYPE_INDEX, ORDER_TYPES],
] as const;

describe.each(TABLES)('%s', (_, table, index, values) => {
  test('have no word for two values', () => {
    const meanings = new Map<string, Set<string>>();
    for (const [value, list] of Object.entries<readonly string[]>(table)) {
      for (const word of [value, ...list])
        meanings.set(headingKey(word), (meanings.get(headingKey(word)) ?? new Set()).add(value));
    }
    expect([...meanings].filter(([, of]) => of.size > 1).map(([word]) => word)).toEqual([]);
  });

  test('are each known by their own name and by a word of every language', () => {
    const known = new Map<string, string>(index);
    expect(values.filter((value) => known.get(headingKey(value)) !== value)).toEqual([]);
    const arabic = Object.entries<readonly string[]>(table).filter(
      ([, list]) => !list.some((word) => /\p{Script=Arabic}/u.test(word)),
    );
    expect(arabic).toEqual([]);
  });
});

test.each([
  ['MRC', 'recurring'],
  ['Abonnement', 'recurring'],
  ['FRAIS MENSUELS', 'recurring'],
  ['اشتراك شهري', 'recurring'],
  ['One-Time', 'one-time'],
  ['NRC', 'one-time'],
  ["Frais d'installation", 'one-time'],
  ['Consommation', 'usage'],
  ['Matériel', 'equipment'],
  ['Remise', 'discount'],
  ['Avoir', 'credit'],
  ['TVA', 'tax'],
  ['ضريبة', 'tax'],
  ['Surcharge', 'surcharge'],
  ['late_fee', 'late-fee'],
  ['Frais de retard', 'late-fee'],
  ['Régularisation', 'adjustment'],
])('%s is a charge of type %s', (word, type) => {
  expect(CHARGE_TYPE_INDEX.get(headingKey(word))).toBe(type);
});

test.each([
  ['Actif', 'active'],
  ['ACTIVE', 'active'],
  ['Suspendu', 'suspended'],
  ['Résilié', 'disconnected'],
  ['Cancelled', 'disconnected'],
  ['ملغى', 'disconnected'],
  ['En attente', 'pending'],
])('%s is a service that is %s', (word, status) => {
  expect(STATUS_INDEX.get(headingKey(word))).toBe(status);
});

test('a unit is a month unless it says otherwise', () => {
  const units = ['quarter', 'Trimestre', 'ربع سنوي', 'year', 'par an', 'سنوي', 'month', 'mois', ''];
  expect(units.map((unit) => UNIT_MONTHS.get(headingKey(unit)))).toEqual([
    3,
    3,
    3,
    12,
    12,
    12,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a word for two values is refused when the tables are made', () => {
  const table = { add: ['new', 'activation'], move: ['New'], change: [], disconnect: [] };
  expect(() => wordIndex(table, ORDER_TYPES)).toThrow(new RangeError('"New" stands for add and move'));
});

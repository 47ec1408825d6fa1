import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/money/decimal.ts';
import { chargeTypeOf, type LineFacts } from '../../../src/normalize/einvoice/charge-type.ts';

function typeOf(description: string, facts: Partial<LineFacts> = {}): string {
  return chargeTypeOf({ amount: decimal('10.00'), unit: 'C62', description, from: '', to: '', ...facts });
}

const MONTH = { from: '2026-10-01', to: '2026-10-31' };

test.each(['MIN', 'SEC', '4L', 'E34', 'AD'])('%s measures use', (unit) => {
  expect(typeOf('Tarif Komfort', { unit, ...MONTH })).toBe('usage');
});

test.each(['MON', 'QAN', 'ANN'])('%s is a term', (unit) => {
  expect(typeOf('Samtal obegränsat', { unit })).toBe('recurring');
});

describe('words', () => {
  test.each([
    ['usage', 'Samtal i Sverige: fasta nätet, öppn.avg'],
    ['usage', 'Förmedlad tjänst'],
    ['usage', 'Utgående SMS'],
    ['usage', 'Calls to mobiles'],
    ['usage', 'Communications vers mobiles'],
    ['usage', 'Gesprächsgebühren Inland'],
    ['usage', 'Llamadas nacionales'],
    ['usage', 'Chiamate verso mobili'],
    ['usage', 'Gesprekken naar vast'],
    ['usage', 'Opkald til udland'],
    ['usage', 'Dataforbruk utland'],
    ['usage', 'Puhelut kotimaahan'],
    ['usage', 'Połączenia komórkowe'],
    ['usage', 'Chamadas internacionais'],
    ['usage', 'Appels hors forfait'],
    ['recurring', 'Abonnemang, förlängning'],
    ['recurring', 'Mobilfunkgrundgebühr inkl. Anrufe'],
    ['recurring', 'Monthly line rental'],
    ['recurring', 'Abonnement mobile, appels illimités'],
    ['recurring', 'Router-Miete'],
    ['recurring', 'Kuukausimaksu'],
    ['recurring', 'Cuota mensual'],
    ['recurring', 'Canone linea'],
    ['one-time', 'Bereitstellung Anschluss'],
    ['one-time', 'Frais de mise en service de l’abonnement'],
    ['one-time', 'Activation fee'],
    ['equipment', 'Smartphone Nord 5'],
    ['late-fee', 'Mahngebühr'],
    ['surcharge', 'Regulatory fee'],
    ['surcharge', 'TVA et taxes locales'],
    ['adjustment', 'Régularisation'],
  ])('%s: %s', (type, description) => {
    expect(typeOf(description)).toBe(type);
    expect(typeOf(description.toUpperCase(), MONTH)).toBe(type);
  });
});

describe('amounts below zero', () => {
  test.each([
    ['discount', 'Treuerabatt'],
    ['discount', 'Kampanj abonnemang'],
    ['credit', 'Abonnement octobre'],
    ['credit', 'Samtal'],
    ['credit', 'FRITUUR VET RETOUR'],
  ])('%s: %s', (type, description) => {
    expect(typeOf(description, { amount: decimal('-0.01'), unit: 'MIN', ...MONTH })).toBe(type);
  });
});

describe('without words', () => {
  const bare = (facts: Partial<LineFacts>): string => typeOf('Komfort XL', facts);

  test('a term of 26 days recurs, one of 25 does not', () => {
    expect(bare({ from: '2026-10-05', to: '2026-10-30' })).toBe('recurring');
    expect(bare({ from: '2026-10-06', to: '2026-10-30' })).toBe('one-time');
    expect(bare({})).toBe('one-time');
    expect(bare({ from: '2026-10-01' })).toBe('one-time');
    expect(bare({ from: '2026-10-31', to: '2026-10-01' })).toBe('one-time');
  });

  test('a part of a month that begins or ends with it recurs, a single day does not', () => {
    expect(bare({ from: '2026-10-10', to: '2026-10-31' })).toBe('recurring');
    expect(bare({ from: '2026-10-01', to: '2026-10-09' })).toBe('recurring');
    expect(bare({ from: '2026-10-10', to: '2026-10-30' })).toBe('one-time');
    expect(bare({ from: '2026-10-31', to: '2026-10-31' })).toBe('one-time');
  });

  test('a word that means many things settles nothing', () => {
    expect(typeOf('Numéro unique', MONTH)).toBe('recurring');
    expect(typeOf('Terminal Nord', MONTH)).toBe('recurring');
    expect(typeOf('Location Nord')).toBe('one-time');
  });

  test('parts of things and measured goods do not recur', () => {
    expect(bare({ ...MONTH, quantity: decimal('2.00') })).toBe('recurring');
    expect(bare({ ...MONTH, quantity: decimal('2.5') })).toBe('one-time');
    expect(bare({ ...MONTH, unit: 'MTR' })).toBe('one-time');
    expect(bare({ ...MONTH, unit: '' })).toBe('recurring');
  });
});

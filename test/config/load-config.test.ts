import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { problemOf } from '../sources/problem-of.ts';
import { configOf } from './config-text.ts';

const BILLS = 'bills: [{ files: a.csv }]\n';

describe('a configuration', () => {
  test('of nothing but bills has the defaults', async () => {
    expect(await configOf(BILLS)).toMatchObject({
      base: '',
      customer: { kind: 'business', address: [], contact: {} },
      locale: { tag: 'en', language: 'en' },
      inputs: [
        {
          role: 'bills',
          files: ['a.csv'],
          layout: 'auto',
          at: { file: 'bill-audit.yaml', line: 1, key: 'bills.0.files' },
        },
      ],
      carriers: [],
      rules: {},
      overrides: [],
      warnings: [],
    });
  });

  test('names the ledger as it is written, and where', async () => {
    expect((await configOf(`${BILLS}ledger: claims/2026.db\n`)).ledger).toEqual({
      written: 'claims/2026.db',
      place: at(2, 'ledger'),
    });
    expect(await configOf(BILLS)).not.toHaveProperty('ledger');
  });

  test('names its inputs by role, in one order', async () => {
    const config = await configOf(
      [
        'history: [{ files: h.csv }]',
        'orders: [{ files: o.csv }]',
        'prices:',
        '  - files: [p.xlsx, q.xlsx]',
        '    sheet: "2026"',
        'bills:',
        '  - { files: a.csv, layout: plain-bill }',
        '  - { files: b.csv, layout: { amount: Net, service: 3, dates: dmy } }',
        '',
      ].join('\n'),
    );
    expect(config.inputs).toEqual([
      { role: 'bills', files: ['a.csv'], layout: 'plain-bill', at: at(7, 'bills.0.files') },
      {
        role: 'bills',
        files: ['b.csv'],
        layout: { amount: 'Net', service: 3, dates: 'dmy' },
        at: at(8, 'bills.1.files'),
      },
      {
        role: 'prices',
        files: ['p.xlsx', 'q.xlsx'],
        sheet: '2026',
        layout: 'auto',
        at: at(4, 'prices.0.files'),
      },
      { role: 'orders', files: ['o.csv'], layout: 'auto', at: at(2, 'orders.0.files') },
      { role: 'history', files: ['h.csv'], layout: 'auto', at: at(1, 'history.0.files') },
    ]);
  });

  test('of a customer whose contact is half blank', async () => {
    const config = await configOf(
      `customer: { name: Ville, kind: public, country: CA, address: 1 rue Principale, contact: { name: , title: , email: a@b.example, phone: } }\n${BILLS}`,
    );
    expect(config.customer).toEqual({
      name: 'Ville',
      kind: 'public',
      country: 'CA',
      address: ['1 rue Principale'],
      contact: { email: 'a@b.example' },
    });
  });

  test('of carriers, with what is left blank left out', async () => {
    const config = await configOf(
      [
        BILLS.trim(),
        'carriers:',
        '  Laurentel: { legal_name: , address: [], email: , locale: fr-CA, answer_days: 45, proration: thirty, aliases: [LTC] }',
        '  Northline: {}',
        '',
      ].join('\n'),
    );
    expect(config.carriers).toEqual([
      {
        name: 'Laurentel',
        address: [],
        locale: { tag: 'fr-CA', language: 'fr', region: 'CA' },
        answerDays: 45,
        proration: 'thirty',
        aliases: ['LTC'],
      },
      { name: 'Northline', address: [], answerDays: 30, proration: 'actual', aliases: [] },
    ]);
  });

  test('of rules switched off, on or set', async () => {
    const config = await configOf(
      `${BILLS}rules:
  duplicate-line: off
  line-sum-mismatch: false
  total-mismatch: on
  mrc-contract-mismatch: { severity: warning, tolerance: "0.05", tolerance_percent: "1" }
`,
    );
    expect(config.rules).toEqual({
      'duplicate-line': 'off',
      'line-sum-mismatch': 'off',
      'total-mismatch': 'on',
      'mrc-contract-mismatch': { severity: 'warning', tolerance: '0.05', tolerance_percent: '1' },
    });
  });

  test('of overrides', async () => {
    const config = await configOf(
      `${BILLS}overrides:
  - { carrier: Laurentel, account: "0514-01", rules: { duplicate-line: off, total-mismatch: false } }
`,
    );
    expect(config.overrides).toEqual([
      {
        carrier: 'Laurentel',
        account: '0514-01',
        rules: { 'duplicate-line': 'off', 'total-mismatch': 'off' },
        place: at(3, 'overrides.0'),
      },
    ]);
  });

  test('that names a rule of a later version is warned of, unless it is off', async () => {
    const config = await configOf(`${BILLS}rules:\n  spec-mismatch: on\n  promo-expiring: off\n`);
    expect(config.warnings.map(({ id, place }) => [id, place])).toEqual([
      ['rule-reserved', { file: 'bill-audit.yaml', line: 3, key: 'rules.spec-mismatch' }],
    ]);
  });
});

describe('the place of a configuration', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is a folder that holds it, or the file under any name', async () => {
    writeFileSync(path.join(folder, 'bill-audit.yaml'), BILLS);
    writeFileSync(path.join(folder, 'other.yml'), BILLS);
    expect((await loadConfig(folder)).base).toBe(folder);
    expect((await loadConfig(path.join(folder, 'other.yml'))).base).toBe(folder);
  });

  test('is not a folder without one', async () => {
    expect(await problemOf(() => loadConfig(folder))).toMatchObject({
      id: 'config-not-found',
      place: { file: path.basename(folder) },
    });
  });

  test('nor what is not there', async () => {
    expect(await problemOf(() => loadConfig(path.join(folder, 'none.yaml')))).toMatchObject({
      id: 'config-not-found',
      place: { file: 'none.yaml' },
    });
  });

  test('nor a folder in the place of the file', async () => {
    mkdirSync(path.join(folder, 'bill-audit.yaml'));
    expect((await problemOf(() => loadConfig(folder))).id).toBe('config-not-found');
  });
});

function at(line: number, key: string) {
  return { file: 'bill-audit.yaml', line, key };
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RULES } from '../../src/rules/index.ts';

const COMMAND = path.resolve(import.meta.dirname, '../../bin/bill-audit.js');
const README = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');

/** The code blocks of the README's section, as they are printed. */
const BLOCKS = [
  ...((README.split('\n## Rules of your own\n')[1] ?? '')
    .split('\n## ')[0]
    ?.matchAll(/```(\w+)\n(.*?)```/gs) ?? []),
].map(([, language, text = '']) => ({ language, text }));

const HEADINGS =
  'carrier,account,invoice,invoice_date,period_start,period_end,service,charge_type,code,description,quantity,unit_price,amount,currency,cost_center';
const LINES = [
  'Laurentel,514-01,L-1,2026-10-31,2026-10-01,2026-10-31,514-555-0101,recurring,VOIP-STD,Voice,1,28.00,28.00,CAD,100',
  'Laurentel,514-01,L-1,2026-10-31,2026-10-01,2026-10-31,514-555-0102,recurring,VOIP-STD,Voice,1,28.00,28.00,CAD,200',
  'Laurentel,514-01,L-1,2026-10-31,,,514-555-0101,usage,ROAM,Roaming – Europe,1,62.40,62.40,CAD,100',
  'Laurentel,514-01,L-1,2026-10-31,,,514-555-0102,usage,ROAM,Roaming USA,1,51.00,51.00,CAD,',
  'Laurentel,514-01,L-1,2026-10-31,,,514-555-0101,usage,CALL-NAT,Calls,120,0.05,6.00,CAD,',
  'Laurentel,514-01,L-1,2026-10-31,,,514-555-0101,usage,SMS,Premium SMS: vote,3,1.50,4.50,CAD,',
];
const INVENTORY = [
  'carrier,account,service,code,status,mrc,currency,cost_center',
  'Laurentel,514-01,514-555-0101,VOIP-STD,active,28.00,CAD,100',
  'Laurentel,514-01,514-555-0102,VOIP-STD,active,28.00,CAD,300',
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'own-rules-'));
  write('bills.csv', [HEADINGS, ...LINES].join('\n'));
  write('inventory.csv', INVENTORY.join('\n'));
  for (const { language, text } of BLOCKS) {
    if (language === 'js') write('my-rules/second-line.js', text);
    else if (text.startsWith('rules:')) write('my-rules/limits.yaml', text);
    else write('bill-audit.yaml', `${text}inventory: [{ files: inventory.csv }]\n`);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

function run(...argv: readonly string[]): string {
  return execFileSync(process.execPath, [COMMAND, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
}

const OWN = [
  'roaming-over-limit',
  'minute-above-agreement',
  'premium-sms-billed',
  'cost-centre-differs',
  'second-line-full-price',
];

test('the README’s rules of one’s own do what it says, from the command as it is installed', () => {
  expect(BLOCKS.map(({ language }) => language)).toEqual(['yaml', 'yaml', 'js']);
  const report = JSON.parse(
    run('check', '--quiet', '--format', 'json', '--fail-on', 'never', '--rule', ...OWN),
  );
  const found = report.findings.map(({ rule, class: klass, severity, impact, message }: never) => [
    rule,
    klass,
    severity,
    impact,
    message,
  ]);
  expect(found.sort()).toEqual([
    [
      'cost-centre-differs',
      'data-quality',
      'info',
      '0.00',
      '514-555-0102: cost centre 200 on the bill, 300 in the inventory.',
    ],
    [
      'minute-above-agreement',
      'error',
      'error',
      '2.40',
      '514-555-0101, CALL-NAT: Minutes above the agreed price: billed CA$6.00, expected CA$3.60: CA$2.40 (66.7%).',
    ],
    ['premium-sms-billed', 'exposure', 'warning', '4.50', '514-555-0101, SMS: Premium SMS: billed CA$4.50.'],
    [
      'roaming-over-limit',
      'error',
      'warning',
      '12.40',
      '514-555-0101: roaming billed CA$62.40, the limit is CA$50.00.',
    ],
    [
      'second-line-full-price',
      'error',
      'error',
      '14.00',
      '514-555-0102: billed CA$28.00, CA$14.00 as a second line: CA$14.00 too much.',
    ],
  ]);
  const letter = readFileSync(path.join(folder, 'bill-audit-out/letter-Laurentel.md'), 'utf8');
  expect(letter).toContain('Second line without its discount');
});

test('own rules are listed and explained, and their text is part of what the digest says', () => {
  const listed = JSON.parse(run('rules', '--format', 'json'));
  expect(listed.map(({ id }: { id: string }) => id)).toEqual([...RULES.map(({ id }) => id), ...OWN]);
  expect(listed.at(-1).file).toBe('my-rules/second-line.js');
  expect(run('rules', '.')).toContain(`${RULES.length + OWN.length} rules.`);
  const explained = run('explain', 'second-line-full-price');
  expect(explained).toContain('Your own, in\n  my-rules/second-line.js');
  expect(explained).toContain('tolerance_percent: ');
  const digest = () =>
    JSON.parse(run('check', '--quiet', '--format', 'json', '--fail-on', 'never')).rules_sha256;
  const before = digest();
  expect(digest()).toBe(before);
  write('my-rules/second-line.js', `${BLOCKS[2]?.text}// changed\n`);
  expect(digest()).not.toBe(before);
});

test('rules may be named on the command line, without a configuration', () => {
  rmSync(path.join(folder, 'bill-audit.yaml'));
  const report = JSON.parse(
    run(
      ...[
        'check',
        '--quiet',
        '--format',
        'json',
        '--fail-on',
        'never',
        '--bills',
        'bills.csv',
        '--out',
        'out',
      ],
      ...['--rules', './my-rules/*.js', '--rule', 'second-line-full-price'],
    ),
  );
  expect(report.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['second-line-full-price']);
  expect(run('rules', '--rules', 'my-rules/*.js')).toContain(`${RULES.length + 1} rules.`);
  expect(run('rules')).toContain(`${RULES.length} rules.`);
});

test('the schemas tell of rules of one’s own', () => {
  const { properties } = JSON.parse(run('schema'));
  expect(properties.rules.anyOf.map(({ type }: { type: string }) => type)).toEqual([
    'string',
    'array',
    'object',
  ]);
  expect(Object.keys(properties.rules.anyOf[2].properties)).toContain('from');
  const published = path.resolve(import.meta.dirname, '../../fixtures/schemas/rules.schema.json');
  expect(run('schema', '--rules')).toBe(readFileSync(published, 'utf8'));
});

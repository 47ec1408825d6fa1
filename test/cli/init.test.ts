import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { Audit } from '../../src/audit/audit.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { configJsonSchema } from '../../src/config/schema.ts';
import { auditMonth } from '../../src/pipeline.ts';
import { namesUnder, runIn } from '../run-in-folder.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'init-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let folders = 0;

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  folders += 1;
  const folder = path.join(scratch, String(folders));
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

function configIn(folder: string): string {
  return readFileSync(path.join(folder, 'bill-audit.yaml'), 'utf8');
}

function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('');
}

const BILL = lines(
  'carrier,account,invoice,invoice_date,service,charge_type,code,amount,currency',
  'Laurentel,514-01,L-10,2026-10-31,514-555-0101,recurring,LT,28.00,CAD',
);

/** A folder as people keep them: two months, one bill that names no carrier, an inventory under a title, a letter. */
const FOLDER = {
  'Factures/2026-09/laurentel.csv': azure('30/09/2026', '09'),
  'Factures/2026-10/laurentel.csv': azure('31/10/2026', '10'),
  'Parc.csv': lines(
    'Parc au 31 octobre',
    '',
    'Fournisseur;Compte;N° de ligne;Code;Statut;Coût mensuel',
    'Laurentel;514-01;514 555-0101;LT;Actif;26,50',
    'Laurentel;514-01;514 555-0102;LT;Actif;28,00',
    'Laurentel;514-01;514 555-0103;LT;Actif;28,00',
  ),
  'lettre.docx': 'x',
  'notes.txt': 'rappeler Laurentel\n',
};

function azure(date: string, month: string): string {
  const row = (end: number) =>
    `514-01;L-${month};${date};514 555-010${end};Abonnement ligne;LT;28,00 $;${end}`;
  return lines(
    'Compte;Facture;Date de facture;Numéro appelé;Libellé;Code;Montant HT;Rang',
    row(1),
    row(2),
    row(3),
  );
}

describe('a folder of files', () => {
  test('becomes a configuration that says what each inference rests on', async () => {
    const folder = folderOf(FOLDER);
    const { code, stdout, stderr } = await runIn(folder, ['init']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(SAID);
    expect(configIn(folder)).toBe(WRITTEN);
  });

  test('that check then audits', async () => {
    const folder = folderOf(FOLDER);
    await runIn(folder, ['init']);
    const { code, stdout } = await runIn(folder, ['check', '--format', 'json']);
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    expect(
      report.inputs.map((input: { role: string; file: string; records: number }) => input),
    ).toMatchObject([
      { role: 'bills', file: 'Factures/2026-10/laurentel.csv', records: 3, rejected: 0 },
      { role: 'inventory', file: 'Parc.csv', records: 3, rejected: 0 },
      { role: 'history', file: 'Factures/2026-09/laurentel.csv', records: 3, rejected: 0 },
    ]);
    expect(
      report.findings.map(({ rule, impact }: { rule: string; impact: string }) => [rule, impact]),
    ).toEqual([['mrc-inventory-mismatch', '1.50']]);
  });

  test('gives the same bytes twice', async () => {
    const [first, second] = [folderOf(FOLDER), folderOf(FOLDER)];
    const said = [await runIn(first, ['init']), await runIn(second, ['init'])];
    expect(said[1]).toEqual(said[0]);
    expect(configIn(second)).toBe(configIn(first));
  });

  test('has its schema beside it, as its first line says', async () => {
    const folder = folderOf({ 'bill.csv': BILL });
    await runIn(folder, ['init']);
    expect(configIn(folder).split('\n')[0]).toBe('# yaml-language-server: $schema=./bill-audit.schema.json');
    const schema = readFileSync(path.join(folder, 'bill-audit.schema.json'), 'utf8');
    expect(JSON.parse(schema)).toEqual(JSON.parse(JSON.stringify(configJsonSchema())));
    expect(await namesUnder(folder)).toEqual(['bill-audit.schema.json', 'bill-audit.yaml', 'bill.csv']);
  });

  test('may be another than this one', async () => {
    const folder = folderOf({ 'my bills/bill.csv': BILL });
    const { stdout } = await runIn(folder, ['init', 'my bills']);
    expect(stdout.split('\n').slice(-3)).toEqual([
      'my bills/bill-audit.yaml was written.',
      "Next: bill-audit check 'my bills'",
      '',
    ]);
    expect((await runIn(folder, ['check', 'my bills', '--format', 'json'])).code).toBe(0);
  });

  test('an archive is one entry, with what it holds', async () => {
    const archive = zipSync({ 'export.csv': Buffer.from(BILL), 'read me.txt': Buffer.from('Thank you.\n') });
    const folder = folderOf({ 'october.zip': archive });
    const { stdout } = await runIn(folder, ['init', '--format', 'json']);
    const { inputs, files } = JSON.parse(stdout);
    expect(inputs).toEqual([{ section: 'bills', files: ['october.zip'] }]);
    expect(files.map(({ file, section, why }: Record<string, string>) => [file, section ?? why])).toEqual([
      ['october.zip', 'bills'],
      ['october.zip, read me.txt', 'no layout recognises its headings'],
    ]);
    expect((await runIn(folder, ['check', '--format', 'json'])).code).toBe(0);
  });

  test('copies are read once, under the shorter name', async () => {
    const folder = folderOf({ 'bill (1).csv': BILL, 'bill.csv': BILL });
    const { stdout } = await runIn(folder, ['init', '--format', 'json']);
    expect(JSON.parse(stdout).files).toMatchObject([
      { file: 'bill (1).csv', why: 'it holds the same bytes as bill.csv' },
      { file: 'bill.csv', section: 'bills' },
    ]);
  });
});

describe('the story of three carriers', () => {
  const STORY = path.resolve('fixtures/stories/three-carriers');

  test('has the same findings under the proposed configuration as under its own', async () => {
    const folder = folderOf({});
    const notInput = new Set(['bill-audit.yaml', 'expected.csv']);
    cpSync(STORY, folder, { recursive: true, filter: (from) => !notInput.has(path.relative(STORY, from)) });
    expect((await runIn(folder, ['init'])).code).toBe(0);
    const request = { version: 'test', skipBadRows: false };
    const own = await auditMonth(await loadConfig(STORY), request);
    const proposed = await auditMonth(await loadConfig(folder), request);
    expect(proposed.findings).toEqual(own.findings);
    const named = ({ inputs }: Audit) => inputs.map(({ role, file }) => `${role} ${file}`).sort();
    expect(named(proposed)).toEqual(named(own));
  });
});

describe('what is there', () => {
  test('is never overwritten', async () => {
    const folder = folderOf({
      'bill.csv': BILL,
      'bill-audit.yaml': 'mine',
      'bill-audit.schema.json': 'mine',
    });
    expect((await runIn(folder, ['init'])).code).toBe(2);
    rmSync(path.join(folder, 'bill-audit.yaml'));
    expect((await runIn(folder, ['init'])).code).toBe(0);
    expect(readFileSync(path.join(folder, 'bill-audit.schema.json'), 'utf8')).toBe('mine');
    expect(await namesUnder(folder)).toEqual(['bill-audit.schema.json', 'bill-audit.yaml', 'bill.csv']);
  });

  test('does not stop a dry run, which writes nothing and prints the configuration alone', async () => {
    const folder = folderOf({ 'bill.csv': BILL, 'bill-audit.yaml': 'mine' });
    const { code, stdout, stderr } = await runIn(folder, ['init', '--dry-run']);
    expect(code).toBe(0);
    expect(stdout.startsWith('# yaml-language-server: $schema=./bill-audit.schema.json\n')).toBe(true);
    expect(stdout.endsWith('    # email:\n')).toBe(true);
    expect(stderr.startsWith('1 of 1 files proposed, 2026-10 under audit\n')).toBe(true);
    expect(stderr.endsWith('Nothing was written.\nNext: bill-audit init\n')).toBe(true);
    expect(await namesUnder(folder)).toEqual(['bill-audit.yaml', 'bill.csv']);
    expect((await runIn(folder, ['init', '--dry-run', '--quiet'])).stderr).toBe('');
  });

  test('a dry run shows what a bill lacks that cannot be audited as it stands', async () => {
    const folder = folderOf({ 'bill.csv': BILL.replace('carrier,', '').replace('Laurentel,', '') });
    const { code, stdout } = await runIn(folder, ['init', '--dry-run']);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(12, 20)).toEqual([
      '',
      '# The bills under audit.',
      '# bills:',
      '  # left out: what it lacks is marked below; complete it and remove the #',
      '#   - files: bill.csv',
      '#     layout:',
      '#       carrier: { value: } # fill in: it names no carrier, and no other file here does',
      '',
    ]);
  });
});

describe('names made to mislead', () => {
  const NAMES = [
    '*.csv',
    '[x].csv',
    '{a,b}.csv',
    '- a.csv',
    'a: b #c.csv',
    '\'q".csv',
    'new\nline.csv',
    '\u001b[31m.csv',
    '\u202egpj.csv',
    'x\\y.csv',
    '!a.csv',
    'true',
    '2026-10.csv',
    '..a/b*d/c.csv',
  ];

  test('are written so that check finds each file, and shown so that no terminal obeys them', async () => {
    const bill = (index: number) => BILL.replaceAll('L-10', `L-${index}`).replace('0101', `01${10 + index}`);
    const folder = folderOf(Object.fromEntries(NAMES.map((name, index) => [name, bill(index)])));
    const { code, stdout } = await runIn(folder, ['init']);
    expect(code).toBe(0);
    expect(stdout + configIn(folder)).not.toMatch(/(?!\n)\p{Cc}|[\u200e\u200f\u202a-\u202e]/u);
    const { stdout: report } = await runIn(folder, ['check', '--format', 'json', '--fail-on', 'never']);
    const found = JSON.parse(report).inputs.map(({ file }: { file: string }) => file);
    // What begins with a dot is hidden.
    expect(found.sort()).toEqual(NAMES.filter((name) => !name.startsWith('.')).sort());
  });

  test('a carrier’s name is one key, whatever is in it', async () => {
    const name = 'Evil: {x} # [a] *b';
    const folder = folderOf({ 'bill.csv': BILL.replace('Laurentel', name) });
    await runIn(folder, ['init']);
    expect((await loadConfig(folder)).carriers.map((carrier) => carrier.name)).toEqual([name]);
  });
});

describe('what is said on the command line', () => {
  const NAMELESS = BILL.replace('carrier,', '')
    .replace('Laurentel,', '')
    .replace(',currency', '')
    .replace(',CAD', '');

  test('settles what the files leave open', async () => {
    const folder = folderOf({ 'bill.csv': NAMELESS });
    const argv = ['init', '--carrier', 'Laurentel', '--currency', 'CAD', '--locale', 'fr-CA'];
    expect((await runIn(folder, argv)).code).toBe(0);
    const { locale, currency, customer, carriers, inputs } = await loadConfig(folder);
    expect([locale.tag, currency, customer.country]).toEqual(['fr-CA', 'CAD', 'CA']);
    expect(carriers.map(({ name }) => name)).toEqual(['Laurentel']);
    expect(inputs.map(({ layout }) => layout)).toEqual([{ carrier: { value: 'Laurentel' } }]);
    expect((await runIn(folder, ['check', '--format', 'json'])).code).toBe(0);
  });

  test.each([
    [['init', 'nowhere'], 'There is no folder "nowhere". Expected a folder of files. Check the name.\n'],
    [
      ['init', '--currency', 'euro'],
      '--currency "euro" is not a currency. Expected an ISO 4217 code in capitals, such as EUR. Correct the code.\n',
    ],
    [
      ['init', '--locale', 'de'],
      '--locale "de" is not supported. Expected a locale in English, French or Arabic, such as en-GB, fr-CA or ar-MA. Correct the locale.\n',
    ],
  ])('is refused when it is wrong: %j', async (argv, said) => {
    expect(await runIn(folderOf({ 'bill.csv': BILL }), argv)).toEqual({ code: 2, stdout: '', stderr: said });
  });
});

const SAID = `3 of 5 files proposed, 2026-10 under audit
  File                            Taken for     Read by               Month    Rows  Records  Rejected
  Factures/2026-09/laurentel.csv  earlier bill  plain-bill + mapping  2026-09     3        3         0
  Factures/2026-10/laurentel.csv  bill          plain-bill + mapping  2026-10     3        3         0
  Parc.csv                        inventory     plain-inventory                   3        3         0

Left out
  - lettre.docx: it is no table of data.
  - notes.txt: no layout recognises its headings.

To check
  1. the locale is taken for fr-CA: the headings are French.
  2. the country is taken for CA: the headings are French and the telephone numbers North American.
  3. the currency is taken for CAD: no file names one, and it is that of CA.
  4. Factures/2026-10/laurentel.csv, Factures/2026-09/laurentel.csv: no column names the carrier; it is taken for
     Laurentel: the name of the file or of its folder says Laurentel.
  5. Factures/2026-10/laurentel.csv, Factures/2026-09/laurentel.csv: the column “Numéro appelé” is read as service:
     “Numéro appelé” is nearly a heading that is known for service.
  6. Factures/2026-10/laurentel.csv, Factures/2026-09/laurentel.csv: the type of each charge is told by the words of
     “Libellé”.
  7. there is no price sheet here, so no charge can be held against what you agreed to pay.

bill-audit.yaml was written.
Next: bill-audit check
`;

const WRITTEN = `# yaml-language-server: $schema=./bill-audit.schema.json
# Proposed by bill-audit init from the files in this folder. Each inference says what it rests on; a line marked
# "check" rests on a guess. What only you know stands behind a #: complete it and remove the #.

customer: # who writes the letters; complete it before you send one
  country: CA # check: the headings are French and the telephone numbers North American; settles how telephone numbers are compared
  # name: Your company inc.
  # kind: business # or consumer, micro, small, large, public: decides which law a letter may name
  # address: ["1 Example Street", Town]
  # contact: { name: , title: , email: , phone: }
locale: fr-CA # check: the headings are French; language of reports and letters, and order of 03/04/2026
currency: CAD # check: no file names one, and it is that of CA; for files that name none

# The bills under audit: 2026-10, by the dates of the invoices.
bills:
  # Factures/2026-10/laurentel.csv: read by the mapping below, headings in row 1, 3 records of 3 rows
  - files: Factures/2026-10/laurentel.csv
    layout:
      heading_row: 1
      carrier: { value: Laurentel } # check: the name of the file or of its folder says Laurentel
      service: Numéro appelé # check: “Numéro appelé” is nearly a heading that is known for service
      charge_type: { column: 5, words: { Abonnement ligne: recurring } } # check: no column holds the types of charges; they are told by “Libellé”
      description: 5 # “Libellé”

# What you own.
inventory:
  # Parc.csv: plain-inventory, headings in row 3, 3 records of 3 rows
  - files: Parc.csv

# Bills of earlier months: evidence, never claimed again.
history:
  # Factures/2026-09/laurentel.csv: read by the mapping below, headings in row 1, 3 records of 3 rows
  - files: Factures/2026-09/laurentel.csv
    layout:
      heading_row: 1
      carrier: { value: Laurentel } # check: the name of the file or of its folder says Laurentel
      service: Numéro appelé # check: “Numéro appelé” is nearly a heading that is known for service
      charge_type: { column: 5, words: { Abonnement ligne: recurring } } # check: no column holds the types of charges; they are told by “Libellé”
      description: 5 # “Libellé”

# The tax rates that bills should have.
# taxes:
#   - { name: Tax, rate: "20" }

# The carriers that the files name. Their addresses are for the letters.
carriers:
  Laurentel: # in 3 files
    answer_days: 30 # days that a letter gives to answer
    proration: actual # part months count the days of the month; thirty: they count thirty
    # legal_name:
    # address: []
    # email:
`;

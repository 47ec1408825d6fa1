import { describe, expect, test } from 'vitest';
import { parseLocale } from '../../src/language/locale.ts';
import { doubtsOf, proposalOf, sectionsOf } from './proposal-of-files.ts';

const HEADINGS = 'carrier|account|invoice|invoice_date|service|charge_type|code|amount|currency';
const NAMELESS = 'account|invoice|invoice_date|service|charge_type|code|amount|currency';
const INVENTORY =
  'carrier|account|service|code|status|mrc|currency\nLaurentel|514-01|514-555-0101|LT|active|28.00|CAD';
const PRICES =
  'carrier|code|charge_type|unit_price|currency|valid_from\nLaurentel|LT|recurring|28.00|CAD|2025-01-01';
const OWN = { 'inventory.csv': INVENTORY, 'prices.csv': PRICES };

function bill(date: string, carrier = 'Laurentel', service = '514-555-0101'): string {
  return `${HEADINGS}\n${carrier}|514-01|${carrier}-${date}|${date}|${service}|recurring|LT|28.00|CAD`;
}

describe('months', () => {
  test('the newest of each carrier is audited, and the rest is history', () => {
    const proposal = proposalOf({
      'a-09.csv': bill('2026-09-30'),
      'a-10.csv': bill('2026-10-31'),
      'b-09.csv': bill('2026-09-28', 'Boréal'),
      'c-03.csv': bill('2026-03-28', 'Northline'),
      ...OWN,
    });
    expect(sectionsOf(proposal)).toEqual({
      bills: ['a-10.csv', 'b-09.csv'],
      inventory: ['inventory.csv'],
      prices: ['prices.csv'],
      history: ['a-09.csv', 'c-03.csv'],
    });
    expect(proposal.month).toBe('2026-10');
    expect(doubtsOf(proposal)).toEqual([
      'fill-in | locale: nothing tells the language of the reports and letters, which are English without it',
      'check | b-09.csv | it is dated in 2026-09 while others are of 2026-10; it is audited as the newest bill of its carrier',
      'check | c-03.csv | it is of a month long before 2026-10, and the newest bill of its carrier; it is read as history, so nothing of it is audited',
    ]);
  });

  test('a file of several months is told, and a file without dates is taken by its name', () => {
    const months = `${bill('2026-09-30')}\n${bill('2026-10-31').split('\n')[1]}`;
    const undated =
      'carrier|account|service|charge_type|amount|currency\nBoréal|B|418-555-0101|recurring|1.00|CAD';
    const proposal = proposalOf({
      'a.csv': months,
      'b-2026-09.csv': undated,
      'c.csv': `${undated}\n`,
      ...OWN,
    });
    expect(sectionsOf(proposal).bills).toEqual(['a.csv', 'b-2026-09.csv', 'c.csv']);
    expect(doubtsOf(proposal).filter((doubt) => /^check \| [abc]/.test(doubt))).toEqual([
      'check | a.csv | it holds bills of 2 months, 2026-09 to 2026-10, and is audited as one; give each month a file of its own to audit one month',
      'check | b-2026-09.csv | it is dated in 2026-09 while others are of 2026-10; it is audited as the newest bill of its carrier',
      'check | c.csv | nothing tells its month; it is read as a bill of the month under audit',
    ]);
  });

  test('totals of earlier invoices, and earlier versions of the inventory, are left out', () => {
    const totals = (date: string) =>
      `carrier|invoice|invoice_date|net_total|total|currency\nLaurentel|L-${date}|${date}|28.00|32.19|CAD`;
    const proposal = proposalOf({
      'bill.csv': bill('2026-10-31'),
      'totals 09.csv': totals('2026-09-30'),
      'totals 10.csv': totals('2026-10-31'),
      'parc 2026-09.csv': INVENTORY,
      'parc 2026-10.csv': `${INVENTORY}\n`,
      'prices.csv': PRICES,
    });
    expect(sectionsOf(proposal)).toEqual({
      bills: ['bill.csv'],
      invoices: ['totals 10.csv'],
      inventory: ['parc 2026-10.csv'],
      prices: ['prices.csv'],
    });
    expect(proposal.files.filter(({ why }) => why !== undefined).map(({ file, why }) => [file, why])).toEqual(
      [
        ['parc 2026-09.csv', 'parc 2026-10.csv is of a later month'],
        ['totals 09.csv', 'its invoices are of 2026-09, not of the month under audit'],
      ],
    );
  });
});

describe('whose a file is that does not say', () => {
  const nameless = `${NAMELESS}\n514-01|L-10|2026-10-31|514-555-0101|recurring|LT|28.00|CAD`;

  function carrierFor(
    file: string,
    content = nameless,
    others: Readonly<Record<string, string>> = OWN,
  ): unknown {
    const { inputs, incomplete } = proposalOf({ [file]: content, ...others });
    const input = inputs.find(({ patterns }) => patterns.includes(file));
    return input
      ? [input.mapping?.carrier, input.reasons[0]?.why]
      : incomplete.find((open) => open.file === file)?.lacks;
  }

  test('is told by the name of the file, when another file knows the carrier', () => {
    expect(carrierFor('bills/laurentel.csv')).toEqual([
      { value: 'Laurentel' },
      'the name of the file or of its folder says Laurentel',
    ]);
  });

  test('is told by what stands above its headings, or in a column of carriers', () => {
    expect(carrierFor('x.csv', `Facture Laurentel inc.\n${nameless}`)).toEqual([
      { value: 'Laurentel' },
      'Laurentel stands above its headings or on its sheet',
    ]);
    const column = `${NAMELESS}|Société\n514-01|L-10|2026-10-31|514-555-0101|recurring|LT|28.00|CAD|LAURENTEL`;
    expect(carrierFor('x.csv', column)).toEqual(['Société', 'its column “Société” holds names of carriers']);
  });

  test('is told by the services of other files, when they are of one carrier', () => {
    expect(carrierFor('x.csv')).toEqual([
      { value: 'Laurentel' },
      '1 of its 1 services are on other files of Laurentel',
    ]);
  });

  test('stays open otherwise, and the file is left out', () => {
    const stranger = `${NAMELESS}\n9|X-1|2026-10-31|450-555-0101|recurring|ZZ|28.00|CAD`;
    expect(carrierFor('x.csv', stranger, { ...OWN, 'b.csv': bill('2026-10-31', 'Boréal') })).toEqual([
      {
        field: 'carrier',
        hint: 'it names no carrier, and nothing tells which of “Laurentel”, “Boréal” it is, or another',
      },
    ]);
  });

  test('is what was said, where nothing else tells', () => {
    const { inputs } = proposalOf({ 'x.csv': nameless }, { carrier: 'Azurtel' });
    expect(inputs.map(({ mapping }) => mapping)).toEqual([{ carrier: { value: 'Azurtel' } }]);
  });

  test('the sheets of a workbook may be named for carriers', () => {
    const sheet = 'Phone number|Status|Monthly cost|Currency\n514-555-0101|Active|28.00|CAD';
    const { inputs } = proposalOf({
      'b.csv': bill('2026-10-31'),
      'c.csv': bill('2026-10-31', 'Boréal'),
      'parc.xlsx': { Laurentel: sheet, Boréal: sheet },
    });
    expect(inputs.find(({ section }) => section === 'inventory')?.mapping).toEqual({
      carrier: { sheet: 'name' },
    });
  });
});

describe('spellings of a carrier', () => {
  const inventory = (carrier: string) => INVENTORY.replace('Laurentel', carrier);

  function carriersWith(billed: string, own: string): unknown {
    return proposalOf({ 'b.csv': bill('2026-10-31', billed), 'i.csv': inventory(own) }).carriers.map(
      ({ name, aliases }) => [name, ...aliases.map((alias) => `${alias.name}: ${alias.why}`)],
    );
  }

  test('that differ by the legal form are one, under the name of our own records', () => {
    expect(carriersWith('LAURENTEL Inc.', 'Laurentel')).toEqual([
      ['Laurentel', 'LAURENTEL Inc.: they differ by the legal form alone'],
    ]);
  });

  test('that share a word and a service are one, when each is on one side alone', () => {
    expect(carriersWith('Laurentel Affaires', 'Laurentel')).toEqual([
      [
        'Laurentel',
        'Laurentel Affaires: one is on bills only and the other in your own files only, and they share an account or a service',
      ],
    ]);
  });

  test('that share no word are two', () => {
    expect(carriersWith('Boréal', 'Laurentel')).toEqual([['Boréal'], ['Laurentel']]);
  });

  test('and case alone makes no second one', () => {
    expect(carriersWith('LAURENTEL', 'Laurentel')).toEqual([['LAURENTEL']]);
  });
});

describe('language, country and currency', () => {
  const FRENCH = 'Fournisseur|Compte|Facture|Date de facture|Ligne|Type de frais|Montant HT';

  function french(phone: string, currency = ''): string {
    const rows = [10, 11, 12].map((end) => `A|C|F|31/10/2026|${phone}${end}|récurrent|28,00`);
    const [first = '', ...others] = [FRENCH, ...rows];
    return currency === ''
      ? [first, ...others].join('\n')
      : [`${first}|Devise`, ...others.map((row) => `${row}|${currency}`)].join('\n');
  }

  function shown(files: Readonly<Record<string, string>>, said = {}): unknown {
    const { locale, country, currency } = proposalOf(files, said).surroundings;
    return [locale?.value.tag, country?.value, currency?.value];
  }

  test('are those of the only currency', () => {
    expect(shown({ 'b.csv': french('514 555 01', 'CAD') })).toEqual(['fr-CA', 'CA', 'CAD']);
    expect(shown({ 'b.csv': bill('2026-10-31') })).toEqual([undefined, 'CA', 'CAD']);
  });

  test('are told by the telephone numbers where no file names a currency', () => {
    expect(shown({ 'b.csv': french('01 98 76 54 ') })).toEqual(['fr-FR', 'FR', 'EUR']);
    expect(shown({ 'b.csv': french('514 555 01') })).toEqual(['fr-CA', 'CA', 'CAD']);
  });

  test('stay open where nothing tells them', () => {
    expect(shown({ 'b.csv': french('45/KGGS/0001') })).toEqual(['fr', undefined, undefined]);
    expect(shown({ 'b.csv': french('514 555 01', 'CAD'), 'c.csv': french('514 555 02', 'USD') })).toEqual([
      'fr',
      undefined,
      undefined,
    ]);
  });

  test('are what was said', () => {
    const said = { locale: parseLocale('ar-MA'), currency: 'MAD' };
    expect(shown({ 'b.csv': french('45/KGGS/0001') }, said)).toEqual(['ar-MA', 'MA', 'MAD']);
  });

  test('a file whose currency nothing tells is left out', () => {
    const { inputs, incomplete } = proposalOf({ 'b.csv': french('45/KGGS/0001') });
    expect(inputs).toEqual([]);
    expect(incomplete.map(({ lacks }) => lacks)).toEqual([
      [{ field: 'currency', hint: 'it names none, and nothing here tells it' }],
    ]);
  });
});

describe('what bills say of their carriers', () => {
  test('part months tell how days are counted, when they fit one way alone', () => {
    const rows = (part: string) =>
      [
        'carrier|account|invoice|invoice_date|period_start|period_end|service|charge_type|code|amount|currency',
        'Boréal|B|I|2026-10-31|2026-10-01|2026-10-31|514-555-0101|recurring|F5|32.00|CAD',
        `Boréal|B|I|2026-10-31|2026-10-20|2026-10-31|514-555-0102|recurring|F5|${part}|CAD`,
      ].join('\n');
    const proration = (part: string) => proposalOf({ 'b.csv': rows(part) }).carriers[0]?.proration;
    expect(proration('12.80')).toEqual({ basis: 'thirty', charges: 1 });
    expect(proration('12.39')).toEqual({ basis: 'actual', charges: 1 });
    expect(proration('13.00')).toBeUndefined();
  });

  test('a tax rate is proposed when it is the only one', () => {
    const rows = (second: string) =>
      `${HEADINGS}|tax_rate\nL|A|I|2026-10-31|514-555-0101|recurring|C|1.00|CAD|20.0 %\nL|A|I|2026-10-31|514-555-0102|recurring|C|1.00|CAD|${second}`;
    expect(proposalOf({ 'b.csv': rows('20') }).rates).toEqual(['20']);
    expect(proposalOf({ 'b.csv': rows('5.5') }).rates).toEqual(['20', '5.5']);
  });
});

describe('rows that cannot be read', () => {
  test('are told when there are few, and keep a file out when they are most of it', () => {
    const rows = (bad: number) =>
      [
        HEADINGS,
        ...[1, 2, 3, 4].map(
          (n) => `L|A|I|2026-10-31|514-555-010${n}|${n <= bad ? 'ZZ' : 'recurring'}|C|1.00|CAD`,
        ),
      ].join('\n');
    const few = proposalOf({ 'b.csv': rows(1), ...OWN });
    expect(sectionsOf(few).bills).toEqual(['b.csv']);
    expect(doubtsOf(few).filter((doubt) => doubt.includes('b.csv'))).toEqual([
      'check | b.csv | 1 of 4 rows cannot be read, and check stops at them unless it is told --skip-bad-rows, such as row 2, column "charge_type": "ZZ" is not understood. Expected one of recurring, one-time, usage, equipment, discount, credit, tax, surcharge, late-fee, adjustment. Correct the cell, or translate the word in bill-audit.yaml: layout: { charge_type: { column: …, words: { "ZZ": recurring } } }.',
    ]);
    const most = proposalOf({ 'b.csv': rows(3), ...OWN });
    expect(sectionsOf(most).bills).toBeUndefined();
    expect(most.incomplete.map(({ file, why }) => [file, why])).toEqual([
      ['b.csv', '3 of its 4 rows cannot be read: row 2, column "charge_type": "ZZ" is not understood.'],
    ]);
  });
});

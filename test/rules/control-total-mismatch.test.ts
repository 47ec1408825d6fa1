import { compileLayout } from '../../src/normalize/compile-layout.ts';
import type { SectionedLayout } from '../../src/normalize/layout.ts';
import { controlTotalMismatch } from '../../src/rules/control-total-mismatch.ts';
import type { SourceFile } from '../../src/sources/source.ts';
import { readX12Document } from '../../src/sources/x12-document.ts';
import { readXmlDocument } from '../../src/sources/xml-document.ts';
import { cell, type PlainFinding } from './plain-finding.ts';
import { ruleTester } from './rule-tester.ts';

const header = {
  1: 'DH',
  2: '4833936100',
  3: '20261019',
  4: 'P85963',
  16: '0000066.00',
  17: '0000066.00',
};
const service = {
  1: 'DS',
  2: '4833936100',
  3: '20261019',
  4: 'P85963',
  7: '0355551261',
  16: '20261011',
  17: '20261110',
  20: '2X10000A',
  21: 'RENTAL',
  32: '0000060.00',
  33: '0000006.00',
  34: '0000066.00',
};
const call = { 1: 'DC', 2: '4833936100', 34: '0000005.00' };

/** A file whose first record states a net total. */
const netFile: SectionedLayout = {
  shape: 'sectioned',
  id: 'net-file',
  title: 'Records with a net total',
  role: 'bills',
  decimal: '.',
  typeColumn: 1,
  commentPrefix: '#',
  mustHave: ['HEAD', 'LINE'],
  sections: {
    HEAD: {
      record: 'invoice',
      fields: {
        carrier: { from: 'constant', value: 'Laurentel' },
        currency: { from: 'constant', value: 'CAD' },
        account: { from: 'column', column: 2 },
        invoice: { from: 'column', column: 3 },
        net_total: { from: 'column', column: 4 },
      },
    },
    LINE: {
      record: 'charge',
      fields: {
        carrier: { from: 'constant', value: 'Laurentel' },
        currency: { from: 'constant', value: 'CAD' },
        charge_type: { from: 'constant', value: 'recurring' },
        account: { from: 'column', column: 2 },
        invoice: { from: 'column', column: 3 },
        amount: { from: 'column', column: 4 },
      },
    },
  },
  controls: [{ counts: 'net', stated: { type: 'HEAD', column: 4 }, sum: { type: 'LINE', column: 4 } }],
};

function missing(stated: string, cellText: string, read: string, impact: string): PlainFinding {
  return {
    rule: 'control-total-mismatch',
    class: 'data-quality',
    severity: 'error',
    carrier: 'Telstra',
    account: '4833936100',
    invoice: 'P85963',
    billed: stated,
    expected: read,
    impact,
    currency: 'AUD',
    message: `bills.csv, row 1: the file states a total of A$${stated} with tax, and its records add up to A$${read}: a difference of ${impact.startsWith('-') ? `-A$${impact.slice(1)}` : `A$${impact}`}.`,
    evidence: [cell('bills', 1, '16', cellText)],
    also: [],
  };
}

/** An EDI bill of one line of 28.00 that states a total (in cents) and its number of segments. */
function interchange(total: string, segments: string): SourceFile {
  const text = `ISA*00*          *00*          *ZZ*LAURENTEL      *ZZ*CLIENT         *261031*1200*U*00401*000000001*0*P*>~
GS*CI*LAURENTEL*CLIENT*20261031*1200*1*X*004010~ST*811*0001~BIG*20261031*L-1~N1*RI*Laurentel~REF*12*514-01~
DTM*186*20261001~DTM*187*20261031~TDS*${total}~HL*1**1*0~IT1*1*1*EA*28.00**SV*VOIP~PID*F****Monthly voice service~
SE*${segments}*0001~GE*1*1~IEA*1*000000001~`;
  return {
    file: 'bill.edi',
    kind: 'x12',
    sha256: '',
    tables: [],
    x12: readX12Document(Buffer.from(text), 'bill.edi'),
  };
}

/** An e-invoice of one line of 28.00 that states another sum of its lines. */
function eInvoice(lines: string): SourceFile {
  const money = (name: string, amount: string) => `<cbc:${name} currencyID="EUR">${amount}</cbc:${name}>`;
  const text = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><cbc:ID>L-1</cbc:ID><cbc:IssueDate>2026-10-31</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Laurentel</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty><cac:LegalMonetaryTotal>${money('LineExtensionAmount', lines)}${money('TaxExclusiveAmount', '28.00')}${money('TaxInclusiveAmount', '28.00')}${money('PayableAmount', '28.00')}</cac:LegalMonetaryTotal><cac:InvoiceLine><cbc:ID>1</cbc:ID>${money('LineExtensionAmount', '28.00')}<cac:Item><cbc:Name>Monthly plan</cbc:Name></cac:Item></cac:InvoiceLine></Invoice>`;
  return {
    file: 'bill.xml',
    kind: 'xml',
    sha256: '',
    tables: [],
    xml: readXmlDocument(Buffer.from(text), 'bill.xml'),
  };
}

/** A workbook that states the net sum of each of its rows. */
function workbook(total: string): SourceFile {
  const rows = [
    { number: 1, cells: ['Line', 'Plan', 'Options', 'Sum'] },
    { number: 2, cells: ['514-555-0101', '28.00', '2.00', total] },
  ];
  return { file: 'bill.xlsx', kind: 'xlsx', sha256: '', tables: [{ sheet: 'Lines', hidden: false, rows }] };
}

const rowsWithSums = compileLayout({
  id: 'nordel-wide',
  carrier: 'Nordel',
  currency: 'CAD',
  fields: { service: 'Line' },
  unpivot: { into: 'amount', pattern: '^(Plan|Options)$', fields: { charge_type: 'recurring' } },
  row_totals: { Sum: 'net' },
});

ruleTester(controlTotalMismatch, {
  fine: [
    { name: 'records that add up to the header', tables: { records: [header, service] } },
    {
      name: 'details, which are no charges of their own',
      tables: { records: [header, service, call] },
    },
    {
      name: 'a header that states no total',
      tables: { records: [{ ...header, 16: '' }, service] },
      skipped: 'no file states totals about itself',
    },
    {
      name: 'a carrier for which the rule is off',
      tables: { records: [{ ...header, 16: '0000100.00' }, service] },
      overrides: [{ carrier: 'telstra', rules: { 'control-total-mismatch': 'off' } }],
    },
    {
      name: 'a plain file, which states nothing about itself',
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            charge_type: 'recurring',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
      },
      skipped: 'no file states totals about itself',
    },
  ],
  flagged: [
    {
      name: 'a record that is missing',
      tables: { records: [{ ...header, 16: '0000100.00' }, service] },
      findings: [missing('100.00', '100.00', '66.00', '34.00')],
    },
    {
      name: 'a single cent',
      tables: { records: [{ ...header, 16: '0000066.01' }, service] },
      findings: [missing('66.01', '66.01', '66.00', '0.01')],
    },
    {
      name: 'a total of an EDI bill',
      tables: {},
      config: { documents: [interchange('2801', '11')], currency: 'CAD' },
      findings: [
        {
          rule: 'control-total-mismatch',
          class: 'data-quality',
          severity: 'error',
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          billed: '28.01',
          expected: '28.00',
          impact: '0.01',
          currency: 'CAD',
          message:
            'bill.edi (#9 TDS01): the file states a total of CA$28.01 with tax, and its records add up to CA$28.00: a difference of CA$0.01.',
          evidence: [{ role: 'bills', file: 'bill.edi', column: 'TDS01', path: '9', value: '2801' }],
          also: [],
        },
      ],
    },
    {
      name: 'a count of an EDI bill',
      tables: {},
      config: { documents: [interchange('2800', '12')], currency: 'CAD' },
      findings: [
        {
          rule: 'control-total-mismatch',
          class: 'data-quality',
          severity: 'error',
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          impact: '0.00',
          currency: 'CAD',
          message: 'bill.edi (#13 SE01): the file states 12 as the number of its records; read: 11.',
          evidence: [{ role: 'bills', file: 'bill.edi', column: 'SE01', path: '13', value: '12' }],
          also: [],
        },
      ],
    },
    {
      name: 'a sum that an e-invoice makes of its own parts',
      tables: {},
      config: { documents: [eInvoice('28.02')] },
      findings: [
        {
          rule: 'control-total-mismatch',
          class: 'data-quality',
          severity: 'error',
          carrier: 'Laurentel',
          invoice: 'L-1',
          billed: '28.02',
          expected: '28.00',
          impact: '0.02',
          currency: 'EUR',
          message:
            'bill.xml (/Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount): the invoice states a sum of €28.02 here, and its parts add up to €28.00: a difference of €0.02.',
          evidence: [
            {
              role: 'bills',
              file: 'bill.xml',
              row: 1,
              path: '/Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount',
              term: 'BT-106',
              value: '28.02',
            },
          ],
          also: [],
        },
      ],
    },
    {
      name: 'the sum of a row of a workbook',
      tables: {},
      config: { documents: [workbook('30.01')], layouts: [rowsWithSums] },
      findings: [
        {
          rule: 'control-total-mismatch',
          class: 'data-quality',
          severity: 'error',
          carrier: 'Nordel',
          billed: '30.01',
          expected: '30.00',
          impact: '0.01',
          currency: 'CAD',
          message:
            'bill.xlsx (Lines!D2): the file states a net total of CA$30.01, and its records add up to CA$30.00: a difference of CA$0.01.',
          evidence: [{ role: 'bills', file: 'bill.xlsx', sheet: 'Lines', cell: 'D2', value: '30.01' }],
          also: [],
        },
      ],
    },
    {
      name: 'a net total',
      tables: {
        records: [
          { 1: 'HEAD', 2: '514-01', 3: 'L-1', 4: '30.00' },
          { 1: 'LINE', 2: '514-01', 3: 'L-1', 4: '28.00' },
        ],
      },
      config: { layouts: [netFile] },
      findings: [
        {
          rule: 'control-total-mismatch',
          class: 'data-quality',
          severity: 'error',
          carrier: 'Laurentel',
          account: '514-01',
          invoice: 'L-1',
          billed: '30.00',
          expected: '28.00',
          impact: '2.00',
          currency: 'CAD',
          message:
            'bills.csv, row 1: the file states a net total of CA$30.00, and its records add up to CA$28.00: a difference of CA$2.00.',
          evidence: [cell('bills', 1, '4', '30.00')],
          also: [],
        },
      ],
    },
    {
      name: 'a record too many',
      tables: { records: [header, service, { ...service, 34: '0000000.01' }] },
      options: { severity: 'warning' },
      findings: [{ ...missing('66.00', '66.00', '66.01', '-0.01'), severity: 'warning' }],
    },
  ],
});

import { describe, expect, test } from 'vitest';
import { isEInvoice } from '../../../src/normalize/einvoice/einvoice.ts';
import { readXmlDocument } from '../../../src/sources/xml-document.ts';
import { edited, example, plainRows, recordsOf, smallUbl, ublLine } from './small-invoice.ts';

const SHARED = {
  carrier: 'Nordlicht Telekom GmbH',
  account: 'K-20417',
  invoice: 'RE-2026-10-0815',
  invoice_date: '2026-10-31',
  due_date: '2026-11-15',
  currency: 'EUR',
};
const CHARGED = { ...SHARED, order: 'PO-7731' };
const HERE = { location: 'Hafenstraße 12, 20457 Hamburg' };
const OCTOBER = { period_start: '2026-10-01', period_end: '2026-10-31' };

const ROWS = [
  {
    ...SHARED,
    ...OCTOBER,
    previous_balance: '0',
    payments: '57.50',
    adjustments: '0.02',
    net_total: '218.53',
    tax_total: '38.95',
    total: '257.48',
    amount_due: '200.00',
  },
  {
    ...CHARGED,
    ...HERE,
    ...OCTOBER,
    service: '+49 30 5550101',
    charge_type: 'recurring',
    code: 'BV-10',
    description: 'Grundgebühr Business Voice, Anschluss mit 10 Nebenstellen',
    quantity: '10',
    unit_price: '12.00',
    amount: '115.00',
    line_adjustment: '-5.00',
    tax_rate: '19',
    cost_center: 'KST-410',
    reference: '10 Nebenstellen',
  },
  {
    ...CHARGED,
    ...HERE,
    period_start: '2026-09-01',
    period_end: '2026-09-30',
    service: '+49 30 5550100',
    charge_type: 'usage',
    code: 'VM',
    description: 'Gespräche ins Mobilfunknetz',
    quantity: '693.5',
    unit_price: '0.05',
    amount: '34.68',
    tax_rate: '19',
    cost_center: 'KST-400',
  },
  {
    ...CHARGED,
    ...HERE,
    ...OCTOBER,
    service: '+49 30 5550102',
    charge_type: 'one-time',
    code: 'SIP-NEU',
    description: 'Bereitstellung SIP-Trunk',
    quantity: '1',
    unit_price: '49.00',
    amount: '59.00',
    line_adjustment: '10.00',
    tax_rate: '19',
    cost_center: 'KST-400',
  },
  {
    ...CHARGED,
    ...HERE,
    period_start: '2026-10-01',
    period_end: '2026-12-31',
    service: '+49 30 5550101',
    charge_type: 'recurring',
    code: 'RT-4',
    description: 'Router, Miete für ein Quartal im Voraus',
    quantity: '1',
    unit_price: '13.50',
    amount: '13.50',
    tax_rate: '19',
    cost_center: 'KST-400',
  },
  {
    ...CHARGED,
    ...HERE,
    period_start: '2026-09-14',
    period_end: '2026-09-15',
    service: '+49 30 5550101',
    charge_type: 'credit',
    description: 'Gutschrift Ausfall 14.–15. September',
    quantity: '-1',
    unit_price: '20.00',
    amount: '-20.00',
    tax_rate: '19',
    cost_center: 'KST-400',
  },
  {
    ...CHARGED,
    ...HERE,
    ...OCTOBER,
    service: '+49 30 5550100',
    charge_type: 'recurring',
    code: '9783000000003',
    description: 'Handbuch Telefonanlage',
    quantity: '1',
    unit_price: '21.40',
    amount: '21.40',
    tax_rate: '7',
    cost_center: 'KST-400',
  },
  { ...CHARGED, charge_type: 'discount', description: 'Treuerabatt', amount: '-10.00', tax_rate: '19' },
  { ...CHARGED, charge_type: 'surcharge', description: 'Papierrechnung', amount: '4.95', tax_rate: '19' },
  {
    ...CHARGED,
    charge_type: 'tax',
    code: 'S',
    description: 'VAT 19 %',
    amount: '37.45',
    tax_base: '197.13',
    tax_rate: '19',
  },
  {
    ...CHARGED,
    charge_type: 'tax',
    code: 'S',
    description: 'VAT 7 %',
    amount: '1.50',
    tax_base: '21.40',
    tax_rate: '7',
  },
];

describe.each(['ubl', 'cii'] as const)('%s', (syntax) => {
  test('gives the header, lines, allowances, charges and VAT of an invoice', () => {
    const records = recordsOf(example(syntax, 'invoice'));
    expect(plainRows(records)).toEqual(ROWS);
    expect(records.rows.map(({ record }) => record)).toEqual([
      'invoice',
      ...ROWS.slice(1).map(() => 'charge'),
    ]);
    const { layout, figures, left, rejections, warnings } = records;
    expect({ layout, figures, left, rejections, warnings }).toEqual({
      layout: `en16931-${syntax}`,
      figures: [],
      left: [],
      rejections: [],
      warnings: [],
    });
  });

  test('gives a credit note below zero, with the invoice it refers to', () => {
    const credited = {
      ...SHARED,
      invoice: 'GU-2026-11-0007',
      invoice_date: '2026-11-05',
    } as Partial<typeof SHARED>;
    delete credited.due_date;
    expect(plainRows(recordsOf(example(syntax, 'credit-note')))).toEqual([
      {
        ...credited,
        previous_balance: '0',
        net_total: '-22.00',
        tax_total: '-4.18',
        total: '-26.18',
        amount_due: '-26.18',
      },
      {
        ...credited,
        ...HERE,
        ...OCTOBER,
        order: 'PO-7731',
        service: '+49 30 5550101',
        charge_type: 'credit',
        code: 'BV-10',
        description: 'Grundgebühr Business Voice',
        quantity: '-2',
        unit_price: '12.00',
        amount: '-22.00',
        line_adjustment: '2.00',
        tax_rate: '19',
        cost_center: 'KST-400',
        reference: 'RE-2026-10-0815',
      },
      {
        ...credited,
        order: 'PO-7731',
        charge_type: 'tax',
        code: 'S',
        description: 'VAT 19 %',
        amount: '-4.18',
        tax_base: '-22.00',
        tax_rate: '19',
        reference: 'RE-2026-10-0815',
      },
    ]);
  });

  test('does not take the VAT total of the accounting currency', () => {
    const text = example(syntax, 'invoice');
    expect(text).toContain('440.14');
    expect(recordsOf(text).rows[0]?.fields.tax_total?.place?.written).toBeUndefined();
    expect(recordsOf(text).rows[0]?.fields.tax_total?.text).toBe('38.95');
  });
});

describe('places', () => {
  test('name the element, its term and what is written there', () => {
    const ubl = recordsOf(example('ubl', 'credit-note')).rows[1];
    const line = '/CreditNote/cac:CreditNoteLine';
    expect(ubl?.row).toBe(76);
    expect(ubl?.fields.amount).toEqual({
      text: '-22.00',
      place: { row: 79, path: `${line}/cbc:LineExtensionAmount`, term: 'BT-131', written: '22.00' },
    });
    expect(ubl?.fields.line_adjustment?.place).toEqual({
      row: 91,
      path: `${line}/cac:AllowanceCharge/cbc:Amount`,
      term: 'BT-136',
    });
    expect(ubl?.fields.service?.place).toEqual({
      row: 85,
      path: `${line}/cac:DocumentReference/cbc:ID`,
      term: 'BT-128',
    });
    expect(ubl?.fields.charge_type).toEqual({ text: 'credit' });

    const cii = recordsOf(example('cii', 'invoice')).rows[2];
    const item =
      '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem[2]';
    expect(cii?.fields.period_start).toEqual({
      text: '2026-09-01',
      place: {
        row: 95,
        path: `${item}/ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString`,
        term: 'BT-134',
        written: '20260901',
      },
    });
    expect(cii?.fields.unit_price).toEqual({
      text: '0.05',
      place: {
        row: 80,
        path: `${item}/ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount`,
        term: 'BT-146',
        written: '5.0000',
      },
    });
    expect(cii?.fields.service?.place?.term).toBe('BT-18');
    expect(cii?.fields.previous_balance).toBeUndefined();
    expect(recordsOf(example('cii', 'invoice')).rows[0]?.fields.previous_balance).toEqual({ text: '0' });
  });
});

test('prefixes may have any spelling', () => {
  const plain = plainRows(recordsOf(example('cii', 'invoice')));
  const odd = example('cii', 'invoice')
    .replaceAll('rsm:', 'a.1:')
    .replaceAll('ram:', '_:')
    .replace('xmlns:ram=', 'xmlns:_=')
    .replace('xmlns:rsm=', 'xmlns:a.1=');
  expect(plainRows(recordsOf(odd))).toEqual(plain);
  const prefixless = example('ubl', 'invoice')
    .replaceAll('cbc:', '')
    .replace('xmlns:cbc=', 'xmlns:unused=')
    .replace(/(<\/?)Invoice\b(?=[ >])/g, '$1i:Invoice')
    .replace('xmlns="', 'xmlns:i="')
    .replace('xmlns:unused=', 'xmlns=');
  expect(plainRows(recordsOf(prefixless))).toEqual(plain);
});

test('an invoice inside an envelope of Peppol is read', () => {
  const inner = example('ubl', 'invoice').replace(/^<\?xml.*\?>/, '');
  const text = `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader/>${inner}</StandardBusinessDocument>`;
  expect(plainRows(recordsOf(text))).toEqual(ROWS);
  expect(recordsOf(text).rows[0]?.fields.invoice?.place?.path).toBe(
    '/StandardBusinessDocument/Invoice/cbc:ID',
  );
});

test('only invoices are taken for e-invoices', () => {
  const is = (text: string): boolean => isEInvoice(readXmlDocument(Buffer.from(text), 'f.xml'));
  expect(is(example('cii', 'invoice'))).toBe(true);
  expect(is(example('ubl', 'credit-note'))).toBe(true);
  expect(is('<Invoice/>')).toBe(false);
  expect(is('<CrossIndustryDocument xmlns="urn:ferd:CrossIndustryDocument:invoice:1p0"/>')).toBe(false);
});

describe('accounts', () => {
  const accountOf = (text: string): string | undefined => recordsOf(text).rows[1]?.fields.account?.text;
  const contract = '<cac:ContractDocumentReference><cbc:ID>V-88</cbc:ID></cac:ContractDocumentReference>';
  const buyer = (ids: string): string =>
    `<cac:AccountingCustomerParty><cac:Party>${ids}</cac:Party></cac:AccountingCustomerParty>`;
  const id = (text: string, scheme = ''): string =>
    `<cac:PartyIdentification><cbc:ID${scheme}>${text}</cbc:ID></cac:PartyIdentification>`;
  const gln = id('4012345000009', ' schemeID="0088"');

  test.each([
    ['the seller’s own number for the customer', buyer(gln + id('K-7')) + contract, 'K-7'],
    ['the contract before an identifier of the whole world', buyer(gln) + contract, 'V-88'],
    ['that identifier where there is nothing else', buyer(gln), '4012345000009'],
    ['none', '', undefined],
  ])('%s', (_, more, account) => {
    expect(accountOf(smallUbl({ lines: [{ amount: '10.00' }], more }))).toBe(account);
  });
});

describe('signs', () => {
  const types = (text: string): (readonly (string | undefined)[])[] =>
    recordsOf(text).rows.map(({ fields }) => [
      fields.charge_type?.text,
      (fields.amount ?? fields.total)?.text,
    ]);

  test('a corrected invoice below zero stands as it is', () => {
    const text = smallUbl({
      type: '384',
      lines: [{ amount: '-10.00', quantity: '-1', price: '10.00' }],
      net: '-10.00',
    });
    expect(types(text)).toEqual([
      [undefined, '-10.00'],
      ['credit', '-10.00'],
    ]);
    expect(recordsOf(text).rows[1]?.fields.quantity?.text).toBe('-1');
  });

  test.each(['81', '261', '381', '396', '532'])('an invoice of type %s is a credit note', (type) => {
    expect(types(smallUbl({ type, lines: [{ amount: '10.00' }] }))).toEqual([
      [undefined, '-10.00'],
      ['credit', '-10.00'],
    ]);
  });

  test('a credit note that is below zero already is not turned round, and said so', () => {
    const records = recordsOf(
      smallUbl({ root: 'CreditNote', type: '381', lines: [{ amount: '-10.00' }], net: '-10.00' }),
    );
    expect(records.rows.map(({ fields }) => (fields.amount ?? fields.total)?.text)).toEqual([
      '-10.00',
      '-10.00',
    ]);
    expect(records.warnings.map(({ id }) => id)).toEqual(['einvoice-credit-below-zero']);
  });

  test('a line of a credit note that takes back is above zero', () => {
    const text = smallUbl({
      root: 'CreditNote',
      type: '381',
      lines: [
        { amount: '14.00', quantity: '1', price: '14.00' },
        { amount: '-4.00', quantity: '-2', price: '2.00' },
      ],
    });
    expect(types(text)).toEqual([
      [undefined, '-10.00'],
      ['credit', '-14.00'],
      ['credit', '4.00'],
    ]);
    expect(recordsOf(text).rows.map(({ fields }) => fields.quantity?.text)).toEqual([undefined, '-1', '2']);
  });
});

test('a credit note is one by its root too, and by the total before what was paid', () => {
  const text = smallUbl({
    root: 'CreditNote',
    type: '',
    lines: [{ amount: '10.00', more: '<cbc:Note>Storno</cbc:Note>' }],
    more: '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>R-0</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>',
  }).replace(/(PayableAmount currencyID="EUR">)10.00/, '$1-5.00');
  const { rows, warnings } = recordsOf(text);
  expect(
    rows.map(({ fields }) => [(fields.amount ?? fields.amount_due)?.text, fields.reference?.text]),
  ).toEqual([
    ['5.00', undefined],
    ['-10.00', 'R-0'],
  ]);
  expect(warnings).toEqual([]);
});

test('a charge refers to the note on its line, else to the preceding invoice', () => {
  const more =
    '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>R-0</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>';
  const lines = [{ amount: '4.00', more: '<cbc:Note>Etage 2</cbc:Note>' }, { amount: '6.00' }];
  expect(recordsOf(smallUbl({ lines, more })).rows.map(({ fields }) => fields.reference?.text)).toEqual([
    undefined,
    'Etage 2',
    'R-0',
  ]);
});

test('an order that Peppol writes for none is none', () => {
  const order = (id: string): string => `<cac:OrderReference><cbc:ID>${id}</cbc:ID></cac:OrderReference>`;
  const orderOf = (id: string): string | undefined =>
    recordsOf(smallUbl({ lines: [{ amount: '10.00' }], more: order(id) })).rows[1]?.fields.order?.text;
  expect([orderOf('PO-1'), orderOf('NA')]).toEqual(['PO-1', undefined]);
});

test('a description is added to the name where it says more', () => {
  const described = (description: string): (string | undefined)[] => {
    const text = smallUbl({ lines: [{ amount: '10.00', name: 'Voice Komfort' }] }).replace(
      '<cac:Item>',
      `<cac:Item><cbc:Description>${description}</cbc:Description>`,
    );
    const cell = recordsOf(text).rows[1]?.fields.description;
    return [cell?.text, cell?.place?.term, cell?.place?.written];
  };
  expect(described('10\n  Nebenstellen')).toEqual([
    'Voice Komfort, 10 Nebenstellen',
    'BT-153',
    'Voice Komfort',
  ]);
  expect(described('VOICE')).toEqual(['Voice Komfort', 'BT-153', undefined]);
  expect(described('Voice Komfort plus')).toEqual(['Voice Komfort plus', 'BT-154', undefined]);
});

describe('the VAT total', () => {
  const tax = (amount: string, base: string): string =>
    `<cac:TaxTotal><cac:TaxSubtotal>${base}<cbc:TaxAmount currencyID="EUR">${amount}</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal>`;
  const totalOf = (more: string): unknown =>
    recordsOf(smallUbl({ lines: [{ amount: '10.00' }], more })).rows[0]?.fields.tax_total;

  test('is nothing where none is stated and no group has any', () => {
    expect(totalOf('')).toEqual({ text: '0' });
    expect(totalOf(tax('0.00', ''))).toEqual({ text: '0' });
  });

  test('is unknown where none is stated beside a group that has some', () => {
    expect(totalOf(tax('1.00', ''))).toBeUndefined();
  });
});

test('the breakdown in the accounting currency is not read a second time', () => {
  const again =
    '<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">440.14</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxAmount currencyID="SEK">440.14</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal><cac:LegalMonetaryTotal>';
  const records = recordsOf(edited(example('ubl', 'invoice'), ['<cac:LegalMonetaryTotal>', again]));
  expect(plainRows(records)).toEqual(ROWS);
  expect(records.rejections).toEqual([]);
});

describe('lines below lines', () => {
  const sub = (amount: string, name: string): string => ublLine({ amount, name }, 'SubInvoice');
  const object =
    '<cac:DocumentReference><cbc:ID>0101</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:DocumentReference>';

  test('sub-lines that add up stand for their line, and take from it what they do not say', () => {
    const text = smallUbl({
      lines: [{ amount: '10.00', name: 'Group', more: object + sub('6.00', 'A') + sub('4.00', 'B') }],
      totals: '<cbc:LineExtensionAmount currencyID="EUR">10</cbc:LineExtensionAmount>',
    });
    const { rows, left, figures, warnings } = recordsOf(text);
    expect(
      rows
        .slice(1)
        .map(({ fields }) => [fields.description?.text, fields.amount?.text, fields.service?.text]),
    ).toEqual([
      ['A', '6.00', '0101'],
      ['B', '4.00', '0101'],
    ]);
    expect(left).toEqual([{ what: 'lines that group or explain other lines', count: 1 }]);
    expect(figures).toEqual([
      {
        counts: 'net',
        stated: { digits: 10n, scale: 0 },
        read: { digits: 1000n, scale: 2 },
        place: {
          row: 11,
          path: '/Invoice/cac:LegalMonetaryTotal/cbc:LineExtensionAmount',
          term: 'BT-106',
          written: '10',
        },
        invoice: 'R-1',
      },
    ]);
    expect(warnings).toEqual([]);
  });

  test('sub-lines that do not add up are left inside their line', () => {
    const { rows, left } = recordsOf(
      smallUbl({ lines: [{ amount: '10.00', name: 'Group', more: sub('6.00', 'A') + sub('5.00', 'B') }] }),
    );
    expect(rows.slice(1).map(({ fields }) => fields.description?.text)).toEqual(['Group']);
    expect(left).toEqual([{ what: 'sub-lines whose line is read as a whole', count: 2 }]);
  });

  test('lines of Factur-X that group or inform are not counted', () => {
    const status = (reason: string): string =>
      `<ram:LineStatusReasonCode>${reason}</ram:LineStatusReasonCode></ram:AssociatedDocumentLineDocument>`;
    const text = edited(
      example('cii', 'invoice'),
      [
        '<ram:LineID>2</ram:LineID>\n      </ram:AssociatedDocumentLineDocument>',
        `<ram:LineID>2</ram:LineID>${status('GROUP')}`,
      ],
      [
        '<ram:LineID>3</ram:LineID>\n      </ram:AssociatedDocumentLineDocument>',
        `<ram:LineID>3</ram:LineID>${status('INFORMATION')}`,
      ],
      [
        '<ram:LineID>4</ram:LineID>\n      </ram:AssociatedDocumentLineDocument>',
        `<ram:LineID>4</ram:LineID>${status('DETAIL')}`,
      ],
    );
    const { rows, left, figures } = recordsOf(text);
    expect(rows.map(({ fields }) => fields.code?.text).filter((code) => code !== 'S')).toEqual([
      undefined,
      'BV-10',
      'RT-4',
      undefined,
      '9783000000003',
      undefined,
      undefined,
    ]);
    expect(left).toEqual([{ what: 'lines that group or explain other lines', count: 2 }]);
    expect(figures.map(({ stated, read }) => [stated, read])).toEqual([
      [
        { digits: 22358n, scale: 2 },
        { digits: 12990n, scale: 2 },
      ],
    ]);
  });
});

test('an allowance belongs to the service when all lines are for one', () => {
  const more = `<cac:AdditionalDocumentReference><cbc:ID>030 5550101</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>
  <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">2</cbc:Amount></cac:AllowanceCharge>
  <cac:AllowanceCharge><cbc:ChargeIndicator>1</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Mahngebühr</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">3</cbc:Amount></cac:AllowanceCharge>`;
  expect(
    recordsOf(smallUbl({ lines: [{ amount: '9.00' }], more })).rows.map(({ fields }) => [
      fields.charge_type?.text,
      fields.amount?.text,
      fields.service?.text,
    ]),
  ).toEqual([
    [undefined, undefined, undefined],
    ['one-time', '9.00', '030 5550101'],
    ['discount', '-2.00', '030 5550101'],
    ['late-fee', '3.00', '030 5550101'],
  ]);
});

test('a logistics charge of Factur-X EXTENDED is a surcharge', () => {
  const charge =
    '<ram:SpecifiedLogisticsServiceCharge><ram:Description>Versand</ram:Description><ram:AppliedAmount>4.00</ram:AppliedAmount></ram:SpecifiedLogisticsServiceCharge>';
  const text = edited(
    example('cii', 'invoice'),
    ['<ram:SpecifiedTradePaymentTerms>', `${charge}<ram:SpecifiedTradePaymentTerms>`],
    ['<ram:ChargeTotalAmount>4.95', '<ram:ChargeTotalAmount>8.95'],
  );
  const { rows, warnings } = recordsOf(text);
  const row = rows.find(({ fields }) => fields.description?.text === 'Versand');
  expect([row?.fields.charge_type?.text, row?.fields.amount?.text]).toEqual(['surcharge', '4.00']);
  expect(warnings).toEqual([]);
});

test('taxes of several kinds have a total each, of which the sum is taken', () => {
  const tax = (amount: string): string =>
    `<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">${amount}</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxAmount currencyID="EUR">${amount}</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal>`;
  const { rows, warnings } = recordsOf(
    smallUbl({ lines: [{ amount: '10.00' }], total: '11.50', more: tax('0.50') + tax('1.00') }),
  );
  expect(rows.map(({ fields }) => (fields.tax_total ?? fields.amount)?.text)).toEqual([
    '1.50',
    '10.00',
    '0.50',
    '1.00',
  ]);
  expect(warnings).toEqual([]);
});

describe('the service of lines that name none', () => {
  const property = (name: string, value: string) =>
    `<cac:Item><cac:AdditionalItemProperty><cbc:Name>${name}</cbc:Name><cbc:Value>${value}</cbc:Value></cac:AdditionalItemProperty>`;
  const plan = { amount: '20.00', name: 'Mobile Business S' };
  const facts = (text: string) =>
    recordsOf(text)
      .rows.slice(1)
      .map(({ fields }) => [fields.service?.text, fields.reference?.text, fields.reference?.place?.term]);

  test('is a number among the attributes of the item, which tell alike lines apart', () => {
    const text = edited(smallUbl({ lines: [plan, plan] }), [
      '<cac:Item>',
      property('Rufnummer', '0170 5550101'),
    ]);
    const [before, after] = [text.indexOf('</cac:InvoiceLine>'), text.lastIndexOf('<cac:Item>')];
    const both = `${text.slice(0, Math.max(before, after))}${property('SIM', '8949-A')}${text.slice(after + '<cac:Item>'.length)}`;
    expect(facts(both)).toEqual([
      ['0170 5550101', 'Rufnummer: 0170 5550101', 'BT-161'],
      [undefined, 'SIM: 8949-A', 'BT-161'],
    ]);
  });

  test.each([
    ['0765123456', '0765123456'],
    ['+49 30 5550101', '+49 30 5550101'],
    ['ABC1234', undefined],
    ['555010', undefined],
  ])('is the object of the invoice %j only where that is a number to call', (object, service) => {
    const more = `<cac:AdditionalDocumentReference><cbc:ID>${object}</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode></cac:AdditionalDocumentReference>`;
    expect(facts(smallUbl({ lines: [plan], more })).map(([found]) => found)).toEqual([service]);
  });
});

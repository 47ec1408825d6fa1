import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../src/money/decimal.ts';
import { readEInvoice } from '../../../src/normalize/einvoice/einvoice.ts';
import { ProblemError, problemText } from '../../../src/problem.ts';
import { readXmlDocument } from '../../../src/sources/xml-document.ts';
import { problemOf } from '../../sources/problem-of.ts';
import { edited, example, recordsOf, smallUbl, ublLine } from './small-invoice.ts';

const SETTLEMENT =
  '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement';

async function refusal(text: string): Promise<string> {
  return problemText(await problemOf(() => recordsOf(text)));
}

function told(text: string): { rejected: string[]; warned: string[]; rows: number } {
  const { rejections, warnings, rows } = recordsOf(text);
  return { rejected: rejections.map(problemText), warned: warnings.map(problemText), rows: rows.length };
}

describe('documents that are no invoice', () => {
  test.each([
    [
      '<Invoice><ID>1</ID></Invoice>',
      'invoice.xml, line 1: the XML is no invoice that is read: its root is "Invoice". Expected an EN 16931 invoice: UBL 2.1 Invoice or CreditNote, or CII CrossIndustryInvoice (ZUGFeRD 2, Factur-X). Ask the sender for the invoice in one of these, or for the detail as CSV or Excel.',
    ],
    [
      '<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0"/>',
      'invoice.xml, line 1: the XML is a ZUGFeRD 1.0 invoice: its root is "rsm:CrossIndustryDocument" in "urn:ferd:CrossIndustryDocument:invoice:1p0". Expected an EN 16931 invoice: UBL 2.1 Invoice or CreditNote, or CII CrossIndustryInvoice (ZUGFeRD 2, Factur-X). Ask the sender for the invoice in one of these, or for the detail as CSV or Excel.',
    ],
  ])('%s', async (text, says) => {
    expect(await refusal(text)).toBe(says);
  });

  test('an invoice that does not say whose it is, which, or in what currency', async () => {
    const text = edited(
      smallUbl({ lines: [] }),
      ['<cbc:ID>R-1</cbc:ID>', '<cbc:ID> </cbc:ID>'],
      ['<cbc:Name>Nordlicht</cbc:Name>', ''],
      ['<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>', ''],
    );
    expect(await refusal(text)).toBe(
      'invoice.xml, /Invoice, line 1: the invoice states no seller’s name (BT-27), no invoice number (BT-1), no currency (BT-5). Expected the name of its seller, its number and its currency. Ask the sender for a correct invoice.',
    );
    expect(await refusal(smallUbl({ lines: [] }).replace('Code>EUR<', 'Code>EURO<'))).toBe(
      'invoice.xml, /Invoice, line 1: "EURO" is not a currency (BT-5). Expected an ISO 4217 code such as EUR. Ask the sender for a correct invoice.',
    );
  });
});

describe('rows that cannot be read', () => {
  test.each([
    [
      'an amount with a comma',
      ['<ram:LineTotalAmount>34.68', '<ram:LineTotalAmount>34,68'],
      'ram:IncludedSupplyChainTradeLineItem[2]/ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount, line 102: "34,68" is not an amount. Expected a number with a decimal point, such as 28.00. Ask the sender for a correct invoice.',
    ],
    [
      'a quantity with an exponent',
      ['>693.5<', '>6e2<'],
      'ram:IncludedSupplyChainTradeLineItem[2]/ram:SpecifiedLineTradeDelivery/ram:BilledQuantity, line 85: "6e2" is not a number. Expected a number with a decimal point, such as 3. Ask the sender for a correct invoice.',
    ],
    [
      'a day the calendar does not have',
      ['>20260901<', '>20260931<'],
      'ram:IncludedSupplyChainTradeLineItem[2]/ram:SpecifiedLineTradeSettlement/ram:BillingSpecifiedPeriod/ram:StartDateTime/udt:DateTimeString, line 95: "20260931" is not a date (BT-134). Expected a date such as 2026-10-31, or 20261031 in CII. Ask the sender for a correct invoice.',
    ],
    [
      'a line without an amount',
      ['<ram:LineTotalAmount>34.68</ram:LineTotalAmount>', ''],
      'ram:IncludedSupplyChainTradeLineItem[2], line 70: the line states no net amount (BT-131). Expected an amount on every line. Ask the sender for a correct invoice.',
    ],
  ] as const)('%s', (_, edit, says) => {
    const path = '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/';
    expect(told(edited(example('cii', 'invoice'), edit))).toEqual({
      rejected: [`invoice.xml, ${path}${says}`],
      warned: [],
      rows: 10,
    });
  });

  test('an amount in another currency than the invoice', () => {
    const text = edited(example('ubl', 'invoice'), [
      '<cbc:LineExtensionAmount currencyID="EUR">34.68',
      '<cbc:LineExtensionAmount currencyID="SEK">34.68',
    ]);
    expect(told(text)).toEqual({
      rejected: [
        'invoice.xml, /Invoice/cac:InvoiceLine[2]/cbc:LineExtensionAmount, line 162: "34.68" is in "SEK" on an invoice in EUR. Expected an amount in EUR. Ask the sender for a correct invoice: only the VAT total may stand in a second currency.',
      ],
      warned: [],
      rows: 10,
    });
  });

  test('the VAT total in a currency that is neither the invoice’s nor the accounting one', () => {
    const text = edited(example('cii', 'invoice'), [
      '<ram:TaxTotalAmount currencyID="EUR">',
      '<ram:TaxTotalAmount currencyID="NOK">',
    ]);
    expect(told(text).rejected).toEqual([
      `invoice.xml, ${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:TaxTotalAmount[2], line 344: "38.95" is in "NOK" on an invoice in EUR. Expected an amount in EUR. Ask the sender for a correct invoice: only the VAT total may stand in a second currency.`,
    ]);
  });

  test('an allowance or charge that does not say which it is, or how much', () => {
    const part = (inside: string): string =>
      smallUbl({
        lines: [{ amount: '10.00' }],
        more: `<cac:AllowanceCharge>${inside}</cac:AllowanceCharge>`,
      });
    expect(told(part('<cbc:Amount>2</cbc:Amount>')).rejected).toEqual([
      'invoice.xml, /Invoice/cac:AllowanceCharge, line 7: it is not said whether this is an allowance or a charge. Expected an indicator: true for a charge, false for an allowance. Ask the sender for a correct invoice.',
    ]);
    expect(told(part('<cbc:ChargeIndicator>false</cbc:ChargeIndicator>')).rejected).toEqual([
      'invoice.xml, /Invoice/cac:AllowanceCharge, line 7: the allowance states no amount (BT-92). Expected an amount for every allowance and charge. Ask the sender for a correct invoice.',
    ]);
  });

  test('a group of VAT without an amount', () => {
    expect(
      told(edited(example('cii', 'invoice'), ['<ram:CalculatedAmount>1.50</ram:CalculatedAmount>', '']))
        .rejected,
    ).toEqual([
      `invoice.xml, ${SETTLEMENT}/ram:ApplicableTradeTax[2], line 294: the VAT group states no amount (BT-117). Expected an amount in every group of the VAT breakdown. Ask the sender for a correct invoice.`,
    ]);
  });
});

describe('sums an invoice makes of its own parts', () => {
  const differing = (text: string) =>
    recordsOf(text)
      .figures.filter(({ counts }) => counts === 'sum')
      .map(({ stated, read, place, invoice }) => [
        place.term,
        place.path?.replace(/^.*:/, ''),
        place.written,
        decimalText(stated),
        decimalText(read),
        invoice,
      ]);

  test.each([
    ['BT-106', '>223.58<', '>223.60<', 'LineExtensionAmount', '223.60', '223.58'],
    [
      'BT-107',
      'AllowanceTotalAmount currencyID="EUR">10.00<',
      'AllowanceTotalAmount currencyID="EUR">11<',
      'AllowanceTotalAmount',
      '11',
      '10.00',
    ],
    [
      'BT-108',
      'ChargeTotalAmount currencyID="EUR">4.95<',
      'ChargeTotalAmount currencyID="EUR">0<',
      'ChargeTotalAmount',
      '0',
      '4.95',
    ],
    ['BT-110', '>38.95<', '>39.95<', 'TaxAmount', '39.95', '38.95'],
  ])('%s is not what it adds up', (term, from, to, name, stated, read) => {
    const text = edited(example('ubl', 'invoice'), [from, to]);
    expect(differing(text)).toEqual([[term, name, stated, stated, read, 'RE-2026-10-0815']]);
    expect(told(text)).toMatchObject({ rejected: [], warned: [] });
  });

  test('a cent of rounding is none', () => {
    const off = (to: string): number =>
      differing(edited(example('ubl', 'invoice'), ['>223.58<', `>${to}<`])).length;
    expect([off('223.57'), off('223.59'), off('223.591')]).toEqual([0, 0, 1]);
  });
});

describe('warnings', () => {
  test('totals that are not stated', () => {
    const text = edited(smallUbl({ lines: [{ amount: '10.00' }] }), [
      '<cbc:TaxExclusiveAmount currencyID="EUR">10.00</cbc:TaxExclusiveAmount>',
      '',
    ]);
    expect(told(text)).toEqual({
      rejected: [],
      warned: [
        'invoice.xml, /Invoice, line 1: the invoice states no total without VAT (BT-109). Expected what EN 16931 asks of every invoice. What hangs on it is not checked: ask the sender for a correct invoice.',
      ],
      rows: 2,
    });
  });

  test('an invoice without lines gives its header alone', () => {
    const more = `<cac:TaxTotal><cbc:TaxAmount>1</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxAmount>1</cbc:TaxAmount></cac:TaxSubtotal></cac:TaxTotal>`;
    const { rows, left, warnings } = recordsOf(smallUbl({ lines: [], more }));
    expect(rows.map(({ record }) => record)).toEqual(['invoice']);
    expect(left).toEqual([{ what: 'groups of VAT of an invoice without lines', count: 1 }]);
    expect(warnings.map(problemText)).toEqual([
      'invoice.xml, /Invoice, line 1: the invoice has totals and no lines. Expected lines: the profiles MINIMUM and BASIC WL of Factur-X leave them to the PDF. Ask the carrier for a profile with lines (BASIC or EN 16931), or for the detail as CSV.',
    ]);
  });

  test.each([
    ['0', 'MIN'],
    ['100', 'KGM'],
  ])('a price per %s %s is not compared', (base, baseUnit) => {
    const text = smallUbl({
      lines: [{ amount: '10.00', quantity: '2', unit: 'MIN', price: '5.00', base, baseUnit }],
    });
    const { rows, warnings } = recordsOf(text);
    expect(rows[1]?.fields.unit_price).toBeUndefined();
    expect(rows[1]?.fields.quantity?.text).toBe('2');
    expect(warnings.map(problemText)).toEqual([
      `invoice.xml, /Invoice/cac:InvoiceLine/cac:Price/cbc:BaseQuantity, line 13: the price is stated for "${base} ${baseUnit}", and the quantity in "MIN": the price of one is not known. Expected a base quantity above zero in the unit of the quantity (BT-149, BT-150). Check quantity × price of this line by hand: it is left out of that check.`,
    ]);
  });

  test('a credit note below zero', () => {
    const text = smallUbl({ root: 'CreditNote', type: '381', lines: [{ amount: '-10.00' }], net: '-10.00' });
    expect(told(text).warned).toEqual([
      'invoice.xml, /CreditNote, line 1: the credit note has a total of "-10.00": its amounts are taken as they stand, as credits below zero. Expected positive amounts on a credit note (EN 16931). Check that the carrier means to give this money back, not to charge it.',
    ]);
  });
});

describe('changed bytes', () => {
  const nested = smallUbl({
    lines: [
      { amount: '9.00', more: ublLine({ amount: '9.00' }, 'SubInvoice') },
      { amount: '1.00', quantity: '3', unit: 'MON', price: '1', base: '3' },
    ],
  });
  const texts = [
    example('ubl', 'invoice'),
    example('ubl', 'credit-note'),
    example('cii', 'invoice'),
    example('cii', 'credit-note'),
    nested,
  ].map((text) => Buffer.from(text));

  test('give records or a problem, and no record without its amount', () => {
    const change = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.nat(20_000),
      length: fc.nat(400),
      how: fc.constantFrom('flip', 'delete', 'truncate', 'repeat', 'digit'),
      byte: fc.integer({ min: 0, max: 255 }),
    });
    let read = 0;
    fc.assert(
      fc.property(change, ({ text, at, length, how, byte }) => {
        const from = at % text.length;
        const head = text.subarray(0, from);
        const bytes = {
          flip: () => Buffer.concat([head, Buffer.from([byte]), text.subarray(from + 1)]),
          delete: () => Buffer.concat([head, text.subarray(from + length)]),
          truncate: () => head,
          repeat: () => Buffer.concat([head, text.subarray(from, from + length), text.subarray(from)]),
          digit: () =>
            Buffer.from(
              text.toString('latin1').replace(/>[\d.]+</g, (n) => (byte % 7 === 0 ? `>${byte}<` : n)),
              'latin1',
            ),
        }[how]();
        try {
          const { rows, rejections } = readEInvoice(readXmlDocument(bytes, 'f.xml'), 'f.xml');
          read += 1;
          for (const { record, fields } of rows) {
            expect(fields.carrier?.text).not.toBe('');
            if (record === 'charge') expect(fields.amount?.text).toMatch(/^-?\d+\.\d{2,}$/);
          }
          expect(rejections.every(({ place }) => place?.path !== undefined)).toBe(true);
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
        }
      }),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(20);
  }, 60_000);
});

import type { XmlElement } from '../../sources/source.ts';
import { type Header, present } from './header.ts';
import type { ReadRow } from './line-row.ts';
import { cellOf, type TermReader } from './term-reader.ts';

/** The groups of the VAT breakdown (BG-23) in the invoice's currency; one in the accounting currency repeats them. */
export function taxGroups(root: XmlElement, terms: TermReader): readonly XmlElement[] {
  const groups = terms.all(root, 'BG-23');
  const accounting = terms.first(root, 'BT-6')?.text;
  return groups.filter((group) => {
    const amount = terms.first(group, 'BT-117');
    return !amount || terms.isInvoiceCurrency(amount) || amount.attributes.get('currencyID') !== accounting;
  });
}

/** The record of a group of the VAT breakdown; undefined, with a problem in the reader, when it cannot be read. */
export function taxRow(group: XmlElement, header: Header, terms: TermReader): ReadRow | undefined {
  if (!terms.first(group, 'BT-117')) {
    terms.refuse(group, {
      id: 'einvoice-term-missing',
      found: 'the VAT group states no amount (BT-117)',
      expected: 'an amount in every group of the VAT breakdown',
      fix: 'Ask the sender for a correct invoice.',
    });
    return undefined;
  }
  const amount = terms.amount(group, 'BT-117');
  const rate = terms.percent(group, 'BT-119');
  const code = terms.text(group, 'BT-118');
  const scheme = terms.first(group, 'BT-118-1');
  const base = terms.amount(group, 'BT-116');
  if (!amount) return undefined;
  const named = rate ? `${rate.text} %` : (code?.text ?? '');
  return {
    amount: amount.value,
    row: {
      record: 'charge',
      row: group.line,
      fields: {
        ...header.shared,
        ...present({
          code,
          description: scheme && cellOf(scheme, 'BT-118-1', `${scheme.text} ${named}`.trim()),
          amount: amount.cell,
          tax_rate: rate,
          tax_base: base?.cell,
          reference: header.preceding,
        }),
        charge_type: { text: 'tax' },
      },
    },
  };
}

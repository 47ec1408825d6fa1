import { type Drawn, line } from './drawn-pdf.ts';

/** What a drawn bill says that a test may change. */
export interface BillWords {
  readonly rows?: readonly (readonly [
    description: string,
    quantity: string,
    price: string,
    amount: string,
  ])[];
  readonly net?: string;
  readonly tax?: string;
  readonly total?: string;
}

/** A small English bill of one page: three charges, 61.00 net, 12.20 VAT, 73.20 with it. */
export function englishBill(words: BillWords = {}): Drawn[][] {
  const rows = words.rows ?? [
    ['Monthly line rental 020 7946 0101', '1', '28.00', '28.00'],
    ['Monthly line rental 020 7946 0102', '1', '28.00', '28.00'],
    ['Installation fee', '1', '5.00', '5.00'],
  ];
  const last = 300 + rows.length * 14;
  return [
    [
      ...line(60, [[40, 'Northline Networks Ltd']], 14),
      ...line(75, [[40, 'Registered in England 01234567 VAT GB 123 4567 89']], 7),
      ...line(120, [
        [40, 'Invoice number:'],
        [140, 'NL-2026-0042'],
        [320, 'Account number:'],
        [420, 'AC-7711'],
      ]),
      ...line(134, [
        [40, 'Invoice date:'],
        [140, '1 October 2026'],
        [320, 'Due date:'],
        [420, '31 October 2026'],
      ]),
      ...line(160, [[40, 'Billing period: 01/10/2026 - 31/10/2026']]),
      ...line(286, [
        [40, 'Description'],
        [-340, 'Qty'],
        [-430, 'Unit price'],
        [-540, 'Amount (GBP)'],
      ]),
      ...rows.flatMap(([description, quantity, price, amount], index) =>
        line(300 + index * 14, [
          [40, description],
          [-340, quantity],
          [-430, price],
          [-540, amount],
        ]),
      ),
      ...line(last + 10, [
        [380, 'Subtotal'],
        [-540, words.net ?? '61.00'],
      ]),
      ...line(last + 24, [
        [380, 'VAT 20%'],
        [-540, words.tax ?? '12.20'],
      ]),
      ...line(last + 38, [
        [380, 'Total'],
        [-540, words.total ?? '73.20'],
      ]),
    ],
  ];
}

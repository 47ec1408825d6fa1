import { periodKey } from '../calendar/period.ts';
import type { Fact, Subject } from '../findings/fact.ts';
import { placeOf } from '../findings/place.ts';
import { comparePlaces, type Origin } from '../records/origin.ts';
import { compareText } from '../text/fold.ts';

/** Order of findings: carrier, account, invoice, service, rule; then code, period and place in the files. */
export function compareFindings(
  a: { readonly rule: { readonly id: string }; readonly fact: Fact },
  b: { readonly rule: { readonly id: string }; readonly fact: Fact },
): number {
  const left = placeOf(a.fact.about);
  const right = placeOf(b.fact.about);
  for (const name of ['carrier', 'account', 'invoice', 'service'] as const) {
    const order = compareText(left[name]?.written ?? '', right[name]?.written ?? '');
    if (order !== 0) return order;
  }
  return (
    compareText(a.rule.id, b.rule.id) ||
    compareText(left.code?.written ?? '', right.code?.written ?? '') ||
    compareText(periodKey(left.period), periodKey(right.period)) ||
    compareText(a.fact.distinguishes ?? '', b.fact.distinguishes ?? '') ||
    compareWhere(originOf(a.fact.about), originOf(b.fact.about))
  );
}

/** Subjects without a place of their own come first. */
function compareWhere(a: Origin | undefined, b: Origin | undefined): number {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0);
  return comparePlaces(a, b);
}

function originOf(about: Subject): Origin | undefined {
  switch (about.kind) {
    case 'charge':
    case 'tax':
    case 'terms':
      return about.charge.charge.origin;
    case 'service':
      return about.charges[0].charge.origin;
    case 'account':
      return about.origin;
    case 'order':
      return about.order.origin;
    case 'term':
      return about.term.origin;
    case 'inventory':
      return about.case.row.origin;
    case 'invoice':
      return about.invoice.header?.origin;
    case 'control':
      return undefined;
  }
}

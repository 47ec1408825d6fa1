import { expect, it } from 'vitest';
import type { PaymentPosition } from '../../src/records/dispute.ts';
import { disputeOf, linesFrom, on, writtenDisputeLetter } from './dispute-example.ts';
import { letterReport } from './letter-example.ts';

const REPORT = letterReport({ locale: 'en-GB', contested: [{ layout: 'en16931-ubl' }] });

function actionOf(payment: PaymentPosition, date: string): string | undefined {
  const dispute = disputeOf('D-2026-0001', linesFrom(REPORT), [], payment);
  const { linesOf } = writtenDisputeLetter(REPORT, [dispute], { level: 'claim', date: on(date) });
  return /action (\w+)/.exec(linesOf('table').at(-1) ?? '')?.[1];
}

it.each<[PaymentPosition, string, string]>([
  ['paid', '2026-11-03', 'CNA'],
  ['paid-under-reserve', '2026-11-29', 'CNP'],
  ['paid-under-reserve', '2026-11-30', 'CNA'],
  ['short-paid', '2027-01-01', 'CNP'],
  ['unpaid', '2027-01-01', 'CNP'],
])('an e-invoice that is %s on %s is to be corrected by %s', (payment, date, action) => {
  expect(actionOf(payment, date)).toBe(action);
});

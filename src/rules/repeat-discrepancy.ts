import type { Day } from '../calendar/day.ts';
import { append } from '../keyed/value-at.ts';
import type { MatchedCharge, Month } from '../match/month.ts';
import { signOf } from '../money/money.ts';
import type { Dispute, DisputeLine } from '../records/dispute.ts';
import { billedCell } from './charge-facts.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** A charge is billed wrongly again after its claim was granted. */
export const repeatDiscrepancy = defineRule({
  id: 'repeat-discrepancy',
  class: 'error',
  severity: 'error',
  rank: 'anomaly',
  needs: ['ledger'],
  title: {
    en: 'Error repeated after its claim was granted',
    fr: 'Erreur répétée après acceptation de la réclamation',
    ar: 'خطأ تكرر بعد قبول المطالبة به',
  },
  doc: {
    fires:
      'A charge has the carrier, service and code (both without one where the claim has none) of a claim that the carrier granted, in whole or in part, or credited, and is for a period after every disputed one (billed after them, where one of the periods is not known), while a rule of the claim finds money in the charge again. It is named beside that finding and makes none of its own.',
    impact: 'none of its own: the finding beside which it stands has the money.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-12',
            invoice_date: '2026-12-31',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            period_start: '2026-12-01',
            period_end: '2026-12-31',
            amount: '31.50',
            currency: 'CAD',
          },
        ],
        prices: [
          {
            carrier: 'Laurentel',
            code: 'VOIP-STD',
            charge_type: 'recurring',
            unit_price: '28.00',
            currency: 'CAD',
          },
        ],
        disputes: [
          {
            claim: 'D-2026-0001',
            state: 'credited',
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-10',
            bill_date: '2026-10-31',
            service: '514-555-0101',
            code: 'VOIP-STD',
            rule: 'mrc-contract-mismatch',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            disputed: '3.50',
            currency: 'CAD',
            found: '2026-10-31',
            received: '3.50',
            credited: '2026-11-30',
          },
        ],
      },
      beside: 'mrc-contract-mismatch',
      says: '514-555-0101, VOIP-STD: claim D-2026-0001 about the same charge was credited on 2026-11-30, and the error is billed again.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    credited: {
      en: '{service}, {code}: claim {claim} about the same charge was credited on {day}, and the error is billed again.',
      fr: '{service}, {code} : la réclamation {claim} portant sur les mêmes frais a été créditée le {day}, et l’erreur est de nouveau facturée.',
      ar: '{service}، {code}: صدر الإشعار الدائن للمطالبة {claim} بشأن الرسم نفسه بتاريخ {day}، ثم تكررت فوترة الخطأ.',
    },
    granted: {
      en: '{service}, {code}: the carrier granted claim {claim} about the same charge on {day}, and the error is billed again.',
      fr: '{service}, {code} : l’opérateur a accepté le {day} la réclamation {claim} portant sur les mêmes frais, et l’erreur est de nouveau facturée.',
      ar: '{service}، {code}: قبل المشغل بتاريخ {day} المطالبة {claim} بشأن الرسم نفسه، ثم تكررت فوترة الخطأ.',
    },
  },
  *check(month, optionsAt) {
    const granted = grantedLines(month);
    if (granted.size === 0) return;
    for (const matched of month.charges) {
      const { charge } = matched;
      if (signOf(charge.amount) <= 0 || !charge.service) continue;
      const found = granted.get(nameOf(charge.carrier.key, charge.service.key, charge.code?.key));
      const last = found?.findLast(({ lines }) => lines.every((line) => isLater(matched, line)));
      if (!last) continue;
      optionsAt(charge);
      const { claim, dates, since } = last.dispute;
      yield {
        about: { kind: 'charge', charge: matched },
        message: dates.credited === undefined ? 'granted' : 'credited',
        words: {
          claim: { kind: 'text', text: claim },
          day: { kind: 'day', day: dates.credited ?? dates.answered ?? since },
        },
        evidence: [billedCell(matched)],
        supports: true,
        beside: [...new Set(last.lines.map(({ rule }) => rule))],
      };
    }
  },
});

interface Granted {
  readonly dispute: Dispute;
  /** Those of one service and code. */
  readonly lines: readonly DisputeLine[];
}

/** The claims that the carrier granted or credited, by carrier, service and code of their lines. */
function grantedLines({ disputes, keyOf }: Month): ReadonlyMap<string, readonly Granted[]> {
  const granted = new Map<string, Granted[]>();
  for (const dispute of disputes) {
    if (!isGranted(dispute)) continue;
    const byName = new Map<string, DisputeLine[]>();
    for (const line of dispute.lines) {
      if (line.service === undefined) continue;
      const code = line.code === undefined ? undefined : keyOf(line.code, 'code');
      const carrier = keyOf(dispute.carrier, 'carrier');
      append(byName, nameOf(carrier, keyOf(line.service, 'service'), code), line);
    }
    for (const [name, lines] of byName) append(granted, name, { dispute, lines });
  }
  return granted;
}

function isGranted({ state, outcome, money }: Dispute): boolean {
  if (state === 'withdrawn') return false;
  return outcome === 'approved' || outcome === 'partly-approved' || signOf(money.oneTime.received) > 0;
}

function nameOf(carrier: string, service: string, code: string | undefined): string {
  return [carrier, service, code ?? ''].join('\n');
}

function isLater({ charge, period }: MatchedCharge, line: DisputeLine): boolean {
  if (period && line.period) return period.from > line.period.to;
  const [day, before]: (Day | undefined)[] = [charge.invoiceDate, line.billDate];
  return day !== undefined && before !== undefined && day > before;
}

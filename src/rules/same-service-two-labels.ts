import { periodKey } from '../calendar/period.ts';
import { append } from '../keyed/value-at.ts';
import type { BilledInvoice, MatchedCharge } from '../match/month.ts';
import { moneyText, signOf } from '../money/money.ts';
import { comparePlaces, evidenceOf } from '../records/origin.ts';
import { compareText, foldWords } from '../text/fold.ts';
import { billedAmount, billedCell } from './charge-facts.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** One invoice bills a service twice under two codes that may mean the same. */
export const sameServiceTwoLabels = defineRule({
  id: 'same-service-two-labels',
  class: 'data-quality',
  severity: 'info',
  rank: 'duplicate',
  needs: [],
  title: {
    en: 'Same charge under two codes',
    fr: 'Mêmes frais sous deux codes',
    ar: 'الرسم نفسه تحت رمزين',
  },
  doc: {
    fires:
      'Two recurring charges above zero of one invoice and account agree in service, period, amount and description, have different codes, and at least one of the codes is known neither to the inventory for the service nor to a price sheet of the carrier. Charges without a description are not compared. Said once per further code.',
    impact: '0: whether it is one charge or two has to be found out; the amount is in the message.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VOIP-STD',
            description: 'VoIP line',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '28.00',
            currency: 'CAD',
          },
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-1',
            service: '514-555-0101',
            charge_type: 'recurring',
            code: 'VST-1',
            description: 'VoIP line',
            period_start: '2026-10-01',
            period_end: '2026-10-31',
            amount: '28.00',
            currency: 'CAD',
          },
        ],
      },
      says: '514-555-0101, VST-1: billed CA$28.00 on invoice L-1, as VOIP-STD is for the same period and with the same description, “VoIP line”.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    labels: {
      en: '{service}, {code}: billed {billed} on invoice {invoice}, as {other} is for the same period and with the same description, “{description}”.',
      fr: '{service}, {code} : facturé {billed} sur la facture {invoice}, comme {other} pour la même période et avec le même libellé, « {description} ».',
      ar: '{service}، {code}: فوتر {billed} في الفاتورة {invoice}، كما فوتر {other} عن الفترة نفسها وبالوصف نفسه «{description}».',
    },
  },
  *check(month, optionsAt) {
    for (const invoice of month.invoices) {
      for (const group of alikeButForCode(invoice)) {
        const [first, ...others] = group;
        for (const matched of others) {
          optionsAt(matched.charge);
          if (hasKnownCode(matched)) continue;
          const billed = billedAmount(matched);
          yield {
            about: { kind: 'charge', charge: matched },
            message: 'labels',
            words: {
              billed,
              other: { kind: 'text', text: first.charge.code?.written ?? '' },
              description: { kind: 'text', text: matched.charge.description },
            },
            evidence: [
              billedCell(matched),
              evidenceOf(matched.charge.origin, 'code'),
              evidenceOf(matched.charge.origin, 'description'),
              billedCell(first),
              evidenceOf(first.charge.origin, 'code'),
              evidenceOf(first.charge.origin, 'description'),
            ],
          };
        }
      }
    }
  },
});

/** Recurring charges that agree in all but their code: the first of each code, those of known codes first, then by code. */
function alikeButForCode({ charges }: BilledInvoice): [MatchedCharge, ...MatchedCharge[]][] {
  const groups = new Map<string, MatchedCharge[]>();
  for (const matched of charges) {
    const { charge } = matched;
    if (charge.type !== 'recurring' || signOf(charge.amount) <= 0 || !charge.code || !charge.service)
      continue;
    const description = foldWords(charge.description);
    if (description === '') continue;
    append(groups, groupKey(matched, description), matched);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = firstOfCodes(group);
    return first && others.length > 0 ? [[first, ...others]] : [];
  });
}

function groupKey(
  { charge: { account, service, amount, period } }: MatchedCharge,
  description: string,
): string {
  return [
    account?.key,
    service?.key,
    periodKey(period),
    amount.currency,
    moneyText(amount),
    description,
  ].join('\n');
}

function firstOfCodes(group: readonly MatchedCharge[]): MatchedCharge[] {
  if (group.length < 2) return [];
  const codes = new Map<string, MatchedCharge>();
  const ordered = group.toSorted(
    (a, b) =>
      Number(hasKnownCode(b)) - Number(hasKnownCode(a)) ||
      compareText(a.charge.code?.key ?? '', b.charge.code?.key ?? '') ||
      comparePlaces(a.charge.origin, b.charge.origin),
  );
  for (const matched of ordered) {
    const code = matched.charge.code?.key ?? '';
    if (!codes.has(code)) codes.set(code, matched);
  }
  return [...codes.values()];
}

/** True when the inventory has the code for the service, a price sheet has it, or a row that may have it was not read. */
function hasKnownCode({ inventory, price }: MatchedCharge): boolean {
  if (inventory.status === 'unread' || (inventory.status === 'matched' && inventory.by === 'code'))
    return true;
  if (price.status === 'in-force') return price.by === 'code';
  return price.status !== 'no-sheet' && price.status !== 'unknown-code';
}

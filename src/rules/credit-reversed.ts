import { creditsOfMonth } from '../match/credit-lines.ts';
import type { Month } from '../match/month.ts';
import { answersOf } from '../match/month-answers.ts';
import { add, type Money, negated, signOf } from '../money/money.ts';
import { billedAmount, billedCell } from './charge-facts.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** A line of the bill takes back what was credited for a claim. */
export const creditReversed = defineRule({
  id: 'credit-reversed',
  class: 'error',
  severity: 'error',
  rank: 'duplicate',
  needs: ['ledger'],
  title: {
    en: 'Credit taken back',
    fr: 'Avoir annulé',
    ar: 'إشعار دائن أُلغي',
  },
  doc: {
    fires:
      'A line of this month’s bills asks for money that was credited for a claim: the ledger has it as a reversal, or it does so for certain. It names the claim or the carrier’s ticket, or it is as large as a credit of the claim and names its invoice or a service and code of the claim. Lines above zero are looked at where their type is credit or adjustment, where their words say that a credit is reversed, or where they repeat an earlier credit to the letter. The money belongs to the claim: no letter claims it anew.',
    impact: 'what the line takes back of the claim’s credits.',
    example: {
      tables: {
        bills: [
          {
            carrier: 'Laurentel',
            account: '514-01',
            invoice: 'L-12',
            invoice_date: '2026-12-31',
            service: '514-555-0101',
            charge_type: 'adjustment',
            code: 'VOIP-STD',
            description: 'Credit reversal',
            amount: '3.50',
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
            disputed: '3.50',
            currency: 'CAD',
            found: '2026-10-31',
            outcome: 'approved',
            confirmed: '3.50',
            received: '3.50',
            credited: '2026-11-30',
          },
        ],
      },
      says: '514-555-0101, VOIP-STD: CA$3.50 on invoice L-12 takes back the credit of claim D-2026-0001.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    reversed: {
      en: '{service}, {code}: {taken} on invoice {invoice} takes back the credit of claim {claims}.',
      fr: '{service}, {code} : {taken} sur la facture {invoice} reprennent l’avoir de la réclamation {claims}.',
      ar: '{service}، {code}: مبلغ {taken} في الفاتورة {invoice} يلغي الإشعار الدائن للمطالبة {claims}.',
    },
  },
  *check(month, optionsAt) {
    const taken = takenBack(month);
    for (const { line, matched } of creditsOfMonth(month)) {
      const own = taken.get(line.key);
      const [first] = own ?? [];
      if (!matched || !own || !first) continue;
      optionsAt(matched.charge);
      const billed = billedAmount(matched);
      const impact = own.reduce<Money>((sum, { amount }) => add(sum, amount), negated(billed));
      const sum = add(impact, billed);
      yield {
        about: { kind: 'charge', charge: matched },
        message: 'reversed',
        words: {
          taken: sum,
          claims: { kind: 'list', items: own.map(({ claim }) => ({ kind: 'text', text: claim })) },
        },
        billed,
        expected: negated(impact),
        impact: sum,
        evidence: [billedCell(matched)],
        working: [
          { name: 'billed', value: billed },
          { name: 'credited', value: sum },
          { name: 'difference', value: sum },
        ],
        dispute: first.claim,
      };
    }
  },
});

interface Taken {
  readonly claim: string;
  /** Above zero. */
  readonly amount: Money;
}

/** What lines of this month take back, by their keys: as the ledger has it, else for certain. */
function takenBack(month: Month): ReadonlyMap<string, readonly Taken[]> {
  const taken = new Map<string, Taken[]>();
  const note = (key: string, one: Taken) => taken.set(key, [...(taken.get(key) ?? []), one]);
  for (const { claim, credits } of month.disputes)
    for (const { key, amount } of credits)
      if (key !== undefined && signOf(amount) < 0) note(key, { claim, amount: negated(amount) });
  for (const { kind, confidence, credit, claim, amount } of answersOf(month))
    if (kind === 'reversal' && confidence === 'certain') note(credit.key, { claim, amount });
  return taken;
}

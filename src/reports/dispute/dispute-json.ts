import { type Day, isoDay } from '../../calendar/day.ts';
import { type Money, moneyText } from '../../money/money.ts';
import {
  type Dispute,
  type DisputeDates,
  type DisputeLine,
  type DisputeSums,
  expectedOf,
  outstandingOf,
} from '../../records/dispute.ts';

/** The dispute as JSON: amounts as decimal strings in its currency, ISO days, null for what is not known. */
export function disputeJson(dispute: Dispute): Record<string, unknown> {
  const { money } = dispute;
  return {
    claim: dispute.claim,
    state: dispute.state,
    level: dispute.level,
    since: isoDay(dispute.since),
    carrier: dispute.carrier,
    currency: dispute.currency,
    money: {
      one_time: sumsJson(money.oneTime),
      recurring: sumsJson(money.recurring),
      expected: moneyText(expectedOf(dispute)),
      outstanding: moneyText(outstandingOf(dispute)),
    },
    charges: dispute.lines.map(lineJson),
    dates: datesJson(dispute.dates),
    tickets: dispute.tickets,
    outcome: dispute.outcome ?? null,
    payment: dispute.payment,
    invoice_status: dispute.invoiceStatus ?? null,
    owner: dispute.owner ?? null,
    contacts: dispute.contacts,
    letters: dispute.dispatches.map(({ what, on, channel, proof, answerDue }) => ({
      what,
      on: isoDay(on),
      channel: channel ?? null,
      proof: proof ?? null,
      answer_due: isoDay(answerDue),
    })),
    credits: dispute.credits.map(({ on, amount, key, invoice, file, row, stated }) => ({
      on: isoDay(on),
      amount: moneyText(amount),
      key: key ?? null,
      invoice: invoice ?? null,
      file: file ?? null,
      row: row ?? null,
      stated: amountJson(stated),
    })),
    notes: dispute.notes.map(({ on, by, audience, text }) => ({ on: isoDay(on), by, audience, text })),
    attachments: dispute.attachments.map(({ name, sha256, bytes, on }) => ({
      name,
      sha256,
      bytes,
      on: isoDay(on),
    })),
    history: dispute.history.map(({ number, on, by, what, from, to, detail }) => ({
      number,
      on: isoDay(on),
      by,
      what,
      from: from ?? null,
      to,
      detail: detail ?? null,
    })),
  };
}

/** A day as JSON has it. */
export function dayJson(day: Day | undefined): string | null {
  return day === undefined ? null : isoDay(day);
}

/** An amount as JSON has it; its currency stands beside it. */
export function amountJson(amount: Money | undefined): string | null {
  return amount ? moneyText(amount) : null;
}

function sumsJson({ claimed, confirmed, received }: DisputeSums): unknown {
  return { claimed: moneyText(claimed), granted: amountJson(confirmed), received: moneyText(received) };
}

function lineJson(line: DisputeLine): unknown {
  const { period } = line;
  return {
    finding: line.finding,
    fingerprint: line.fingerprint,
    rule: line.rule,
    account: line.account ?? null,
    invoice: line.invoice ?? null,
    bill_date: dayJson(line.billDate),
    service: line.service ?? null,
    code: line.code ?? null,
    description: line.description ?? null,
    period: period ? { from: isoDay(period.from), to: isoDay(period.to) } : null,
    billed: amountJson(line.billed),
    disputed: moneyText(line.disputed),
    monthly: amountJson(line.monthly),
    codes: line.codes,
    added: isoDay(line.added),
  };
}

function datesJson(dates: DisputeDates): unknown {
  return {
    found: isoDay(dates.found),
    sent: dayJson(dates.sent),
    acknowledged: dayJson(dates.acknowledged),
    answer_due: dayJson(dates.answerDue),
    answered: dayJson(dates.answered),
    credit_expected: dayJson(dates.creditExpected),
    credited: dayJson(dates.credited),
    verified: dayJson(dates.verified),
    limitation: dayJson(dates.limitation),
    window_ends: dayJson(dates.windowEnds),
  };
}

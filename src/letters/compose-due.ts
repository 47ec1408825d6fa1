import { add, compare, type Money, negated, signOf, subtract, zero } from '../money/money.ts';
import { PAYMENT_POSITIONS, type PaymentPosition } from '../records/dispute.ts';
import { rowsOf } from './claim.ts';
import { MOST_LISTED } from './compose-head.ts';
import type { CurrencyClaim } from './currency-claim.ts';
import type { Balance, Followed, FollowedClaim } from './followed.ts';
import type { Letter } from './letter.ts';
import type { AmountRow, Block } from './sheet.ts';
import { type Line, ownLine, phrase, valueLine } from './span.ts';
import { taxAtOneRate } from './tax.ts';
import { count, figure, labelled, listed, listedUpTo, netAmount, type Voice } from './voice.ts';

/** The claims of a letter side by side, where it has several: what each claims, what was credited and what is due. */
export function claimsGrid(
  { claims, level }: Letter,
  followed: Followed,
  currency: string,
  voice: Voice,
): readonly Block[] {
  if (followed.claims.length < 2) return [];
  const { wording } = voice;
  const own = followed.claims.filter(({ dispute }) => dispute.currency === currency);
  const hasCases = own.some(({ dispute }) => dispute.tickets.length > 0);
  const hasApart = own.some(({ apart }) => signOf(apart) !== 0);
  const hasCredits = own.some(({ credited }) => signOf(credited) !== 0);
  const apart = level === 'appeal' ? wording.columnGranted : wording.columnRefused;
  const tables = claims.flatMap(({ claimed, justify }) => [claimed, justify].flatMap((table) => table ?? []));
  const rowsIn = ({ findings }: FollowedClaim): Line => {
    const ids = new Set(findings.map(({ id }) => id));
    const rows = tables.flatMap(rowsOf).filter((row) => row.findings.some(({ id }) => ids.has(id)));
    return listed(
      voice,
      rows.map(({ number }) => count(voice, number)),
    );
  };
  return [
    {
      kind: 'grid',
      heading: [
        ownLine(wording.columnClaim),
        ...(hasCases ? [ownLine(wording.columnCase)] : []),
        ownLine(wording.columnRows),
        ownLine(wording.columnClaimed),
        ...(hasCredits ? [ownLine(wording.columnCredited)] : []),
        ...(hasApart ? [ownLine(apart)] : []),
        ...(followed.untouched ? [] : [ownLine(wording.columnDue)]),
      ],
      rows: own.map((claim) => [
        valueLine(claim.dispute.claim),
        ...(hasCases ? [valueLine(claim.dispute.tickets.at(-1) ?? '')] : []),
        rowsIn(claim),
        figure(voice, claim.claimed),
        ...(hasCredits ? [figure(voice, negated(claim.credited))] : []),
        ...(hasApart ? [figure(voice, negated(claim.apart))] : []),
        ...(followed.untouched ? [] : [figure(voice, claim.due)]),
      ]),
      amounts: (followed.untouched ? 1 : 2) + (hasCredits ? 1 : 0) + (hasApart ? 1 : 0),
    },
  ];
}

/** From all that is claimed in a currency to what is due, and the tax on it; undefined where all of it is. */
export function dueRows(
  claim: CurrencyClaim,
  { level, followed }: Letter,
  voice: Voice,
): { readonly rows: readonly AmountRow[]; readonly taxOpen: boolean; readonly hasTax: boolean } | undefined {
  const { wording } = voice;
  const balance = followed?.sums.find(({ due }) => due.currency === claim.currency);
  if (!followed || followed.untouched || !balance) return undefined;
  const row = (label: string, value: Money, strong = false): AmountRow => ({
    label: ownLine(label),
    amount: figure(voice, value),
    ...(strong ? { strong: true } : {}),
  });
  const { claimed, credited, apart, due } = balance;
  const rows = [row(claim.net ? wording.summaryNet : wording.summaryTotal, claimed)];
  if (signOf(credited) !== 0) rows.push(row(wording.summaryCredited, negated(credited)));
  if (signOf(apart) !== 0)
    rows.push(row(level === 'appeal' ? wording.summaryGranted : wording.summaryRefused, negated(apart)));
  rows.push(row(claim.net ? wording.summaryDueNet : wording.summaryDue, due, true));
  const isTaxed = claim.tax !== undefined || claim.taxOpen;
  const tax = isTaxed ? dueTax(claim, balance) : undefined;
  if (tax) {
    rows.push(row(taxLabel(claim, voice), tax));
    const gross = leavesOut(claim) ? wording.summaryDueGrossKnown : wording.summaryDueGross;
    rows.push(row(gross, add(due, tax), true));
  }
  return { rows, taxOpen: isTaxed && tax === undefined, hasTax: tax !== undefined };
}

/** True where the tax of some rows is not known. */
export function leavesOut({ untaxed }: CurrencyClaim): boolean {
  return untaxed.unknown.length + untaxed.unsaid.length > 0;
}

/** What the tax of a claim is the tax on. */
export function taxLabel(claim: CurrencyClaim, { wording }: Voice): string {
  if (leavesOut(claim)) return wording.summaryTaxKnown;
  return claim.taxWithin ? wording.summaryTaxOfNet : wording.summaryTax;
}

/** What became of the invoices' payment, once for each position that the disputes have. */
export function paymentLines(letter: Letter, { claims }: Followed, voice: Voice): readonly Line[] {
  const positions = PAYMENT_POSITIONS.flatMap((position) => {
    const own = claims.filter(({ dispute }) => dispute.payment === position);
    return own.length > 0 ? [{ position, own }] : [];
  });
  return positions.map(({ position, own }) => {
    const sentence = phrase(paymentSentence(position, voice), { amount: unsettledOf(own, letter, voice) });
    if (positions.length === 1) return sentence;
    const numbers = own.map(({ dispute }) => valueLine(dispute.claim));
    return labelled(voice, listedUpTo(voice, numbers, MOST_LISTED), sentence);
  });
}

/** What is asked for: what was granted, what is undecided and what was refused. */
export function dueRequests(letter: Letter, { sums }: Followed, voice: Voice): readonly Line[] {
  const { wording } = voice;
  if (letter.level === 'appeal') {
    const amount = listed(voice, asked(sums, 'due', letter, voice));
    const hasProof = letter.claims.some(({ justify }) => justify);
    if (!letter.claims.some(({ claimed }) => claimed)) return [phrase(wording.requestProof, { amount })];
    return [
      phrase(wording.requestRefused, { amount }),
      ...(hasProof ? [ownLine(wording.requestProofToo)] : []),
    ];
  }
  const rests = sums.map((sum) => ({ ...sum, due: restOf(sum) }));
  const granted = asked(sums, 'granted', letter, voice);
  const rest = asked(rests, 'due', letter, voice);
  return [
    ...(granted.length > 0 ? [phrase(wording.requestGranted, { amount: listed(voice, granted) })] : []),
    ...(granted.length > 0 ? [ownLine(wording.requestWhere)] : []),
    ...(rest.length > 0 ? [phrase(wording.requestRest, { amount: listed(voice, rest) })] : []),
  ];
}

/** True where the carrier has written about every claim of the letter. */
export function isAcknowledged({ followed, level }: Letter): boolean {
  if (!followed || level === 'appeal') return false;
  return followed.claims.every(
    ({ dispute, addsTo }) => addsTo === undefined && dispute.history.some(({ said }) => said !== undefined),
  );
}

/** True where the letter asks for what the carrier granted, and for nothing else. */
export function isGranted({ followed }: Letter): boolean {
  return followed?.sums.every((sum) => signOf(restOf(sum)) === 0) ?? false;
}

function asked(
  balances: readonly Balance[],
  key: 'due' | 'granted',
  { claims }: Letter,
  voice: Voice,
): readonly Line[] {
  return balances.flatMap((balance) => {
    const value = balance[key];
    if (signOf(value) === 0) return [];
    const claim = claims.find(({ currency }) => currency === value.currency);
    const amount = netAmount(voice, value, claim?.net ?? false);
    const isTaxed = claim?.net === true && (claim.tax !== undefined || claim.taxOpen);
    return [isTaxed ? phrase(voice.wording.withTax, { amount }) : amount];
  });
}

/** The part that the carrier has not answered. */
function restOf({ due, granted }: Balance): Money {
  return subtract(due, granted);
}

function dueTax({ findings, tax, total }: CurrencyClaim, { due }: Balance): Money | undefined {
  return compare(due, total) === 0 ? tax : taxAtOneRate(findings, due);
}

/** What was claimed and is not credited, whatever the carrier said of it: the customer may hold back no more. */
function unsettledOf(own: readonly FollowedClaim[], { claims }: Letter, voice: Voice): Line {
  const amounts = claims.flatMap(({ currency, net }) => {
    const sums = own.filter(({ dispute }) => dispute.currency === currency);
    if (sums.length === 0) return [];
    const left = sums.reduce(
      (sum, { claimed, credited }) => add(sum, subtract(claimed, credited)),
      zero(currency),
    );
    return [netAmount(voice, left, net)];
  });
  return listed(voice, amounts);
}

function paymentSentence(position: PaymentPosition, { wording }: Voice): string {
  switch (position) {
    case 'unpaid':
      return wording.unpaid;
    case 'short-paid':
      return wording.shortPaid;
    case 'paid-under-reserve':
      return wording.paidUnderReservation;
    case 'paid':
      return wording.paid;
  }
}

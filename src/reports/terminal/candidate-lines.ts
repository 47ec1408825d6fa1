import type { Subject } from '../../findings/fact.ts';
import { formatCount, formatDay, formatDecimal } from '../../language/format.ts';
import {
  type RowCandidate,
  rowCandidates,
  type TermCandidate,
  type TermOutcome,
  termCandidates,
} from '../../match/candidates.ts';
import type { MatchedCharge, Month } from '../../match/month.ts';
import type { Decimal } from '../../money/decimal.ts';
import { CANDIDATE_TEXTS, ROW_OUTCOMES_SAID, TERM_OUTCOMES_SAID } from './candidate-wording.ts';
import { STATUSES } from './explain-wording.ts';
import { originText, termText } from './match-story.ts';
import { moneyWithCode, type Page, paragraph } from './page.ts';
import { say } from './wording.ts';

/** The chosen one among them, however long the list. */
const CANDIDATES_SHOWN = 10;

/** The price terms and inventory rows that came into question for a finding's charge, the chosen ones marked. */
export function candidateLines(about: Subject, month: Month, page: Page): string[] {
  const matched = chargeOf(about);
  const terms = matched ? termCandidates(matched, month) : [];
  const rows = matched ? rowCandidates(matched, month) : [];
  if (terms.length + rows.length === 0) {
    return paragraph(say(CANDIDATE_TEXTS.none, page.locale.language), page, 2);
  }
  return [
    ...listed(terms, (one) => said(termText(one.term, page), termOutcomeText(one, page), page), page),
    ...listed(
      rows,
      (one) => said(ownedText(one, page), say(ROW_OUTCOMES_SAID[one.outcome], page.locale.language), page),
      page,
    ),
  ];
}

function chargeOf(about: Subject): MatchedCharge | undefined {
  switch (about.kind) {
    case 'charge':
    case 'tax':
    case 'terms':
      return about.charge;
    case 'service':
    case 'term':
      return about.charges[0];
    case 'inventory':
      return about.case.charges[0] ?? about.case.serviceCharges[0];
    default:
      return undefined;
  }
}

function said(thing: string, outcome: string, page: Page): string {
  return say(CANDIDATE_TEXTS.candidate, page.locale.language, { thing, outcome });
}

function termOutcomeText({ term, outcome }: TermCandidate, page: Page): string {
  const number = (value: Decimal | undefined) => (value ? formatDecimal(value, page.locale) : '');
  const names: Partial<Record<TermOutcome, string>> = {
    'other-type': term.type,
    'other-service': term.service?.written,
    'other-account': term.account?.written,
    'below-band': number(term.minQuantity),
    'above-band': number(term.maxQuantity),
  };
  return say(TERM_OUTCOMES_SAID[outcome], page.locale.language, { name: names[outcome] ?? '' });
}

/** A row's carrier, account, code, monthly charge, status and dates, with its place. */
function ownedText({ row }: RowCandidate, page: Page): string {
  const { carrier, account, code, mrc, status, startDate, endDate } = row;
  const { language } = page.locale;
  const day = (value: typeof startDate) => (value === undefined ? '' : formatDay(value, page.locale));
  const dates =
    startDate === undefined && endDate === undefined ? [] : [`${day(startDate)} – ${day(endDate)}`];
  const parts = [
    carrier.written,
    ...(account ? [account.written] : []),
    ...(code ? [code.written] : []),
    ...(mrc ? [moneyWithCode(mrc, page)] : []),
    say(STATUSES[status], language),
    ...dates.map((text) => text.trim()),
  ];
  return `${parts.join(page.comma)} (${originText(row.origin, page)})`;
}

function listed<T extends TermCandidate | RowCandidate>(
  candidates: readonly T[],
  text: (candidate: T) => string,
  page: Page,
): string[] {
  const first = candidates.filter((one, index) => one.outcome === 'chosen' || index < CANDIDATES_SHOWN);
  const rest = candidates.length - first.length;
  const lines = first.flatMap((one) =>
    one.outcome === 'chosen'
      ? paragraph(text(one), page, 2, 'strong', page.bullet)
      : paragraph(text(one), page, 2, 'plain', page.marks.info),
  );
  if (rest === 0) return lines;
  const more = say(CANDIDATE_TEXTS.more, page.locale.language, { count: formatCount(rest, page.locale) });
  return [...lines, ...paragraph(`${page.ellipsis} ${more}`, page, 2)];
}

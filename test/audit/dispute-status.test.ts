import { describe, expect, it, test } from 'vitest';
import { ignoredOf, statusesOf } from '../../src/audit/dispute-status.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { isDisputed, isUnasked, isUnclaimed } from '../../src/findings/standing.ts';
import { money } from '../../src/money/money.ts';
import type { DisputeState } from '../../src/records/dispute.ts';
import { lineOf, on } from '../ledger/ledger-story.ts';
import { tinyAudit } from '../reports/tiny-audit.ts';
import { disputeThat, WAYS, type Way } from './dispute-story.ts';

const D = 'D-2026-0001';
const [sample] = tinyAudit().findings;
if (!sample) throw new RangeError('no finding');
const october: Finding = { ...sample, status: 'new' };
const CURRENT = on('2026-10-01');
const SEPTEMBER = { from: on('2026-09-01'), to: on('2026-09-30') };

const own = () => lineOf(october.id, '3.50', { fingerprint: october.fingerprint, period: october.period });
const ofSeptember = () =>
  lineOf('F-september', '3.50', { fingerprint: october.fingerprint, period: SEPTEMBER });

/** What a finding comes to, with the sums that count it. */
function told(way: Way, line: ReturnType<typeof own>) {
  const { standing, settled } = statusesOf([october], [disputeThat(D, way, '3.50', [line])], CURRENT);
  const [finding] = [...standing, ...settled];
  if (!finding) throw new RangeError('it is lost');
  const { status, dispute, ignored } = finding;
  return {
    status,
    state: dispute?.state,
    claimed: dispute?.claimed,
    recurs: dispute?.recurs !== undefined,
    reason: ignored?.reason,
    settled: settled.length === 1,
    counted: isUnclaimed(finding) ? 'claim' : isDisputed(finding) ? 'disputed' : 'nothing',
    unasked: isUnasked(finding),
  };
}

const asked = (state: DisputeState) => ({
  status: 'in-dispute',
  state,
  claimed: true,
  recurs: false,
  reason: undefined,
  settled: false,
  counted: 'disputed',
  unasked: false,
});
const given = (status: 'credited' | 'verified', state: DisputeState) => ({
  ...asked(state),
  status,
  settled: status === 'verified',
  counted: status === 'verified' ? 'nothing' : 'disputed',
});
const ignored = (state: DisputeState, reason: string, claimed = true) => ({
  ...asked(state),
  status: 'ignored',
  claimed,
  reason,
  settled: true,
  counted: 'nothing',
});
const unasked = (state: DisputeState) => ({ ...asked(state), claimed: false, unasked: true });
const back = { ...unasked('reopened'), recurs: true };
const fresh = {
  ...asked('draft'),
  status: 'new',
  state: undefined,
  claimed: undefined,
  counted: 'claim',
};

/** Of each way that a dispute can go: the finding it claims, and the same error in the month after. */
const TABLE: Readonly<Record<Way, readonly [own: object, later: object]>> = {
  draft: [asked('draft'), unasked('draft')],
  ready: [asked('ready'), unasked('ready')],
  sent: [asked('sent'), unasked('sent')],
  acknowledged: [asked('acknowledged'), unasked('acknowledged')],
  'under-review': [asked('under-review'), unasked('under-review')],
  'info-requested': [asked('info-requested'), unasked('info-requested')],
  approved: [asked('approved'), unasked('approved')],
  'partly-approved': [asked('partly-approved'), unasked('partly-approved')],
  denied: [asked('denied'), unasked('denied')],
  'credit-promised': [asked('credit-promised'), unasked('credit-promised')],
  credited: [given('credited', 'credited'), back],
  verified: [given('verified', 'verified'), back],
  closed: [given('verified', 'closed'), back],
  'closed after a denial': [ignored('closed', 'They are right'), ignored('closed', 'They are right', false)],
  'closed after a credit': [ignored('closed', 'Enough'), back],
  'closed unanswered': [ignored('closed', 'Carrier is bankrupt'), fresh],
  escalated: [asked('escalated'), unasked('escalated')],
  appealed: [asked('appealed'), unasked('appealed')],
  withdrawn: [fresh, fresh],
  'written-off': [ignored('written-off', 'Too small'), fresh],
  expired: [ignored('expired', 'Two years have passed'), fresh],
  reopened: [asked('reopened'), unasked('reopened')],
};

describe.each(Object.keys(WAYS) as Way[])('a dispute that is %s', (way) => {
  const [ofOwn, later] = TABLE[way];
  it('gives the finding it claims its status', () => expect(told(way, own())).toEqual(ofOwn));
  it('bears on the same error a month later', () => expect(told(way, ofSeptember())).toEqual(later));
});

test('the dispute is told whole', () => {
  const { standing } = statusesOf([october], [disputeThat(D, 'acknowledged', '3.50', [own()])], CURRENT);
  expect(standing).toEqual([
    {
      ...october,
      status: 'in-dispute',
      dispute: { claim: D, state: 'acknowledged', since: on('2026-11-05'), ticket: 'T-77', claimed: true },
    },
  ]);
});

test('an error that came back says since when', () => {
  const { standing } = statusesOf([october], [disputeThat(D, 'verified', '3.50', [ofSeptember()])], CURRENT);
  expect(standing).toEqual([
    {
      ...october,
      status: 'in-dispute',
      dispute: {
        claim: D,
        state: 'reopened',
        since: on('2026-11-05'),
        claimed: false,
        recurs: on('2026-10-01'),
      },
    },
  ]);
});

test('the same error of a month before the disputed one did not come back', () => {
  const november = { from: on('2026-11-01'), to: on('2026-11-30') };
  const line = lineOf('F-november', '3.50', { fingerprint: october.fingerprint, period: november });
  expect(told('verified', line)).toEqual(unasked('verified'));
});

test('what could not be claimed is no part of a claim for other months', () => {
  const line = ofSeptember();
  const dispute = disputeThat(D, 'sent', '3.50', [line]);
  const others: readonly Finding[] = [
    { ...october, class: 'exposure' },
    { ...october, impact: money('0.00', 'CAD') },
    { ...october, fingerprint: 'of-another-fact' },
  ];
  expect(statusesOf(others, [dispute], CURRENT)).toEqual({ standing: others, settled: [] });
});

test('of several disputes the one that claims the finding speaks, then the open one, then the newest', () => {
  const claims = (...disputes: readonly (readonly [string, Way, ReturnType<typeof own>])[]) =>
    statusesOf(
      [october],
      disputes.map(([claim, way, line]) => disputeThat(claim, way, '3.50', [line])),
      CURRENT,
    ).standing.map(({ dispute }) => dispute?.claim);
  expect(claims(['D-2026-0001', 'sent', own()], ['D-2026-0002', 'sent', ofSeptember()])).toEqual([
    'D-2026-0001',
  ]);
  expect(claims(['D-2026-0001', 'sent', ofSeptember()], ['D-2026-0002', 'verified', ofSeptember()])).toEqual([
    'D-2026-0001',
  ]);
  expect(claims(['D-2026-0001', 'sent', ofSeptember()], ['D-2026-0002', 'sent', ofSeptember()])).toEqual([
    'D-2026-0002',
  ]);
});

test('a fact that names a claim is of that claim, and is not claimed anew', () => {
  const reversed: Finding = { ...october, fact: { ...october.fact, dispute: D } };
  const verified = disputeThat(D, 'verified', '3.50', [lineOf('F-september', '3.50')]);
  expect(statusesOf([reversed], [verified], CURRENT).standing).toEqual([
    {
      ...reversed,
      status: 'in-dispute',
      dispute: { claim: D, state: 'verified', since: on('2026-11-05'), claimed: true },
    },
  ]);
  expect(statusesOf([reversed], [], CURRENT).standing).toEqual([reversed]);
});

test('what a suppression sets aside is ignored until its day', () => {
  const suppression = {
    fingerprint: october.fingerprint,
    reason: 'Agreed',
    owner: 'N. Roy',
    expires: on('2027-01-31'),
    place: {},
  };
  expect(ignoredOf([{ finding: october, suppression }])).toEqual([
    {
      ...october,
      status: 'ignored',
      ignored: { reason: 'Agreed', owner: 'N. Roy', until: on('2027-01-31') },
    },
  ]);
});

describe('a charge that is claimed', () => {
  const claimed = () => {
    const { account, invoice, service, code, period, evidence } = october;
    const facts = { account, invoice, service, code, period };
    return lineOf('F-other', '3.00', {
      ...facts,
      fingerprint: 'fp-of-another-rule',
      rule: 'mrc-inventory-mismatch',
      saved: { record: { about: 'charge' }, evidence },
    });
  };
  const statusOf = (finding: Finding, way: Way = 'sent') => {
    const { standing, settled } = statusesOf([finding], [disputeThat(D, way, '3.00', [claimed()])], CURRENT);
    return [...standing, ...settled].map(({ status, dispute }) => [status, dispute?.claim, dispute?.claimed]);
  };

  test('is not new when another rule finds it wrong', () => {
    expect(statusOf(october)).toEqual([['in-dispute', D, true]]);
    expect(statusOf(october, 'verified')).toEqual([['verified', D, true]]);
    expect(statusOf(october, 'withdrawn')).toEqual([['new', undefined, undefined]]);
  });

  test('is another one on another row, on another invoice and in another period', () => {
    const evidence = october.evidence.map((one) => ({ ...one, row: (one.row ?? 0) + 1 }));
    for (const other of [{ evidence }, { invoice: 'L-99' }, { period: SEPTEMBER }])
      expect(statusOf({ ...october, ...other })).toEqual([['new', undefined, undefined]]);
  });
});

describe('the same error a month after a claim that was denied and closed', () => {
  const statusOf = (impact: string, lines: readonly ReturnType<typeof own>[]) => {
    const finding = { ...october, impact: money(impact, 'CAD') };
    const { standing, settled } = statusesOf(
      [finding],
      [disputeThat(D, 'closed after a denial', '7.00', lines)],
      CURRENT,
    );
    return [...standing, ...settled].map(({ status }) => status);
  };
  const of = (id: string, disputed: string, month: number) =>
    lineOf(id, disputed, {
      fingerprint: october.fingerprint,
      period: { from: on(`2026-0${month}-01`), to: on(`2026-0${month}-28`) },
    });

  it('is ignored up to what was asked for in one month, and new beyond', () => {
    const lines = [of('F-a', '3.00', 8), of('F-b', '4.00', 9)];
    expect([statusOf('4.00', lines), statusOf('4.01', lines)]).toEqual([['ignored'], ['new']]);
  });

  it('counts together what was asked for in the same month', () => {
    const lines = [of('F-a', '3.00', 9), of('F-b', '4.00', 9)];
    expect([statusOf('7.00', lines), statusOf('7.01', lines)]).toEqual([['ignored'], ['new']]);
  });
});

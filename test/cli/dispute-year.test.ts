import { expect, test } from 'vitest';
import { type DisputeFolder, disputeFolder, FOLLOWED, type Told } from './dispute-folder.ts';
import { writeMonth } from './overcharged-month.ts';

/** What 28.00 is agreed for is billed with, in each month of the year. */
const BILLS: readonly Readonly<Record<string, string>>[] = [
  { '514-555-0101': '31.50', '514-555-0102': '30.00' },
  { '514-555-0101': '31.50', '514-555-0102': '28.00' },
  { '514-555-0101': '31.50', '514-555-0103': '29.00' },
  { '514-555-0101': '31.50', '514-555-0103': '28.00' },
  { '514-555-0101': '28.00', '514-555-0104': '33.00' },
  { '514-555-0101': '28.00', '514-555-0104': '28.00' },
  { '514-555-0101': '28.00' },
  { '514-555-0101': '28.00' },
  { '514-555-0101': '31.50' },
  { '514-555-0101': '31.50' },
  { '514-555-0101': '28.00' },
  { '514-555-0101': '28.00' },
];

/** What happens in each month after its bill was claimed. */
const STEPS: readonly (readonly (readonly string[])[])[] = [
  [['send', '1', '2', '--channel', 'registered']],
  [
    ['ack', '1', '--ticket', 'CASE-1'],
    ['answer', '2', 'denied', '--reason', 'in the contract'],
    ['send', '2'],
  ],
  [['answer', '1', 'approved', '--credit-by', '2026-05-31']],
  [
    ['credit', '1', '--amount', '5.00', '--invoice', 'L-04'],
    ['answer', '2', 'partly-approved', '--amount', '1.00'],
    ['note', '3', '--limitation', '2026-09-15'],
  ],
  [
    ['credit', '1', '--amount', '5.50', '--invoice', 'L-05'],
    ['credit', '2', '--amount', '1.00', '--invoice', 'L-05'],
  ],
  [['credit', '1', '--amount', '5.50', '--reversed', '--invoice', 'L-06', '--reason', 'booked twice']],
  [
    ['send', '1', '--what', 'notice'],
    ['withdraw', '4', '--reason', 'ordered after all'],
  ],
  [['credit', '1', '--amount', '9.00', '--invoice', 'L-08']],
  [['close', '3', '--expired']],
  [['answer', '1', 'credit-promised', '--credit-by', '2026-12-31', '--amount', '20.00']],
  [['close', '2', '--written-off', '--reason', 'not worth more']],
  [
    ['credit', '1', '--amount', '6.00', '--invoice', 'L-12'],
    ['close', '1', '--reason', 'agreed'],
  ],
];

/** States and totals after each month: claimed, granted, received, outstanding. */
const COURSE = [
  ['sent sent', '5.50 0.00 0.00 5.50'],
  ['acknowledged appealed', '9.00 0.00 0.00 9.00'],
  ['credit-promised appealed draft', '13.50 10.50 0.00 13.50'],
  ['credited partly-approved draft', '17.00 11.50 5.00 11.00'],
  ['credited credited draft draft', '22.00 11.50 11.50 9.50'],
  ['reopened credited draft draft', '22.00 11.50 6.00 15.00'],
  ['escalated credited draft withdrawn', '22.00 11.50 6.00 10.00'],
  ['credited credited draft withdrawn', '22.00 11.50 15.00 1.00'],
  ['reopened credited expired withdrawn', '25.50 11.50 15.00 3.50'],
  ['credit-promised credited expired withdrawn', '29.00 21.00 15.00 6.00'],
  ['credit-promised written-off expired withdrawn', '29.00 21.00 15.00 6.00'],
  ['closed written-off expired withdrawn', '29.00 21.00 21.00 0.00'],
];

/** The third claim on the day after the law lets its money go. */
const LAPSED = { state: 'draft', days: -1, next: { what: 'limitation', day: '2026-09-15', days_left: -1 } };

test('a year of claims, whose money is the sum of what happened in every month', async () => {
  const made = disputeFolder();
  const course: string[][] = [];
  for (const [index, amounts] of BILLS.entries()) {
    const month = `2026-${String(index + 1).padStart(2, '0')}`;
    const after = index === 11 ? '2027-01' : `2026-${String(index + 2).padStart(2, '0')}`;
    writeMonth(made.folder, amounts, FOLLOWED, month);
    expect((await made.run('check', '--quiet', '--fail-on', 'never')).stderr).toBe('');
    await made.json('open', '--all', '--quiet', '--on', `${after}-02`);
    for (const step of STEPS[index] ?? []) await made.json(...step, '--on', `${after}-20`);
    const { disputes, totals } = await made.json('list', '--all', '--as-of', `${after}-28`);
    const { claimed, granted, received, outstanding } = totals.CAD;
    course.push([
      disputes.map(({ state }: Told) => state).join(' '),
      [claimed, granted, received, outstanding].join(' '),
    ]);
    expect(await sumsOfEvents(made)).toEqual([claimed, granted, received]);
    expect(sumOf(disputes, 'outstanding')).toBe(outstanding);
    if (index === 7) expect(await nextOf(made, '3')).toEqual(LAPSED);
  }
  expect(course).toEqual(COURSE);

  const one = await made.json('show', '1');
  expect(one.history.map(({ what, to }: Told) => `${what} ${to}`)).toEqual([
    'opened draft',
    'sent claim sent',
    'extended sent',
    'acknowledged acknowledged',
    'extended acknowledged',
    'answered credit-promised',
    'extended credit-promised',
    'credited credited',
    'credited credited',
    'reversed reopened',
    'sent notice escalated',
    'credited credited',
    'reopened reopened',
    'extended reopened',
    'extended reopened',
    'promised credit-promised',
    'credited credited',
    'closed closed',
  ]);
  const text = (await made.dispute('export')).stdout;
  await made.dispute('export', 'year.jsonl');
  await made.dispute('import', 'year.jsonl', '--ledger', 'other.db');
  expect((await made.dispute('export', '--ledger', 'other.db')).stdout).toBe(text);
}, 120_000);

async function nextOf({ json }: DisputeFolder, claim: string): Promise<unknown> {
  const { disputes } = await json('list', '--as-of', '2026-09-16');
  const found = disputes.find((dispute: Told) => dispute.claim.endsWith(claim));
  return { state: found.state, days: found.days_to_limitation, next: found.next };
}

/** Claimed, granted and received, by the events alone. */
async function sumsOfEvents({ dispute }: DisputeFolder): Promise<readonly string[]> {
  const { stdout } = await dispute('export');
  const claims = new Map<
    string,
    { claimed: bigint; granted: bigint | undefined; received: bigint; denied: boolean }
  >();
  for (const line of stdout.trimEnd().split('\n').slice(1)) {
    const event = JSON.parse(line);
    const claim = claims.get(event.dispute) ?? {
      claimed: 0n,
      granted: undefined,
      received: 0n,
      denied: false,
    };
    claims.set(event.dispute, claim);
    for (const { disputed } of event.lines ?? []) claim.claimed += cents(disputed);
    if (event.type === 'credited') claim.received += cents(event.amount);
    if (event.type === 'reversed') claim.received -= cents(event.amount);
    if (event.type === 'answered' || event.type === 'promised') {
      claim.denied = event.outcome === 'denied';
      claim.granted = claim.denied ? 0n : event.amount ? cents(event.amount) : claim.claimed;
    }
    if (claim.denied && (event.what === 'appeal' || event.type === 'reopened')) claim.granted = undefined;
  }
  const all = [...claims.values()];
  return [
    amount(all.reduce((sum, { claimed }) => sum + claimed, 0n)),
    amount(all.reduce((sum, { granted }) => sum + (granted ?? 0n), 0n)),
    amount(all.reduce((sum, { received }) => sum + received, 0n)),
  ];
}

function sumOf(rows: readonly Told[], key: string): string {
  return amount(rows.reduce((sum: bigint, row) => sum + cents(row[key]), 0n));
}

function cents(text: string): bigint {
  return BigInt((text.split(' ')[0] ?? '').replace('.', ''));
}

function amount(value: bigint): string {
  return `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
}

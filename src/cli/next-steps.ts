import type { Dispute } from '../records/dispute.ts';
import { mannersOf } from './main.ts';
import type { Process } from './terminal.ts';

/** More are told by their number. */
const TOLD_CLAIMS = 3;

/** Tells on stderr what is usually done next; nothing to who wants no talk or reads JSON, or where nothing was written. */
export function tellNext(
  lines: readonly string[],
  options: Readonly<Record<string, unknown>>,
  { stderr }: Process,
): void {
  if (mannersOf(options).quiet || options.format === 'json' || options.dryRun === true) return;
  for (const line of lines) stderr.write(`${line}\n`);
}

/** After the letters that claim it are drafted. */
export function nextOfOpened(claims: readonly string[]): readonly string[] {
  if (claims.length === 0) return [];
  return [`next: check the letters, send them, then \`bill-audit dispute send ${claimsText(claims)}\``];
}

/** After a step of these disputes, as they now are. */
export function nextOfStep(step: string, disputes: readonly Dispute[]): readonly string[] {
  const claims = (some: readonly Dispute[]) => claimsText(some.map(({ claim }) => claim));
  if (disputes.length === 0) return [];
  if (step === 'send') {
    const ack = disputes.filter(({ state }) => state === 'sent' || state === 'appealed');
    if (ack.length === 0) return [];
    return [
      `next: \`bill-audit dispute ack ${claims(ack)}\` when the carrier confirms, \`bill-audit dispute remind\` when nothing comes`,
    ];
  }
  const undated = disputes.filter(
    ({ state, dates }) =>
      (state === 'approved' || state === 'partly-approved') && dates.creditExpected === undefined,
  );
  if (step !== 'answer' || undated.length === 0) return [];
  return [
    `no day is known by which the credit comes: ask for one, then \`bill-audit dispute answer ${claims(undated)} credit-promised --credit-by YYYY-MM-DD\``,
  ];
}

/** The claims as they are typed; of many the first, and an ellipsis. */
function claimsText(claims: readonly string[]): string {
  return claims.length <= TOLD_CLAIMS ? claims.join(' ') : `${claims.slice(0, TOLD_CLAIMS).join(' ')} …`;
}

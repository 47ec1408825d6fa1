import type { Day } from '../calendar/day.ts';
import { signOf } from '../money/money.ts';
import type { Problem } from '../problem.ts';
import { type Dispatch, type Dispute, SETTLED_STATES } from '../records/dispute.ts';
import { balanceOf } from './followed.ts';
import { letterPart } from './letter-part.ts';

/** Why a letter of that level has nothing to say about a dispute; undefined where it has. `date` is the letter's. */
export function letterWithoutCause(dispute: Dispute, level: Dispatch, date?: Day): Problem | undefined {
  const { claim, state, history } = dispute;
  const part = letterPart(dispute, level, date).dispute;
  if (SETTLED_STATES.has(state))
    return refused(claim, level, `it is ${state}`, 'an open claim', `bill-audit dispute reopen ${claim}`);
  if (level === 'information')
    return history.some(({ what }) => what === 'asked')
      ? undefined
      : refused(
          claim,
          level,
          'the carrier has asked for nothing',
          'a claim about which it has',
          `bill-audit dispute answer ${claim} info-requested`,
        );
  if ((level === 'reminder' || level === 'notice') && part.lines.length === 0)
    return refused(
      claim,
      level,
      'nothing of it was sent yet',
      'a claim that the carrier has',
      `bill-audit dispute send ${claim}`,
    );
  const answered = history.some(({ said }) => said?.outcome !== undefined || said?.creditBy !== undefined);
  if (level === 'appeal' && !answered)
    return refused(
      claim,
      level,
      'the carrier has refused nothing',
      'a claim that it has refused, in whole or in part',
      `bill-audit dispute answer ${claim} denied`,
    );
  if (signOf(balanceOf(part, level).due) > 0) return undefined;
  const isDenied = dispute.outcome === 'denied';
  return refused(
    claim,
    level,
    isDenied && level !== 'appeal' ? 'the carrier has refused it' : 'nothing is left to ask for',
    'an amount that is still due',
    isDenied ? `bill-audit dispute letter ${claim} --level appeal` : `bill-audit dispute show ${claim}`,
  );
}

function refused(claim: string, level: Dispatch, why: string, expected: string, see: string): Problem {
  return {
    id: 'dispute-letter-without-cause',
    found: `${claim} gives no cause for a letter of level ${level}: ${why}`,
    expected,
    fix: `See ${see}`,
  };
}

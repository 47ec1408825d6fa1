import { present } from '../keyed/present.ts';
import type { Step, StepInput } from './dispute-steps.ts';

/** Nothing more is asked for. */
export function closeStep({ words, values }: StepInput): Step {
  const reason = values.text('reason');
  if (values.has('expired'))
    return { claims: words, of: () => [{ type: 'expired', ...present('reason', reason) }] };
  if (!values.has('writtenOff'))
    return { claims: words, of: () => [{ type: 'closed', ...present('reason', reason) }] };
  requireReason(values);
  return { claims: words, of: () => (reason === undefined ? [] : [{ type: 'written-off', reason }]) };
}

/** The matter is open again. */
export function reopenStep({ words, values }: StepInput): Step {
  const reason = values.text('reason');
  requireReason(values);
  return { claims: words, of: () => (reason === undefined ? [] : [{ type: 'reopened', reason }]) };
}

/** The claim was a mistake of ours. */
export function withdrawStep({ words, values }: StepInput): Step {
  const reason = values.text('reason');
  requireReason(values);
  return { claims: words, of: () => (reason === undefined ? [] : [{ type: 'withdrawn', reason }]) };
}

function requireReason(values: StepInput['values']): void {
  if (!values.has('reason')) values.fault('no reason is given', '--reason TEXT', 'Say why');
}

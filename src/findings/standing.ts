import type { Finding } from './finding.ts';

type Standing = Pick<Finding, 'class' | 'status'>;

/** True of an error that no dispute asks back yet: a letter of this report may claim it. */
export function isUnclaimed({ class: klass, status }: Standing): boolean {
  return klass === 'error' && status === 'new';
}

/** True of an error that a dispute is about, whether or not it asks for this month's money, or that is credited. */
export function isDisputed({ class: klass, status }: Standing): boolean {
  return klass === 'error' && (status === 'in-dispute' || status === 'credited');
}

/** True of an error that a dispute is about and whose money nobody has asked for: it is in other months' claim only. */
export function isUnasked({ class: klass, status, dispute }: Standing & Pick<Finding, 'dispute'>): boolean {
  return klass === 'error' && status === 'in-dispute' && dispute?.claimed === false;
}

import type { Finding } from '../findings/finding.ts';
import { digest, shortIds } from '../findings/fingerprint.ts';
import { placeOf } from '../findings/place.ts';
import { append } from '../keyed/value-at.ts';
import { moneyText, signOf } from '../money/money.ts';

/**
 * The id of each finding's cause, by the finding's id: `C-` and eight or more hexadecimal digits, the same for the same
 * cause in any month. Findings that one mistake explains share it: the same rule, class, carrier and code, with the same
 * difference on each line.
 */
export function causeIdsOf(findings: readonly Finding[]): Map<string, string> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) append(groups, identityOf(finding), finding);
  const ids = shortIds('C-', [...groups.keys()].map(digest));
  return new Map(
    [...groups.values()].flatMap((group, index) => group.map(({ id }) => [id, ids[index] ?? ''] as const)),
  );
}

/** What findings of one cause have in common. */
function identityOf({ rule, class: klass, carrier, impact, fact }: Finding): string {
  const each = impact && signOf(impact) !== 0 ? moneyText(impact) : '';
  const { code } = placeOf(fact.about);
  return [rule, klass, carrier, impact?.currency ?? '', each, code?.key ?? ''].join('\n');
}

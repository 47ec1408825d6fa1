import type { Audit } from '../audit/audit.ts';
import { append } from '../keyed/value-at.ts';
import type { Translated } from '../language/locale.ts';
import type { CarrierProfile } from '../records/customer.ts';
import { type ClaimedFinding, isClaimed } from './claim.ts';
import { composed } from './compose.ts';
import { carrierFileNames } from './file-name.ts';
import { type Letter, letterOf } from './letter.ts';
import { markdown } from './markdown.ts';

/** A letter as a file; `name` has no folder. */
export interface LetterFile {
  readonly carrier: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Calendar days to answer for a carrier of which nothing is written. */
const DEFAULT_ANSWER_DAYS = 30;

/** The claim to each carrier of whom something is claimed, sorted by carrier. */
export function lettersOf(audit: Audit): readonly Letter[] {
  return claimsByCarrier(audit).map(({ profile, fileName, findings }) =>
    letterOf(audit, profile, fileName, findings),
  );
}

/**
 * A draft for each carrier of whom something is claimed, as `letter-<carrier>.docx` and `letter-<carrier>.md`; `reasons`
 * gives a rule's title in each language. The same audit gives the same bytes.
 */
export async function draftLetters(
  audit: Audit,
  reasons: (rule: string) => Translated,
): Promise<readonly LetterFile[]> {
  const claims = claimsByCarrier(audit);
  if (claims.length === 0) return [];
  const { wordDocument } = await import('./docx.ts');
  const files: LetterFile[] = [];
  for (const { profile, fileName, findings } of claims) {
    const sheet = composed(letterOf(audit, profile, fileName, findings), reasons);
    const carrier = profile.name;
    files.push({ carrier, name: `letter-${fileName}.docx`, bytes: await wordDocument(sheet) });
    files.push({ carrier, name: `letter-${fileName}.md`, bytes: new TextEncoder().encode(markdown(sheet)) });
  }
  return files;
}

function claimsByCarrier(audit: Audit) {
  const byCarrier = new Map<string, ClaimedFinding[]>();
  for (const finding of audit.findings) {
    if (!isClaimed(finding)) continue;
    append(byCarrier, finding.carrier, finding);
  }
  const profiles = new Map(audit.carriers.map((profile) => [profile.name, profile]));
  // Named over all carriers, so that a carrier keeps its file's name in a month when its namesake has no letter.
  const names = carrierFileNames([...profiles.keys(), ...byCarrier.keys()]);
  return [...names].flatMap(([carrier, fileName]) => {
    const findings = byCarrier.get(carrier);
    return findings
      ? [{ profile: profiles.get(carrier) ?? unknownCarrier(carrier), fileName, findings }]
      : [];
  });
}

function unknownCarrier(name: string): CarrierProfile {
  return { name, address: [], answerDays: DEFAULT_ANSWER_DAYS, proration: 'actual', aliases: [] };
}

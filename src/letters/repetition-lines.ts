import type { ClaimedFinding } from './claim.ts';
import { MOST_LISTED } from './compose-head.ts';
import type { Letter } from './letter.ts';
import { type Line, ownLine, phrase, plainText, valueLine } from './span.ts';
import { listedUpTo, type Voice } from './voice.ts';

/** What the invoices and accounts that repeat others repeat, once each; unnamed where the report does not say which. */
export function repetitionLines(
  ground: 'repeated-invoice' | 'two-accounts',
  { claims }: Letter,
  voice: Voice,
): readonly Line[] {
  const { wording } = voice;
  const findings = claims.flatMap((claim) => claim.findings);
  if (ground === 'two-accounts') {
    const accounts = findings.flatMap(({ account, record: { besideAccount } }) =>
      besideAccount === undefined ? [] : [account ?? '', besideAccount],
    );
    const names = [...new Set(accounts)].map((account) => valueLine(account));
    const list = listedUpTo(
      voice,
      names.filter((name) => name.length > 0),
      MOST_LISTED,
    );
    const sentence = wording.groundTwoAccounts;
    return [
      phrase(list.length > 0 ? sentence : sentence.replace(/[\s:]*\{accounts\}/, ''), { accounts: list }),
    ];
  }
  const lines = findings
    .filter(({ rule }) => rule === 'duplicate-invoice')
    .map((finding) => repetitionLine(finding, voice));
  return [...new Map(lines.map((line) => [plainText(line), line])).values()].slice(0, MOST_LISTED);
}

function repetitionLine({ invoice, record: { besideInvoice } }: ClaimedFinding, { wording }: Voice): Line {
  if (invoice === undefined || besideInvoice === undefined) return ownLine(wording.groundRepeatedUnnamed);
  if (invoice === besideInvoice) return phrase(wording.groundRepeatedNumber, { invoice });
  return phrase(wording.groundRepeatedInvoice, { invoice, other: besideInvoice });
}

import { append } from '../keyed/value-at.ts';
import { peppolAction, reasonCodesOf } from '../law/reason-codes.ts';
import type { ClaimTable } from './claim.ts';
import type { Letter } from './letter.ts';
import { isPaidIn } from './paid.ts';
import { type Line, ownLine, phrase } from './span.ts';
import { count, listed, type Voice } from './voice.ts';

/**
 * The codes of the rows that dispute electronic invoices: of France's life cycle for a customer in France, else of
 * Peppol. Undefined when no row has any.
 */
export function reasonCodesLine(table: ClaimTable, letter: Letter, voice: Voice): Line | undefined {
  const { wording } = voice;
  const inFrance = letter.sender.country === 'FR';
  const byCodes = codesOfRows(table, letter, inFrance);
  if (byCodes.size === 0) return undefined;
  const items = [...byCodes.values()].map(({ numbers, reason, action }) =>
    phrase(inFrance ? wording.codesFranceRow : wording.codesPeppolRow, {
      numbers: listed(
        voice,
        numbers.map((number) => count(voice, number)),
      ),
      reason,
      action,
    }),
  );
  // Commas stand inside an item.
  const list = items.flatMap((item, index) => (index === 0 ? item : [...ownLine(' · '), ...item]));
  return phrase(inFrance ? wording.codesFrance : wording.codesPeppol, { list });
}

interface CodedRows {
  readonly reason: string;
  readonly action: string;
  readonly numbers: readonly number[];
}

function codesOfRows(table: ClaimTable, letter: Letter, inFrance: boolean): ReadonlyMap<string, CodedRows> {
  const numbersOf = new Map<string, number[]>();
  for (const { rule, rows } of table.reasons) {
    const codes = reasonCodesOf(rule);
    if (!codes) continue;
    for (const { number, findings } of rows) {
      const electronic = findings.filter(({ record }) => record.einvoice);
      const keys = electronic.map((finding) => {
        if (inFrance) return codes.france.reason;
        return `${codes.peppol.reason} ${peppolAction(codes, isPaidIn(letter, finding))}`;
      });
      for (const key of [...new Set(keys)].sort()) append(numbersOf, key, number);
    }
  }
  return new Map(
    [...numbersOf].map(([key, numbers]) => {
      const [reason = '', action = ''] = key.split(' ');
      return [key, { reason, action, numbers }];
    }),
  );
}

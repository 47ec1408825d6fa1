import type { Money } from '../money/money.ts';
import { add } from '../money/money.ts';
import type { Composition } from './compose.ts';
import { leavesOut } from './compose-due.ts';
import { dueAmounts, levelName, subjectOf, sumsListed } from './compose-facts.ts';
import type { CurrencyClaim } from './currency-claim.ts';
import { type Line, valueLine } from './span.ts';
import { amount, count, listed, longDay, netAmount, type Voice } from './voice.ts';
import type { Wording } from './wording/wording.ts';

/** The fields of a template that stand in a sentence, in the order in which they are explained. */
export const TEXT_FIELDS = [
  'claim_number',
  'level',
  'subject_line',
  'date',
  'answer_by',
  'audit_date',
  'first_letter_date',
  'last_letter_date',
  'customer',
  'customer_number',
  'contact_name',
  'contact_title',
  'contact_email',
  'contact_phone',
  'carrier',
  'carrier_name',
  'carrier_email',
  'accounts',
  'contracts',
  'invoices',
  'charges',
  'disputed',
  'disputed_tax',
  'disputed_gross',
  'claimed',
  'to_justify',
  'billed',
  'undisputed_amount',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** True of the name of a field that stands in a sentence. */
export function isTextField(name: string): name is TextField {
  return (TEXT_FIELDS as readonly string[]).includes(name);
}

/** What stands for the field in this letter; a blank to fill in where that is not known. */
export function textField(name: TextField, composition: Composition): Line {
  const line = known(name, composition);
  if (line.length > 0) return line;
  return [{ kind: 'missing', text: `[${blankName(name, composition.voice.wording)}]` }];
}

/** What a field that may be empty is called where the sender fills it in; its own name for one that never is. */
function blankName(name: TextField, wording: Wording): string {
  const names: Partial<Record<TextField, string>> = {
    first_letter_date: wording.missingFirstLetter,
    last_letter_date: wording.missingLastLetter,
    customer_number: wording.missingCustomerNumber,
    contact_email: wording.missingContactEmail,
    contact_phone: wording.missingContactPhone,
    carrier_email: wording.missingCarrierEmail,
    accounts: wording.missingAccounts,
    contracts: wording.missingContracts,
    invoices: wording.missingInvoices,
    disputed_tax: wording.missingTax,
    disputed_gross: wording.missingTax,
    claimed: wording.missingClaimed,
    to_justify: wording.missingJustify,
    billed: wording.missingBilled,
    undisputed_amount: wording.missingUndisputed,
  };
  return names[name] ?? name;
}

function known(name: TextField, { letter, voice, blanks }: Composition): Line {
  const { claims, sender, recipient, previous } = letter;
  const isPart = letter.followed?.untouched === false;
  const ofClaims = (one: (claim: CurrencyClaim) => Line) => everywhere(claims, one, voice);
  switch (name) {
    case 'claim_number':
      return valueLine(letter.claimNumber);
    case 'level':
      return levelName(letter, voice);
    case 'subject_line':
      return subjectOf(letter, voice);
    case 'date':
      return longDay(voice, letter.date);
    case 'answer_by':
      return longDay(voice, letter.answerBy);
    case 'audit_date':
      return longDay(voice, letter.asOf);
    case 'first_letter_date':
      return dayOfLetter(previous[0], voice);
    case 'last_letter_date':
      return dayOfLetter(previous.at(-1), voice);
    case 'customer':
      return blanks.customerName;
    case 'customer_number':
      return valueLine(sender.number ?? '');
    case 'contact_name':
      return blanks.signatory;
    case 'contact_title':
      return blanks.title;
    case 'contact_email':
      return valueLine(sender.contact.email ?? '');
    case 'contact_phone':
      return valueLine(sender.contact.phone ?? '');
    case 'carrier':
      return blanks.legalName;
    case 'carrier_name':
      return valueLine(recipient.name);
    case 'carrier_email':
      return valueLine(recipient.email ?? '');
    case 'accounts':
      return listOf(letter.accounts, voice);
    case 'contracts':
      return listOf(letter.contracts, voice);
    case 'invoices':
      return listOf(
        letter.invoices.map(({ invoice }) => invoice),
        voice,
      );
    case 'charges':
      return count(
        voice,
        claims.reduce((sum, { findings }) => sum + findings.length, 0),
      );
    case 'disputed':
      return ofClaims(({ total, net }) => netAmount(voice, total, net));
    case 'disputed_tax':
      return ofClaims((claim) => (leavesOut(claim) ? [] : money(claim.tax, voice)));
    case 'disputed_gross':
      return ofClaims((claim) =>
        leavesOut(claim) ? [] : money(claim.tax && add(claim.total, claim.tax), voice),
      );
    case 'claimed':
      // What was credited or refused since is not asked for again.
      if (isPart) return listed(voice, dueAmounts(letter, voice));
      return ofClaims(({ claimed, net }) => (claimed ? netAmount(voice, claimed.total, net) : []));
    case 'to_justify':
      if (isPart) return [];
      return ofClaims(({ justify, net }) => (justify ? netAmount(voice, justify.total, net) : []));
    case 'billed':
      return letter.billed ? sumsListed(letter.billed, letter, voice) : [];
    case 'undisputed_amount':
      return letter.undisputed ? sumsListed(letter.undisputed, letter, voice) : [];
  }
}

/** The amounts of all currencies; nothing where that of one is not known. */
function everywhere(
  claims: readonly CurrencyClaim[],
  one: (claim: CurrencyClaim) => Line,
  voice: Voice,
): Line {
  const lines = claims.map(one);
  return lines.every((line) => line.length > 0) ? listed(voice, lines) : [];
}

function money(value: Money | undefined, voice: Voice): Line {
  return value ? amount(voice, value) : [];
}

function dayOfLetter(letter: Composition['letter']['previous'][number] | undefined, voice: Voice): Line {
  return letter ? longDay(voice, letter.date) : [];
}

function listOf(values: readonly string[], voice: Voice): Line {
  return listed(
    voice,
    values.map((value) => valueLine(value)),
  );
}

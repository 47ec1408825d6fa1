import type { Plural } from '../language/plural.ts';
import { factBlocks, subjectOf } from './compose-facts.ts';
import type { Followed } from './followed.ts';
import type { InvoiceReference } from './invoice-references.ts';
import type { Letter } from './letter.ts';
import type { Sections } from './sections.ts';
import { type Line, ownLine, phrase, plainText, valueLine } from './span.ts';
import { labelled, listedUpTo, longDay, plural, type Voice } from './voice.ts';

/** What the configuration says of sender and recipient, with a blank in square brackets for what it does not say. */
export interface Blanks {
  readonly customerName: Line;
  readonly customerAddress: readonly Line[];
  readonly signatory: Line;
  readonly title: Line;
  readonly legalName: Line;
  readonly carrierAddress: readonly Line[];
  readonly dispatch: Line;
  readonly placeAndDate: Line;
}

/** The most invoices, accounts or contracts that a line lists; the workbook has them all. */
export const MOST_LISTED = 6;

/** The most claims that a letter lists by their numbers. */
const MOST_CLAIMS = 40;

/** Words for a department that answers claims, in the first line of an address. */
const DEPARTMENT =
  /^\P{N}*(?:claims|disputes?|complaints|dept\b|department|customer (?:service|care|relations)|r[ée]clamations?|contestations?|litiges?|diff[ée]rends?|facturation|service (?:clients?|client[èe]le|des|de la)\b|مطالبات|نزاعات|منازعات|شكاوى|شكايات|اعتراضات|فوترة|فواتير)/iu;

/** Fills in what is known of sender and recipient. */
export function blanksOf({ sender, recipient, date, level }: Letter, voice: Voice): Blanks {
  const { wording } = voice;
  const blank = (what: Line): Line => [{ kind: 'missing', text: `[${plainText(what)}]` }];
  const known = (value: string | undefined, otherwise: Line): Line => {
    const line = valueLine(value ?? '');
    return line.length > 0 ? line : blank(otherwise);
  };
  const address = (lines: readonly string[], otherwise: Line): readonly Line[] => {
    const written = lines.map((line) => valueLine(line)).filter((line) => line.length > 0);
    return written.length > 0 ? written : [blank(otherwise)];
  };
  const carrier = { carrier: recipient.name };
  const customerName = known(sender.name, ownLine(wording.missingCustomerName));
  const customerAddress = address(sender.address, ownLine(wording.missingCustomerAddress));
  const legalName = known(recipient.legalName, phrase(wording.missingLegalName, carrier));
  const carrierAddress = address(recipient.address, phrase(wording.missingCarrierAddress, carrier));
  const email = valueLine(recipient.email ?? '');
  const dispatch = (): Line => {
    if (level === 'notice' && email.length === 0) return ownLine(wording.dispatchRegistered);
    if (email.length === 0) return blank(ownLine(wording.missingDispatch));
    return phrase(level === 'notice' ? wording.dispatchRegisteredCopy : wording.dispatchEmail, { email });
  };
  const place = wording.placeAndDate.includes('{place}') ? blank(ownLine(wording.missingPlace)) : [];
  const placeAndDate = phrase(wording.placeAndDate, { place, date: longDay(voice, date) });
  const signatory = known(sender.contact.name, ownLine(wording.missingSignatory));
  const title = known(sender.contact.title, ownLine(wording.missingTitle));
  return {
    customerName,
    customerAddress,
    legalName,
    carrierAddress,
    dispatch: dispatch(),
    placeAndDate,
    signatory,
    title,
  };
}

/** From the sender to the facts. */
export function composedHead(
  letter: Letter,
  voice: Voice,
  blanks: Blanks,
): Pick<
  Sections,
  'sender' | 'recipient' | 'dispatch' | 'place_and_date' | 'references' | 'subject' | 'greeting' | 'facts'
> {
  const { wording } = voice;
  const aside = wording.recipientAside ? { aside: true as const } : {};
  const subject = labelled(voice, wording.subject, subjectOf(letter, voice));
  return {
    sender: [{ kind: 'lines', role: 'sender', lines: senderLines(letter, voice, blanks) }],
    recipient: [{ kind: 'lines', role: 'recipient', lines: recipientLines(voice, blanks), ...aside }],
    dispatch: [{ kind: 'paragraph', line: blanks.dispatch }],
    place_and_date: [{ kind: 'paragraph', line: blanks.placeAndDate, ...aside }],
    references: [{ kind: 'lines', role: 'references', lines: referenceLines(letter, voice) }],
    subject: [{ kind: 'paragraph', line: subject, strong: true }],
    greeting: [{ kind: 'paragraph', line: ownLine(wording.greeting) }],
    facts: [{ kind: 'heading', line: ownLine(wording.factsTitle) }, ...factBlocks(letter, voice)],
  };
}

function senderLines({ sender }: Letter, { wording }: Voice, blanks: Blanks): readonly Line[] {
  const { name, email, phone } = sender.contact;
  const optional: readonly [string, string, string | undefined][] = [
    [wording.senderNumber, 'number', sender.number],
    [wording.senderContact, 'name', name],
    [wording.senderEmail, 'email', email],
    [wording.senderPhone, 'phone', phone],
  ];
  const lines = optional.flatMap(([sentence, field, text]) => {
    const value = valueLine(text ?? '');
    return value.length > 0 ? [phrase(sentence, { [field]: value })] : [];
  });
  return [blanks.customerName, ...blanks.customerAddress, ...lines];
}

function recipientLines({ wording, locale }: Voice, { legalName, carrierAddress }: Blanks): readonly Line[] {
  // The Arabic sentence says "company" itself.
  const name =
    locale.language === 'ar'
      ? legalName.map((span) => ({ ...span, text: span.text.replace(/^شركة\s+/, '') }))
      : legalName;
  const [first = []] = carrierAddress;
  const isNamed = first.every(({ kind }) => kind === 'value') && DEPARTMENT.test(plainText(first));
  const department = isNamed ? [] : [ownLine(wording.recipientDepartment)];
  return [phrase(wording.recipientName, { name }), ...department, ...carrierAddress];
}

function referenceLines(letter: Letter, voice: Voice): readonly Line[] {
  const { wording } = voice;
  const list = (label: Plural, items: readonly Line[], most = MOST_LISTED): readonly Line[] =>
    items.length === 0
      ? []
      : [labelled(voice, plural(voice, label, items.length), listedUpTo(voice, items, most))];
  return [
    ...list(
      wording.accounts,
      letter.accounts.map((account) => valueLine(account)),
    ),
    ...list(
      wording.contracts,
      letter.contracts.map((contract) => valueLine(contract)),
    ),
    ...invoiceLines([...letter.invoices, ...letter.repeated], voice),
    ...(letter.followed
      ? followedReferences(letter.followed, list, voice)
      : [labelled(voice, wording.ourReference, valueLine(letter.claimNumber))]),
  ];
}

/** Our numbers of the claims and the carrier's, its people, and what its platform says of the invoices. */
function followedReferences(
  { claims }: Followed,
  list: (label: Plural, items: readonly Line[], most?: number) => readonly Line[],
  { wording }: Voice,
): readonly Line[] {
  const distinct = (values: readonly string[]) => [...new Set(values)].map((value) => valueLine(value));
  return [
    ...list(wording.claimNumbers, distinct(claims.map(({ dispute }) => dispute.claim)), MOST_CLAIMS),
    ...list(wording.caseNumbers, distinct(claims.flatMap(({ dispute }) => dispute.tickets))),
    ...list(wording.carrierContacts, distinct(claims.flatMap(({ dispute }) => dispute.contacts))),
    ...list(
      { other: wording.invoiceStatus },
      distinct(claims.flatMap(({ dispute }) => dispute.invoiceStatus ?? [])),
    ),
  ];
}

/** One line each: their dates hold commas. The last one says how many are not listed. */
function invoiceLines(invoices: readonly InvoiceReference[], voice: Voice): readonly Line[] {
  const { wording } = voice;
  const [first] = invoices;
  if (!first) return [];
  if (invoices.length === 1)
    return [labelled(voice, plural(voice, wording.invoices, 1), invoiceLine(first, voice))];
  const shown = invoices.length <= MOST_LISTED ? invoices : invoices.slice(0, MOST_LISTED - 1);
  const others = invoices.length - shown.length;
  return [
    trimmed(labelled(voice, plural(voice, wording.invoices, invoices.length), [])),
    ...shown.map((invoice) => [...ownLine('– '), ...invoiceLine(invoice, voice)]),
    ...(others > 0 ? [[...ownLine('– '), ...plural(voice, wording.andOthers, others)]] : []),
  ];
}

/** The line without spaces at its end. */
function trimmed(line: Line): Line {
  return line.map((span, index) =>
    index === line.length - 1 ? { ...span, text: span.text.trimEnd() } : span,
  );
}

function invoiceLine(reference: InvoiceReference, voice: Voice): Line {
  const { wording } = voice;
  const { date, due, account } = reference;
  const invoice =
    account === undefined
      ? valueLine(reference.invoice)
      : phrase(wording.invoiceOfAccount, { invoice: reference.invoice, account });
  if (date === undefined) return invoice;
  if (due === undefined) return phrase(wording.invoiceDated, { invoice, date: longDay(voice, date) });
  return phrase(wording.invoiceDue, { invoice, date: longDay(voice, date), due: longDay(voice, due) });
}

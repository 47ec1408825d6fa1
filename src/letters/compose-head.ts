import type { InvoiceReference, Letter } from './letter.ts';
import type { Block } from './sheet.ts';
import { type Line, ownLine, phrase, plainText, valueLine } from './span.ts';
import { labelled, listed, listedUpTo, longDay, netAmount, plural, type Voice } from './voice.ts';

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
  /** The blanks, in the order of the letter. */
  readonly missing: readonly Line[];
}

/** The most invoices, accounts or contracts that a line lists; the workbook has them all. */
export const MOST_LISTED = 6;

/** Fills in what is known of sender and recipient. */
export function blanksOf({ sender, recipient, date }: Letter, voice: Voice): Blanks {
  const { wording } = voice;
  const missing: Line[] = [];
  const blank = (what: Line): Line => {
    const line: Line = [{ kind: 'missing', text: `[${plainText(what)}]` }];
    missing.push(line);
    return line;
  };
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
  const dispatch =
    email.length > 0 ? phrase(wording.dispatchEmail, { email }) : blank(ownLine(wording.missingDispatch));
  const place = wording.placeAndDate.includes('{place}') ? blank(ownLine(wording.missingPlace)) : [];
  const placeAndDate = phrase(wording.placeAndDate, { place, date: longDay(voice, date) });
  const signatory = known(sender.contact.name, ownLine(wording.missingSignatory));
  const title = known(sender.contact.title, ownLine(wording.missingTitle));
  return {
    customerName,
    customerAddress,
    legalName,
    carrierAddress,
    dispatch,
    placeAndDate,
    signatory,
    title,
    missing,
  };
}

/** From the sender to the facts. */
export function composedHead(letter: Letter, voice: Voice, blanks: Blanks): readonly Block[] {
  const { wording } = voice;
  const subject: Block = {
    kind: 'paragraph',
    line: labelled(voice, wording.subject, subjectOf(letter, voice)),
    strong: true,
  };
  const greeting: Block = { kind: 'paragraph', line: ownLine(wording.greeting) };
  return [
    { kind: 'lines', role: 'sender', lines: senderLines(letter, voice, blanks) },
    { kind: 'lines', role: 'recipient', lines: recipientLines(voice, blanks) },
    { kind: 'paragraph', line: blanks.dispatch },
    { kind: 'paragraph', line: blanks.placeAndDate },
    { kind: 'lines', role: 'references', lines: referenceLines(letter, voice) },
    ...(wording.greetingFirst ? [greeting, subject] : [subject, greeting]),
    { kind: 'heading', line: ownLine(wording.factsTitle) },
    { kind: 'paragraph', line: factsOf(letter, voice) },
  ];
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
  return [phrase(wording.recipientName, { name }), ownLine(wording.recipientDepartment), ...carrierAddress];
}

function referenceLines(letter: Letter, voice: Voice): readonly Line[] {
  const { wording } = voice;
  const list = (label: Voice['wording']['accounts'], items: readonly Line[]): readonly Line[] =>
    items.length === 0
      ? []
      : [labelled(voice, plural(voice, label, items.length), listedUpTo(voice, items, MOST_LISTED))];
  return [
    ...list(
      wording.accounts,
      letter.accounts.map((account) => valueLine(account)),
    ),
    ...list(
      wording.contracts,
      letter.contracts.map((contract) => valueLine(contract)),
    ),
    ...list(
      wording.invoices,
      letter.invoices.map((invoice) => invoiceLine(invoice, voice)),
    ),
    labelled(voice, wording.ourReference, valueLine(letter.claimNumber)),
  ];
}

function invoiceLine({ invoice, date, due }: InvoiceReference, voice: Voice): Line {
  const { wording } = voice;
  if (date === undefined) return valueLine(invoice);
  if (due === undefined) return phrase(wording.invoiceDated, { invoice, date: longDay(voice, date) });
  return phrase(wording.invoiceDue, { invoice, date: longDay(voice, date), due: longDay(voice, due) });
}

function subjectOf({ claims, invoices }: Letter, voice: Voice): Line {
  const { wording } = voice;
  const amount = listed(
    voice,
    claims.map(({ total, net }) => netAmount(voice, total, net)),
  );
  const [first] = invoices;
  if (!first) return phrase(wording.subjectNoInvoice, { amount });
  return plural(voice, wording.subjectInvoices, invoices.length, { invoice: first.invoice, amount });
}

function factsOf(letter: Letter, voice: Voice): Line {
  const { wording } = voice;
  const { claims, invoices, invoicesOfMonth, checkedAgainst } = letter;
  const sentences: Line[] = [];
  const billed = claims.flatMap((claim) => (claim.billed ? [netAmount(voice, claim.billed, true)] : []));
  const allListed = invoicesOfMonth > 1 || invoices.length === 1;
  if (billed.length === claims.length && invoicesOfMonth > 0 && allListed) {
    sentences.push(plural(voice, wording.factsBilled, invoicesOfMonth, { amount: listed(voice, billed) }));
  }
  const sources = [
    ...(checkedAgainst.has('inventory') ? [ownLine(wording.sourceInventory)] : []),
    ...(checkedAgainst.has('prices') ? [ownLine(wording.sourcePrices)] : []),
    ...(checkedAgainst.has('orders') ? [ownLine(wording.sourceOrders)] : []),
    ...(checkedAgainst.has('history') ? [ownLine(wording.sourceHistory)] : []),
  ];
  const date = longDay(voice, letter.date);
  sentences.push(
    sources.length > 0
      ? phrase(wording.factsChecked, { date, sources: listed(voice, sources) })
      : phrase(wording.factsCheckedAlone, { date }),
  );
  for (const [table, words] of [
    ['claimed', wording.factsClaimed],
    ['justify', wording.factsJustify],
  ] as const) {
    const tables = claims.flatMap((claim) => (claim[table] ? [{ table: claim[table], net: claim.net }] : []));
    if (tables.length === 0) continue;
    const amount = listed(
      voice,
      tables.map(({ table: { total }, net }) => netAmount(voice, total, net)),
    );
    const found = tables.reduce((sum, { table: { count } }) => sum + count, 0);
    sentences.push(plural(voice, words, found, { amount }));
  }
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [...ownLine(' '), ...sentence]));
}

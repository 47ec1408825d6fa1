import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { utcDate } from '../calendar/day.ts';
import type { Composition } from './compose.ts';
import { subjectOf } from './compose-facts.ts';
import type { Letter } from './letter.ts';
import { mailText } from './mail-text.ts';
import { cleaned, plainText } from './span.ts';

const HOURS_TO_NOON = 12;
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file that goes with a message. */
export interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The message that takes the letter and its evidence to the carrier, as an `.eml` file that opens as a draft. It is dated
 * at noon UTC of the letter's day; sender and recipient are left out where no address is known. It begins with how many
 * blanks the attached letter has, where it has any. The same letter and files give the same bytes.
 */
export async function mailMessage(
  composition: Composition,
  letter: Attached,
  evidence: Attached,
  blanks: number,
): Promise<Uint8Array> {
  const { letter: values, voice } = composition;
  const { text, html } = mailText(composition, letter.name, evidence.name, blanks);
  const digest = createHash('sha256').update(text).update(letter.bytes).update(evidence.bytes).digest('hex');
  const date = utcDate(values.date);
  date.setUTCHours(HOURS_TO_NOON);
  const { sender, recipient } = values;
  const composer = new MailComposer({
    ...addressed('from', sender.contact.email, sender.contact.name ?? sender.name),
    ...addressed('to', recipient.email, recipient.legalName ?? recipient.name),
    subject: cleaned(`${values.claimNumber} – ${plainText(subjectOf(values, voice))}`),
    date,
    messageId: `<${digest.slice(0, 32)}@${domainOf(values)}>`,
    // Outlook opens the file as a draft that can be sent.
    headers: { 'X-Unsent': '1', 'Content-Language': values.locale.tag },
    baseBoundary: digest.slice(0, 32),
    text,
    html,
    textEncoding: 'base64',
    attachments: [
      { filename: letter.name, content: Buffer.from(letter.bytes), contentType: WORD_TYPE },
      { filename: evidence.name, content: Buffer.from(evidence.bytes), contentType: WORKBOOK_TYPE },
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Uint8Array(await composer.compile().build());
}

type Addressed<Field extends string> = Partial<Record<Field, { name: string; address: string }>>;

function addressed<Field extends 'from' | 'to'>(
  field: Field,
  email: string | undefined,
  name: string | undefined,
): Addressed<Field> {
  const address = cleaned(email ?? '');
  if (!isAddress(address)) return {};
  return { [field]: { name: cleaned(name ?? ''), address } } as Addressed<Field>;
}

/** True of one plain address: what a header would read as more than that is none. */
function isAddress(text: string): boolean {
  return /^[^\s<>()[\],;:"\\@]+@[^\s<>()[\],;:"\\@]+$/u.test(text);
}

function domainOf({ sender }: Letter): string {
  const domain = cleaned(sender.contact.email ?? '').split('@')[1] ?? '';
  return /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i.test(domain) ? domain : 'bill-audit.invalid';
}

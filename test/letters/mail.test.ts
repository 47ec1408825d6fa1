import { unzipSync } from 'fflate';
import PostalMime, { type Email } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { draftLetters, type LetterOptions } from '../../src/letters/letters.ts';
import { type LetterSetting, letterReport } from './letter-example.ts';

const CARRIER = { name: 'Laurentel', legalName: 'Laurentel S.A.', email: 'claims@laurentel.example' };

async function filesOf(setting: LetterSetting, options: LetterOptions = { level: 'claim' }) {
  const files = await draftLetters(letterReport(setting), options);
  const bytesOf = (end: string) => files.find(({ name }) => name.endsWith(end))?.bytes ?? new Uint8Array();
  const raw = new TextDecoder().decode(bytesOf('.eml'));
  return { raw, docx: bytesOf('.docx'), xlsx: bytesOf('.xlsx'), mail: await PostalMime.parse(raw) };
}

const documentOf = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);

const headerOf = ({ headers }: Email, key: string) =>
  headers.filter((header) => header.key === key).map(({ value }) => value);

describe('mailMessage', () => {
  it('opens as a draft to the carrier with the letter and its evidence', async () => {
    const contact = { name: 'Anne Roy', title: 'Analyste', email: 'anne@ville.example' };
    const setting = {
      carriers: [CARRIER],
      customer: { contact },
      contested: [{ currency: 'GBP', taxRate: '20' }],
    };
    const { mail, docx, xlsx } = await filesOf(setting);
    expect({ ...mail, headers: [], headerLines: [], html: '', attachments: [], messageId: '' }).toEqual({
      headers: [],
      headerLines: [],
      from: { address: 'anne@ville.example', name: 'Anne Roy' },
      to: [{ address: 'claims@laurentel.example', name: 'Laurentel S.A.' }],
      subject: 'BA-2026-10-LAURENTEL – Claim, invoice L-2026-10-514, disputed amount £3.50 excluding VAT',
      messageId: '',
      date: '2026-10-31T12:00:00.000Z',
      html: '',
      text: [
        '[The attached letter is a draft with 1 blank to fill in. Complete it, attach it again and delete this line.]',
        'Dear Sir or Madam,',
        'Please find attached our letter, reference BA-2026-10-LAURENTEL: Claim, invoice L-2026-10-514, disputed amount £3.50 excluding VAT.',
        'Attached: the letter (letter-Laurentel.docx) and the evidence for each line claimed (evidence-Laurentel.xlsx).',
        'We would be grateful for your written reply by 30\u00a0November\u00a02026.',
        'Yours faithfully,',
        'Anne Roy\nAnalyste\nVille de Saint-Clair\n',
      ].join('\n\n'),
      attachments: [],
    });
    expect(headerOf(mail, 'x-unsent')).toEqual(['1']);
    expect(headerOf(mail, 'content-language')).toEqual(['en-GB']);
    expect(mail.messageId).toMatch(/^<[0-9a-f]{32}@ville\.example>$/);
    const [letter, evidence, ...others] = mail.attachments;
    expect([letter, evidence].map((file) => [file?.filename, file?.mimeType])).toEqual([
      ['letter-Laurentel.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['evidence-Laurentel.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ]);
    expect(others).toEqual([]);
    expect(Buffer.from(evidence?.content as ArrayBuffer).equals(Buffer.from(xlsx))).toBe(true);
    const [sent, kept] = [new Uint8Array(letter?.content as ArrayBuffer), docx].map(documentOf);
    const note = /<w:tbl>.*?Draft to check before it is sent.*?<\/w:tbl>/s;
    expect([note.test(sent ?? ''), note.test(kept ?? '')]).toEqual([false, true]);
    const body = (text: string | undefined) => text?.slice(text.indexOf('Ville de Saint-Clair'));
    expect(body(sent)).toBe(body(kept));
  });

  it('begins with the blanks of the attached letter, in its language, and with none where it has none', async () => {
    const first = async (setting: LetterSetting) => (await filesOf(setting)).mail.text?.split('\n')[0];
    const whole = { ...CARRIER, address: ['1 Main Street'] };
    expect(await first({ carriers: [whole], contested: [{}] })).toBe('Dear Sir or Madam,');
    const english =
      '[The attached letter is a draft with 2 blanks to fill in. Complete it, attach it again and delete this line.]';
    expect(await first({ carriers: [{ ...whole, email: '', address: [] }], contested: [{}] })).toBe(english);
    expect(await first({ locale: 'fr-FR', carriers: [whole], contested: [{}] })).toBe(
      '[Le courrier joint est un projet avec 1\u00a0blanc à compléter. Complétez-le, joignez-le à nouveau et supprimez cette ligne.]',
    );
    expect(await first({ locale: 'ar-SA', carriers: [{ ...whole, address: [] }], contested: [{}] })).toBe(
      '[الرسالة المرفقة مسودة فيها خانتان يجب استكمالهما. يرجى استكمالها وإرفاقها من جديد وحذف هذا السطر.]',
    );
  });

  it('leaves out the addresses that are not known, or are none', async () => {
    const { mail, raw } = await filesOf({ contested: [{}] });
    expect([mail.from, mail.to, /^(?:From|To):/m.test(raw)]).toEqual([undefined, undefined, false]);
    expect(mail.messageId).toMatch(/@bill-audit\.invalid>$/);
    for (const email of ['', 'claims', 'a@b@c', 'a@b, c@d', '<a@b>', 'a b@c', 'a@b;c@d', 'x:a@b']) {
      const { mail: other } = await filesOf({ carriers: [{ ...CARRIER, email }], contested: [{}] });
      expect([email, other.to]).toEqual([email, undefined]);
    }
  });

  it('carries names in any script, and none breaks out of its header', async () => {
    const hostile = 'Société Zoé\r\nBcc: all@x.example\r\n\r\nbody "q" <a@b>, رقم';
    const shown = 'Société Zoé Bcc: all@x.example body "q" <a@b>, رقم';
    const setting: LetterSetting = {
      customer: { name: hostile, contact: { name: hostile, email: 'anne@ville.example' } },
      carriers: [{ ...CARRIER, name: hostile, legalName: hostile }],
      contested: [{ carrier: hostile, invoice: 'L-1\r\nBcc: all@x.example' }],
    };
    const { mail, raw } = await filesOf(setting);
    expect(headerOf(mail, 'bcc')).toEqual([]);
    expect(raw).not.toMatch(/^Bcc:/im);
    expect([mail.from?.name, mail.to?.[0]?.name]).toEqual([shown, shown]);
    expect(mail.to).toHaveLength(1);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([
      'letter-Société-Zoé-Bcc-all-x-example-body-q-a-b-رقم.docx',
      'evidence-Société-Zoé-Bcc-all-x-example-body-q-a-b-رقم.xlsx',
    ]);
  });

  it('has HTML with the direction of the language, and foreign text as text', async () => {
    const setting: LetterSetting = {
      locale: 'ar-MA',
      customer: { contact: { name: '<script>alert(1)</script>&' } },
      contested: [{ service: '+212 522', currency: 'MAD', taxRate: '20' }],
    };
    const { mail } = await filesOf(setting, { level: 'notice' });
    expect(mail.html).toContain('<html lang="ar-MA" dir="rtl">');
    expect(mail.html).toContain('<bdi dir="ltr">3,50\u00a0MAD</bdi>');
    expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;');
    expect(mail.html).not.toContain('<script');
    expect(mail.subject).toBe(
      'BA-2026-10-LAURENTEL – إنذار رسمي بشأن الفاتورة L-2026-10-514، المبلغ المتنازع عليه 3,50 MAD دون احتساب الرسوم',
    );
    const english = await filesOf({ contested: [{}] });
    expect(english.mail.html).toContain('<html lang="en-GB" dir="ltr">');
  });

  it('is the same on every run, and another for another letter', async () => {
    const setting = { carriers: [CARRIER], contested: [{}] };
    const first = await filesOf(setting);
    expect((await filesOf(setting)).raw).toBe(first.raw);
    const reminder = await filesOf(setting, { level: 'reminder' });
    expect(reminder.mail.messageId).not.toBe(first.mail.messageId);
    expect(reminder.mail.date).toBe('2026-12-01T12:00:00.000Z');
  });
});

import { unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draftLetters, lettersOf } from '../../src/letters/letters.ts';
import { moneyText } from '../../src/money/money.ts';
import type { Report } from '../../src/report/report.ts';
import { reportOf } from '../../src/report/report-of-audit.ts';
import { exampleAudit } from '../reports/audit-example.ts';
import { letterReport } from './letter-example.ts';

const CLAIM = { level: 'claim' } as const;

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

afterEach(() => {
  vi.useRealTimers();
});

describe('draftLetters', () => {
  it('drafts four files for each carrier with something to claim, and none for the others', async () => {
    const report = letterReport({
      carriers: [{ name: 'Laurentel' }, { name: 'Océlia Télécom' }, { name: 'Quiet' }, { name: 'Below' }],
      contested: [
        { carrier: 'Laurentel' },
        { carrier: 'Océlia Télécom' },
        { carrier: 'Below', class: 'exposure', billed: '20.00' },
        { carrier: 'Quiet', class: 'data-quality', billed: '28.00' },
      ],
    });
    const files = await draftLetters(report, CLAIM);
    expect(files.map(({ carrier, name }) => ({ carrier, name }))).toEqual([
      { carrier: 'Laurentel', name: 'letter-Laurentel.docx' },
      { carrier: 'Laurentel', name: 'letter-Laurentel.md' },
      { carrier: 'Laurentel', name: 'letter-Laurentel.eml' },
      { carrier: 'Laurentel', name: 'evidence-Laurentel.xlsx' },
      { carrier: 'Océlia Télécom', name: 'letter-Océlia-Télécom.docx' },
      { carrier: 'Océlia Télécom', name: 'letter-Océlia-Télécom.md' },
      { carrier: 'Océlia Télécom', name: 'letter-Océlia-Télécom.eml' },
      { carrier: 'Océlia Télécom', name: 'evidence-Océlia-Télécom.xlsx' },
    ]);
  });

  it('drafts nothing when nothing is claimed', async () => {
    const report = letterReport({ contested: [{ class: 'exposure', billed: '20.00' }, { billed: '28.00' }] });
    expect(await draftLetters(report, CLAIM)).toEqual([]);
  });

  it('writes a carrier that the configuration does not name', async () => {
    const report = letterReport({ carriers: [], contested: [{}] });
    const [docx, md] = await draftLetters(report, CLAIM);
    expect([docx?.name, md?.name]).toEqual(['letter-Laurentel.docx', 'letter-Laurentel.md']);
    expect(textOf(md?.bytes)).toContain(
      'We would be grateful for your written reply by 30\u00a0November\u00a02026.',
    );
  });

  it('is in the language of the carrier, else of the audit', async () => {
    const report = letterReport({
      locale: 'fr-CA',
      carriers: [
        { name: 'Laurentel' },
        { name: 'Northern', locale: { tag: 'en-CA', language: 'en', region: 'CA' } },
      ],
      contested: [{}, { carrier: 'Northern' }],
    });
    const files = await draftLetters(report, CLAIM);
    const greetings = files.flatMap(({ name, bytes }) =>
      name.endsWith('.md')
        ? [/^(Mesdames, Messieurs,|To Whom It May Concern:)$/m.exec(textOf(bytes))?.[0]]
        : [],
    );
    expect(greetings).toEqual(['Mesdames, Messieurs,', 'To Whom It May Concern:']);
  });

  it('gives the same bytes on any day', async () => {
    const report = reportOf(exampleAudit({ locale: 'fr-CA', findings: 25 }));
    vi.useFakeTimers({ now: new Date('2026-11-02T08:00:00Z'), toFake: ['Date'] });
    const first = await draftLetters(report, CLAIM);
    vi.setSystemTime(new Date('2031-05-17T23:59:59Z'));
    const second = await draftLetters(report, CLAIM);
    const hex = (files: typeof first) =>
      files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
    expect(hex(second)).toEqual(hex(first));
    const core = textOf(unzipSync(first[0]?.bytes ?? new Uint8Array())['docProps/core.xml']);
    expect(core.match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g)).toEqual([
      '2026-10-31T00:00:00Z',
      '2026-10-31T00:00:00Z',
    ]);
  });

  it('never shows an undefined value or the audit\u2019s own message', async () => {
    const bare = letterReport({ customer: { name: '', address: [], contact: {} }, contested: [{}] });
    const [docx, md, eml] = await draftLetters(bare, { level: 'notice' });
    const body = unzipSync(docx?.bytes ?? new Uint8Array())['word/document.xml'];
    const message = await PostalMime.parse(eml?.bytes ?? new Uint8Array());
    for (const text of [textOf(md?.bytes), textOf(body), message.text, message.html, message.subject]) {
      expect(text).toMatch(/BA-2026-10-LAURENTEL/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|never in a letter/);
    }
  });
});

describe('sums', () => {
  const claimsOf = (report: Report) =>
    lettersOf(report, CLAIM).flatMap(({ recipient, claims }) =>
      claims.map(({ currency, total }) => ({ carrier: recipient.name, currency, claim: moneyText(total) })),
    );
  const reported = ({ carrierTotals }: Report) =>
    carrierTotals.map(({ carrier, currency, claim }) => ({ carrier, currency, claim: moneyText(claim) }));

  it.each([1, 25, 500, 2000])(
    'are the report\u2019s claim for each carrier and currency with %i findings',
    (findings) => {
      const report = reportOf(exampleAudit({ findings }));
      const withClaim = reported(report).filter(({ claim }) => Number(claim) > 0);
      expect(claimsOf(report)).toEqual(withClaim);
    },
  );

  it('never mix currencies', () => {
    const report = letterReport({
      contested: [
        { currency: 'USD' },
        { currency: 'CAD', billed: '40.00' },
        { currency: 'CAD', severity: 'warning' },
      ],
    });
    expect(claimsOf(report)).toEqual([
      { carrier: 'Laurentel', currency: 'CAD', claim: '15.50' },
      { carrier: 'Laurentel', currency: 'USD', claim: '3.50' },
    ]);
    expect(claimsOf(report)).toEqual(reported(report));
  });
});

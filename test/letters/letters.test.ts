import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Audit } from '../../src/audit/audit.ts';
import { draftLetters, lettersOf } from '../../src/letters/letters.ts';
import { moneyText } from '../../src/money/money.ts';
import { exampleAudit } from '../reports/audit-example.ts';
import { letterAudit, titleOf } from './letter-example.ts';

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

afterEach(() => {
  vi.useRealTimers();
});

describe('draftLetters', () => {
  it('drafts two files for each carrier with something to claim, and none for the others', async () => {
    const audit = letterAudit({
      carriers: [{ name: 'Laurentel' }, { name: 'Océlia Télécom' }, { name: 'Quiet' }, { name: 'Below' }],
      contested: [
        { carrier: 'Laurentel' },
        { carrier: 'Océlia Télécom' },
        { carrier: 'Below', class: 'exposure', billed: '20.00' },
        { carrier: 'Quiet', class: 'data-quality', billed: '28.00' },
      ],
    });
    const files = await draftLetters(audit, titleOf);
    expect(files.map(({ carrier, name }) => ({ carrier, name }))).toEqual([
      { carrier: 'Laurentel', name: 'letter-Laurentel.docx' },
      { carrier: 'Laurentel', name: 'letter-Laurentel.md' },
      { carrier: 'Océlia Télécom', name: 'letter-Océlia-Télécom.docx' },
      { carrier: 'Océlia Télécom', name: 'letter-Océlia-Télécom.md' },
    ]);
  });

  it('drafts nothing when nothing is claimed', async () => {
    const audit = letterAudit({ contested: [{ class: 'exposure', billed: '20.00' }, { billed: '28.00' }] });
    expect(await draftLetters(audit, titleOf)).toEqual([]);
  });

  it('writes a carrier that the configuration does not name', async () => {
    const audit = letterAudit({ carriers: [], contested: [{}] });
    const [docx, md] = await draftLetters(audit, titleOf);
    expect([docx?.name, md?.name]).toEqual(['letter-Laurentel.docx', 'letter-Laurentel.md']);
    expect(textOf(md?.bytes)).toContain(
      'We would be grateful for your written answer by 30\u00a0November\u00a02026.',
    );
  });

  it('is in the language of the carrier, else of the audit', async () => {
    const audit = letterAudit({
      locale: 'fr-CA',
      carriers: [
        { name: 'Laurentel' },
        { name: 'Northern', locale: { tag: 'en-CA', language: 'en', region: 'CA' } },
      ],
      contested: [{}, { carrier: 'Northern' }],
    });
    const files = await draftLetters(audit, titleOf);
    const greetings = files.flatMap(({ name, bytes }) =>
      name.endsWith('.md')
        ? [/^(Mesdames, Messieurs,|To Whom It May Concern:)$/m.exec(textOf(bytes))?.[0]]
        : [],
    );
    expect(greetings).toEqual(['Mesdames, Messieurs,', 'To Whom It May Concern:']);
  });

  it('gives the same bytes on any day', async () => {
    const audit = exampleAudit({ locale: 'fr-CA', findings: 25 });
    vi.useFakeTimers({ now: new Date('2026-11-02T08:00:00Z'), toFake: ['Date'] });
    const first = await draftLetters(audit, titleOf);
    vi.setSystemTime(new Date('2031-05-17T23:59:59Z'));
    const second = await draftLetters(audit, titleOf);
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
    const bare = letterAudit({ customer: { name: '', address: [], contact: {} }, contested: [{}] });
    for (const { name, bytes } of await draftLetters(bare, titleOf)) {
      const text = name.endsWith('.md') ? textOf(bytes) : textOf(unzipSync(bytes)['word/document.xml']);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|never in a letter/);
    }
  });
});

describe('sums', () => {
  const claimsOf = (audit: Audit) =>
    lettersOf(audit).flatMap(({ recipient, claims }) =>
      claims.map(({ currency, total }) => ({ carrier: recipient.name, currency, claim: moneyText(total) })),
    );
  const reported = ({ carrierTotals }: Audit) =>
    carrierTotals.map(({ carrier, currency, claim }) => ({ carrier, currency, claim: moneyText(claim) }));

  it.each([1, 25, 500, 2000])(
    'are the report\u2019s claim for each carrier and currency with %i findings',
    (findings) => {
      const audit = exampleAudit({ findings });
      const withClaim = reported(audit).filter(({ claim }) => Number(claim) > 0);
      expect(claimsOf(audit)).toEqual(withClaim);
    },
  );

  it('never mix currencies', () => {
    const audit = letterAudit({
      contested: [
        { currency: 'USD' },
        { currency: 'CAD', billed: '40.00' },
        { currency: 'CAD', severity: 'warning' },
      ],
    });
    expect(claimsOf(audit)).toEqual([
      { carrier: 'Laurentel', currency: 'CAD', claim: '15.50' },
      { carrier: 'Laurentel', currency: 'USD', claim: '3.50' },
    ]);
    expect(claimsOf(audit)).toEqual(reported(audit));
  });
});

import { describe, expect, it } from 'vitest';
import { compositionOf } from '../../src/letters/compose.ts';
import { lettersOf } from '../../src/letters/letters.ts';
import type { Level } from '../../src/letters/level.ts';
import { linesIn } from '../../src/letters/lines-in.ts';
import type { Section } from '../../src/letters/sections.ts';
import { plainText } from '../../src/letters/span.ts';
import { type LetterSetting, letterReport } from './letter-example.ts';

/** The lines of a part of the first carrier's letter. */
function partOf(section: Section, setting: LetterSetting, level: Level = 'claim'): readonly string[] {
  const report = letterReport(setting);
  const [letter] = lettersOf(report, { level });
  if (!letter) throw new RangeError('no letter');
  const { sections } = compositionOf(letter, report.titleOf);
  return sections[section].flatMap(linesIn).map(plainText);
}

const ESCALATION = 'We may also take the following step:';

describe('the next step', () => {
  const uk = (kind: 'consumer' | 'large'): LetterSetting => ({
    customer: { country: 'GB', kind },
    contested: [{ currency: 'GBP' }],
  });
  const reminder =
    'Should your reply not reach us by then, our next step will be a formal notice. We would much rather settle the matter with you before that.';
  const notice =
    'Should your reply not reach us by then, we will ask your senior management to review the matter.';

  it('is none in a claim', () => {
    expect(partOf('next_step', uk('consumer'))).toEqual([]);
  });

  it('is said in a reminder and in a notice', () => {
    expect(partOf('next_step', uk('large'), 'reminder')).toEqual([reminder]);
    expect(partOf('next_step', uk('large'), 'notice')).toEqual([notice]);
  });

  it('names what the law opens, to those alone whom it serves', () => {
    expect(partOf('next_step', uk('consumer'), 'notice')).toEqual([
      `${notice} ${ESCALATION}`,
      'Ofcom ADR: alternative dispute resolution is open after a deadlock letter or six weeks.',
    ]);
  });
});

describe('the subject', () => {
  it.each<[Level, string]>([
    ['claim', 'Objet\u00a0: Réclamation, facture L-2026-10-514, montant contesté de 3,50\u00a0€\u00a0HT'],
    [
      'reminder',
      'Objet\u00a0: Relance n°\u00a01, facture L-2026-10-514, montant contesté de 3,50\u00a0€\u00a0HT',
    ],
    [
      'notice',
      'Objet\u00a0: Mise en demeure, facture L-2026-10-514, montant contesté de 3,50\u00a0€\u00a0HT',
    ],
  ])('says that it is a %s', (level, subject) => {
    expect(
      partOf('subject', { locale: 'fr-FR', contested: [{ currency: 'EUR', taxRate: '20' }] }, level),
    ).toEqual([subject]);
  });
});

describe('the dispatch', () => {
  const carriers = [{ name: 'Laurentel', email: 'claims@laurentel.example' }];

  it('is by e-mail where the address is known, else left to fill in', () => {
    expect(partOf('dispatch', { carriers, contested: [{}] })).toEqual([
      'By e-mail: claims@laurentel.example',
    ]);
    expect(partOf('dispatch', { contested: [{}] }, 'reminder')).toEqual([
      '[how it is sent: e-mail, portal or recorded delivery]',
    ]);
  });

  it('of a notice is registered', () => {
    expect(partOf('dispatch', { contested: [{}] }, 'notice')).toEqual(['By recorded delivery']);
    expect(partOf('dispatch', { locale: 'en-US', carriers, contested: [{}] }, 'notice')).toEqual([
      'Certified Mail, Return Receipt Requested; copy via e-mail: claims@laurentel.example',
    ]);
  });
});

describe('reason codes', () => {
  const layout = 'en16931-ubl';
  const contested = [
    { layout, rule: 'duplicate-line', billed: '99.00' },
    { layout },
    { layout, service: 'x', billed: '30.00' },
    { service: 'y', billed: '29.00' },
    { layout, rule: 'tax-on-tax', billed: '28.50' },
  ];
  const codesOf = (setting: LetterSetting) =>
    partOf('table', setting).filter((line) => /electronic|électronique/.test(line));

  it('are listed under the table for the rows of electronic invoices that have one', () => {
    expect(codesOf({ contested })).toEqual([
      'Reason codes of the electronic invoices (Peppol Invoice Response): no. 1: OTH, action CNP · no. 2 and 3: PRI, action CNP.',
    ]);
  });

  it('ask for a credit of what was paid by the day of the letter', () => {
    const paid = (paidOn: string) => codesOf({ contested: [{ layout }], paidOn });
    expect(paid('2026-10-31')).toEqual([
      'Reason codes of the electronic invoices (Peppol Invoice Response): no. 1: PRI, action CNA.',
    ]);
    expect(paid('2026-11-01')).toEqual([
      'Reason codes of the electronic invoices (Peppol Invoice Response): no. 1: PRI, action CNP.',
    ]);
  });

  it('are those of the life cycle for a customer in France', () => {
    expect(codesOf({ locale: 'fr-FR', customer: { country: 'FR' }, contested })).toEqual([
      'Motifs pour le cycle de vie des factures électroniques (statut 207 «\u00a0en litige\u00a0»)\u00a0: n°\u00a01, DOUBLE_FACT · n°\u00a02 et 3, PU_ERR.',
    ]);
  });

  it('are left out for other bills', () => {
    expect(codesOf({ contested: [{}, { layout: 'plain-bill', service: 'x' }] })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/money/decimal.ts';
import { type Contested, letterReport } from './letter-example.ts';
import { writtenLetter } from './written-letter.ts';

const ENDED: Contested = {
  rule: 'billed-after-disconnect',
  billed: '100.00',
  expected: '0.00',
  currency: 'EUR',
  taxRate: '20',
};
const TAXED_WRONGLY: Contested = {
  rule: 'tax-rate-mismatch',
  billed: '20.00',
  expected: '10.00',
  currency: 'EUR',
  sameChargeAs: 0,
  words: { rate: { kind: 'percent', percent: decimal('10') } },
};

function written(contested: readonly Contested[], taxed?: boolean) {
  const report = letterReport({ locale: 'fr-FR', customer: { country: 'FR' }, contested });
  const carriers = report.carriers.map((carrier) => ({
    ...carrier,
    ...(taxed === undefined ? {} : { taxed }),
  }));
  const { linesOf } = writtenLetter({ ...report, carriers });
  return { summary: linesOf('summary').slice(1), credit: linesOf('requests')[2] };
}

describe('the tax on a disputed charge', () => {
  it('is taken at the expected rate where the tax above it is claimed beside', () => {
    expect(written([ENDED, TAXED_WRONGLY])).toEqual({
      summary: [
        'Avoir demandé',
        '110,00',
        'Total contesté',
        '110,00',
        'dont taxe facturée à tort',
        '10,00',
        'TVA sur la part hors taxes',
        '10,00',
        'Total contesté TTC',
        '120,00',
      ],
      credit:
        'émettre un avoir de 100,00\u00a0€\u00a0HT et de la TVA correspondante, et de 10,00\u00a0€ de taxe facturée à tort, ou rembourser ces sommes si elles ont été payées\u202f;',
    });
  });

  it('is taken at the stated rate where nothing is claimed of it', () => {
    const exposure: Contested = { ...TAXED_WRONGLY, class: 'exposure' };
    expect(written([ENDED, exposure]).summary.slice(4)).toEqual([
      'TVA sur ces montants',
      '20,00',
      'Total contesté TTC',
      '120,00',
    ]);
    expect(written([ENDED]).summary.slice(5)).toEqual(['20,00', 'Total contesté TTC', '120,00']);
  });

  it('is not spoken of where the carrier bills none', () => {
    const { taxRate: _, ...untaxed } = ENDED;
    const plain = {
      summary: ['Avoir demandé', '100,00', 'Total contesté', '100,00'],
      credit: 'émettre un avoir de 100,00\u00a0€, ou rembourser ce montant s’il a été payé\u202f;',
    };
    expect(written([untaxed])).toEqual(plain);
    expect(written([{ ...untaxed, expected: '1.00', billed: '101.00', taxAmount: '0.00' }])).toEqual(plain);
  });

  it('is left open where the carrier bills some and the charge does not say it', () => {
    const { taxRate: _, ...untaxed } = ENDED;
    expect(written([untaxed], true).summary).toEqual([
      'Avoir demandé',
      '100,00',
      'Total contesté HT',
      '100,00',
      'La TVA s’ajoute à ces montants, aux taux facturés.',
    ]);
  });

  it('is given for the rows that state it, and the others are named', () => {
    const { taxRate: _, ...untaxed } = ENDED;
    expect(written([{ ...ENDED, billed: '200.00' }, untaxed]).summary).toEqual([
      ...['Avoir demandé', '300,00', 'Total contesté HT', '300,00'],
      ...['TVA des lignes dont le taux est connu', '40,00', 'Total contesté, cette TVA comprise', '340,00'],
      'Le taux de TVA de la ligne 2 n’est pas connu\u00a0: la TVA facturée sur cette ligne s’y ajoute.',
    ]);
  });

  it('is neither asked on an amount of which it is not known whether tax is in it', () => {
    const report = letterReport({
      locale: 'fr-FR',
      customer: { country: 'FR' },
      contested: [ENDED, { ...ENDED, billed: '35.00', service: 'x' }],
    });
    const findings = report.findings.map((finding, index) =>
      index === 0 ? finding : { ...finding, record: { ...finding.record, taxBasis: 'unknown' as const } },
    );
    const { linesOf } = writtenLetter({ ...report, findings });
    expect(linesOf('summary').slice(4)).toEqual([
      '135,00',
      ...['TVA des lignes dont le taux est connu', '20,00', 'Total contesté, cette TVA comprise', '155,00'],
      'La ligne 2 est reprise telle que facturée\u00a0: la facture ne dit pas si la TVA y est comprise, et aucune n’y est ajoutée.',
    ]);
    expect(linesOf('requests')[2]).toBe(
      'émettre un avoir de 100,00\u00a0€\u00a0HT, augmenté de la TVA facturée sur ce montant, et de 35,00\u00a0€ sans ajout de TVA, ou rembourser ces sommes si elles ont été payées\u202f;',
    );
  });
});

import { money, subtract } from '../money/money.ts';
import type { CellEvidence } from '../records/origin.ts';
import { defineRule, NO_OPTIONS } from './rule.ts';

/** The file's own control figures are not met by what was read from it. */
export const controlTotalMismatch = defineRule({
  id: 'control-total-mismatch',
  class: 'data-quality',
  severity: 'error',
  rank: 'arithmetic',
  needs: [],
  title: {
    en: 'File does not reconcile with its own totals',
    fr: 'Fichier non conforme à ses propres totaux',
    ar: 'الملف لا يطابق مجاميعه',
  },
  doc: {
    fires:
      'A file states a total about itself (a header or trailer record), and the records read from it do not add up to it: the file is cut short, or was not read whole. Its lines are not summed up against the carrier’s totals, and other findings of such a file say so.',
    impact: 'stated − read; it is no claim.',
    example: {
      tables: {
        records: [
          { 1: 'DH', 2: '4833936100', 3: '20261019', 4: 'P85963', 16: '0000100.00', 17: '0000100.00' },
          {
            1: 'DS',
            2: '4833936100',
            3: '20261019',
            4: 'P85963',
            7: '0355551261',
            16: '20261011',
            17: '20261110',
            20: '2X10000A',
            21: 'RENTAL',
            32: '0000060.00',
            33: '0000006.00',
            34: '0000066.00',
          },
        ],
      },
      says: 'bills.csv, row 1: the file states a total of A$100.00 with tax, and its records add up to A$66.00: a difference of A$34.00.',
    },
  },
  options: NO_OPTIONS,
  messages: {
    gross: {
      en: '{file}, row {row}: the file states a total of {stated} with tax, and its records add up to {read}: a difference of {missing}.',
      fr: '{file}, ligne {row} : le fichier annonce un total de {stated} taxes comprises, et ses enregistrements font {read} : écart de {missing}.',
      ar: '{file}، السطر {row}: يذكر الملف إجماليا قدره {stated} شاملا الضريبة، ومجموع سجلاته {read}: الفرق {missing}.',
    },
    net: {
      en: '{file}, row {row}: the file states a net total of {stated}, and its records add up to {read}: a difference of {missing}.',
      fr: '{file}, ligne {row} : le fichier annonce un total net de {stated}, et ses enregistrements font {read} : écart de {missing}.',
      ar: '{file}، السطر {row}: يذكر الملف صافيا قدره {stated}، ومجموع سجلاته {read}: الفرق {missing}.',
    },
    'gross-at': {
      en: '{file} ({at}): the file states a total of {stated} with tax, and its records add up to {read}: a difference of {missing}.',
      fr: '{file} ({at}) : le fichier annonce un total de {stated} taxes comprises, et ses enregistrements font {read} : écart de {missing}.',
      ar: '{file} ({at}): يذكر الملف إجماليا قدره {stated} شاملا الضريبة، ومجموع سجلاته {read}: الفرق {missing}.',
    },
    'net-at': {
      en: '{file} ({at}): the file states a net total of {stated}, and its records add up to {read}: a difference of {missing}.',
      fr: '{file} ({at}) : le fichier annonce un total net de {stated}, et ses enregistrements font {read} : écart de {missing}.',
      ar: '{file} ({at}): يذكر الملف صافيا قدره {stated}، ومجموع سجلاته {read}: الفرق {missing}.',
    },
    'sum-at': {
      en: '{file} ({at}): the invoice states a sum of {stated} here, and its parts add up to {read}: a difference of {missing}.',
      fr: '{file} ({at}) : la facture indique ici une somme de {stated}, et ses éléments font {read} : écart de {missing}.',
      ar: '{file} ({at}): تذكر الفاتورة هنا مجموعا قدره {stated}، ومجموع عناصره {read}: الفرق {missing}.',
    },
    records: {
      en: '{file} ({at}): the file states {stated} as the number of its records; read: {read}.',
      fr: '{file} ({at}) : le fichier annonce {stated} enregistrements, et {read} ont été lus.',
      ar: '{file} ({at}): عدد السجلات المذكور في الملف {stated}، والمقروء منها {read}.',
    },
  },
  lacks: (month) =>
    month.controls.length > 0
      ? undefined
      : {
          en: 'no file states totals about itself',
          fr: 'aucun fichier n’annonce ses propres totaux',
          ar: 'لا يذكر أي ملف مجاميعه',
        },
  *check(month, optionsAt) {
    for (const control of month.controls) {
      if (control.carrier) optionsAt({ carrier: control.carrier, account: control.account });
      if (control.reconciles) continue;
      const { evidence } = control;
      const place = {
        file: { kind: 'text', text: evidence.file },
        row: { kind: 'text', text: String(evidence.row ?? '') },
        at: { kind: 'text', text: placeOf(evidence) },
      } as const;
      if (control.counts === 'records' || control.currency === undefined) {
        const words = {
          ...place,
          stated: { kind: 'text', text: control.stated },
          read: { kind: 'text', text: control.read },
        } as const;
        yield { about: { kind: 'control', control }, message: 'records', words, evidence: [evidence] };
        continue;
      }
      const stated = money(control.stated, control.currency);
      const read = money(control.read, control.currency);
      const missing = subtract(stated, read);
      yield {
        about: { kind: 'control', control },
        message: messageOf(control.counts, evidence),
        words: { ...place, stated, read, missing },
        billed: stated,
        expected: read,
        impact: missing,
        evidence: [evidence],
        working: [
          { name: 'stated', value: stated },
          { name: 'computed', value: read },
        ],
        ...(evidence.row === undefined ? { distinguishes: placeOf(evidence) } : {}),
      };
    }
  },
});

function messageOf(counts: 'net' | 'gross' | 'sum', { row }: CellEvidence) {
  if (counts === 'sum') return 'sum-at' as const;
  return row === undefined ? (`${counts}-at` as const) : counts;
}

/** Where a figure stands in a file that has no rows: its cell, its page, its segment, its path. */
function placeOf({ sheet, cell, page, path, column, row }: CellEvidence): string {
  if (cell !== undefined) return sheet === undefined ? cell : `${sheet}!${cell}`;
  if (page !== undefined) return `p. ${page}`;
  if (path === undefined) return String(row ?? '');
  return /^\d+$/.test(path) ? [`#${path}`, ...(column === undefined ? [] : [column])].join(' ') : path;
}

import type { Translated } from '../../language/locale.ts';

/** The words of the workbook on what the ledger says of the findings. */
export const DISPUTE_WORDS = {
  section: {
    en: 'Claimed, in dispute, settled',
    fr: 'Réclamé, en litige, réglé',
    ar: 'ما يُطالب به وما هو متنازع عليه وما سُوّي',
  },
  note: {
    en: 'What is in dispute is in a claim already and is not claimed again; what is settled is listed in the sheet “Not audited”.',
    fr: 'Ce qui est en litige fait déjà l’objet d’une réclamation et n’est pas réclamé à nouveau ; ce qui est réglé figure dans la feuille « Non contrôlé ».',
    ar: 'ما هو متنازع عليه واردٌ في مطالبة قائمة ولا يُطالب به مرة أخرى، وما سُوّي مدرج في ورقة «غير مدقق».',
  },
  unasked: {
    en: 'Nobody has asked yet for this month’s amount of errors that are in dispute for other months: {command} adds it to their claims.',
    fr: 'Le montant de ce mois n’est pas encore réclamé pour les erreurs en litige sur d’autres mois : {command} l’ajoute à leurs réclamations.',
    ar: 'لم يُطالَب بعد بمبلغ هذا الشهر للأخطاء المتنازع عليها عن أشهر أخرى: الأمر {command} يضيفه إلى مطالباتها.',
  },
  settledAll: { en: 'Settled findings', fr: 'Constats réglés', ar: 'ملاحظات مسوّاة' },
  settled: { en: 'Settled finding', fr: 'Constat réglé', ar: 'ملاحظة مسوّاة' },
  verified: {
    en: 'The credit is on a bill and the next bill did not repeat the error.',
    fr: 'L’avoir figure sur une facture et la facture suivante ne répète pas l’erreur.',
    ar: 'الإشعار الدائن وارد في فاتورة، ولم تكرر الفاتورة التالية الخطأ.',
  },
  ignored: {
    en: 'Nobody asks for it any more, for the reason given.',
    fr: 'Ce constat n’est plus réclamé, pour le motif indiqué.',
    ar: 'لم يعد يُطالب بها للسبب المذكور.',
  },
} as const satisfies Record<string, Translated>;

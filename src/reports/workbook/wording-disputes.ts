import type { Translated } from '../../language/locale.ts';

/** The words of the workbook on what the ledger says of the findings. */
export const DISPUTE_WORDS = {
  section: {
    en: 'Claimed, in dispute, settled',
    fr: 'Réclamé, contesté, réglé',
    ar: 'ما يُطالب به وما هو متنازع عليه وما سُوّي',
  },
  note: {
    en: 'What is asked for in a claim is not claimed again; what is settled is listed in the sheet “Not audited”.',
    fr: 'Ce qui est réclamé dans une contestation ne l’est pas à nouveau\u00a0; ce qui est réglé figure dans la feuille «\u00a0Non contrôlé\u00a0».',
    ar: 'ما طولب به في مطالبة لا يُطالَب به مرة أخرى، وما سُوّي مدرج في ورقة «غير مدقق».',
  },
  unasked: {
    en: 'Nobody has asked yet for this month’s amount of errors that other months’ claims are about: {command} adds it to them.',
    fr: 'Le montant de ce mois n’est pas encore réclamé pour les erreurs contestées sur d’autres mois\u00a0: {command} l’ajoute à leurs contestations.',
    ar: 'لم يُطالَب بعد بمبلغ هذا الشهر للأخطاء الواردة في مطالبات أشهر أخرى: الأمر {command} يضيفه إلى مطالباتها.',
  },
  unsent: {
    en: 'Of what is asked for in a claim, not sent to the carrier yet: {amounts} (claims: {count}). {command} notes that it was sent.',
    fr: 'Dont pas encore envoyé à l’opérateur\u00a0: {amounts} (contestations\u00a0: {count}). {command} note l’envoi.',
    ar: 'من المُطالَب به في مطالبات، لم يُرسل إلى المشغّل بعد: {amounts} (المطالبات: {count}). الأمر {command} يسجّل الإرسال.',
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

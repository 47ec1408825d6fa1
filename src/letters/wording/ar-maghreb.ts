import { AR } from './ar.ts';
import type { Wording } from './wording.ts';

/** Arabic of Morocco. */
export const AR_MA = maghreb('الضريبة على القيمة المضافة');

/** Arabic of Algeria. */
export const AR_DZ = maghreb('الرسم على القيمة المضافة');

/** Arabic of Tunisia. */
export const AR_TN = maghreb('الأداء على القيمة المضافة');

/** Arabic of the Maghreb with its country's name of the tax; sentences shared with the other regions are taken from them. */
function maghreb(vat: string): Wording {
  return {
    ...AR,
    missingDispatch: 'طريقة الإرسال: بريد إلكتروني أو بوابة إلكترونية أو رسالة مضمونة مع إشعار بالتوصل',
    senderNumber: 'رقم السجل التجاري: {number}',
    recipientDepartment: 'مصلحة الشكايات والفوترة',
    dispatchRegistered: 'رسالة مضمونة مع إشعار بالتوصل',
    dispatchRegisteredCopy: 'رسالة مضمونة مع إشعار بالتوصل، ونسخة بالبريد الإلكتروني: {email}',
    netAmount: '{amount} دون احتساب الرسوم',
    amountsNetIn: 'المبالغ بعملة {currency} دون احتساب الرسوم.',
    summaryNet: 'مجموع المبالغ المتنازع عليها دون احتساب الرسوم',
    summaryTax: `مبلغ ${vat} على هذه المبالغ`,
    summaryGross: 'مجموع المبالغ المتنازع عليها مع احتساب الرسوم',
    summaryTaxKnown: `مبلغ ${vat} على البنود المعروفة النسبة`,
    summaryGrossKnown: 'مجموع المبالغ المتنازع عليها مع هذا المبلغ',
    summaryDueGrossKnown: 'المبلغ المتبقي مع هذا المبلغ',
    taxUnknown: {
      one: `لا تعرف نسبة ${vat} في البند {rows}، ويضاف إليه ما فوتر منها عليه.`,
      other: `لا تعرف نسبة ${vat} في البنود {rows}، ويضاف إليها ما فوتر منها عليها.`,
    },
    taxUnsaid: {
      one: `البند {rows} مأخوذ كما فوتر: لا تبين الفاتورة هل يشمل ${vat}، ولم يضف إليه شيء منها.`,
      other: `البنود {rows} مأخوذة كما فوترت: لا تبين الفاتورة هل تشمل ${vat}، ولم يضف إليها شيء منها.`,
    },
    requestCreditApart: `إصدار إشعار دائن بمبلغ {net} يضاف إليه مبلغ ${vat} المفوتر عليه، وبمبلغ {rest} دون إضافة أي رسم، أو رد المبلغين إن كانا قد سُددا؛`,
    taxOnTop: `يضاف مبلغ ${vat} إلى هذه المبالغ بالنسب المفوترة.`,
    taxOnTopMixed: `يضاف مبلغ ${vat} المفوتر إلى ما ورد من هذه المبالغ دون احتساب الرسوم.`,
    requestCredit: `إصدار إشعار دائن بمبلغ {amount} يضاف إليه مبلغ ${vat} المفوتر عليه، أو رده إن كان قد سُدد؛`,
    summaryTaxOfNet: `مبلغ ${vat} على الجزء دون احتساب الرسوم`,
    requestCreditMixed: `إصدار إشعار دائن بمبلغ {net} يضاف إليه مبلغ ${vat} المستحق عليه، وبمبلغ {tax} عن ضريبة مفوترة خطأ، أو رد المبلغين إن كانا قد سُددا؛`,
    channelRegistered: 'برسالة مضمونة مع إشعار بالتوصل',
    acknowledged: 'وأشعرتمونا بتاريخ {date} بالتوصل بمطالبتنا.',
    acknowledgedAll: 'وأشعرتمونا بتاريخ {date} بالتوصل بمطالباتنا.',
    acknowledgedCaseAll: 'وأشعرتمونا بتاريخ {date} بالتوصل بمطالباتنا تحت رقم الملف {ticket}.',
    acknowledgedCase: 'وأشعرتمونا بتاريخ {date} بالتوصل بمطالبتنا تحت رقم الملف {ticket}.',
    summaryDueNet: 'المبلغ المتبقي دون احتساب الرسوم',
    summaryDueGross: 'المبلغ المتبقي مع احتساب الرسوم',
    withTax: `{amount} يضاف إليه مبلغ ${vat} المفوتر عليه`,
    mailIntro: 'تجدون رفقته رسالتنا ذات المرجع {reference}: {subject}.',
    requestAcknowledge: 'الإشعار كتابة بالتوصل بهذه المطالبة مع رقم الملف لديكم؛',
  };
}

import type { DisputeWording } from './dispute-wording.ts';
import type { Wording } from './wording.ts';

type NoteOrBlank = Extract<
  Exclude<keyof Wording, keyof DisputeWording>,
  `draft${string}` | `missing${string}`
>;

/** The note that the sender reads, and what a blank is called, in Arabic of every region. */
export const AR_DRAFT: Pick<Wording, NoteOrBlank> = {
  draftTitle: 'مسودة للمراجعة قبل الإرسال',
  draftAdvice:
    'أُعدت هذه المسودة من تدقيق {date}. وهي ليست استشارة قانونية: يرجى التحقق من الأسماء والمبالغ والأسس ثم حذف هذه الملاحظة.',
  draftPayment: 'تذكر الرسالة أن الفواتير تُسدد كاملة مع التحفظ. يرجى تعديل هذه الفقرة إن لم يكن الأمر كذلك.',
  draftEnclosures:
    'لا يحتوي مصنف الأدلة إلا على البنود المطالب بها لدى هذا المشغل، ويمكن إرفاقه بالرسالة. أما سجل الخدمات وقوائم الأسعار فقد يحتويان على مشغلين آخرين، فأرفقوا مستخرجات منها. يرجى تعديل التاريخ والمهلة بحسب يوم الإرسال.',
  draftPrevious:
    'تذكر الرسالة تواريخ الرسائل السابقة وأنها بقيت دون جواب. يرجى التحقق من الأمرين ومن أي رد أو إشعار دائن ورد بعدها.',
  draftLaw: 'قُرئت النصوص القانونية المذكورة بتاريخ {date}. يرجى التحقق من أنها ما زالت سارية.',
  draftRefundEnds: 'سُددت فاتورة بتاريخ {paid}. {reference}: يجب طلب استردادها قبل {before}.',
  draftBarred: 'في يوم التدقيق لم يعد ممكنا المطالبة بمبلغ {amount} من المبالغ المطالب بها: {limit}.',
  draftBarredWindow: 'مهلة الاعتراض على الفاتورة في العقد بالأيام: {days}',
  draftUnreadRows: {
    one: 'تعذرت قراءة سطر واحد من {file} ولا يرد في هذه الرسالة.',
    two: 'تعذرت قراءة سطرين من {file} ولا يردان في هذه الرسالة.',
    few: 'تعذرت قراءة {count} أسطر من {file} ولا ترد في هذه الرسالة.',
    many: 'تعذرت قراءة {count} سطرا من {file} ولا ترد في هذه الرسالة.',
    other: 'تعذرت قراءة {count} سطر من {file} ولا ترد في هذه الرسالة.',
  },
  draftUnbalanced: 'مجموع أسطر {file} لا يطابق إجماليه، وقد تكون فيه أسطر ناقصة.',
  draftUnread: 'تعذرت قراءة بعض أسطر فواتير هذا المشغل.',
  draftEarly: 'لم تنقض في تاريخ هذه الرسالة مهلة الرسالة السابقة، وهي إلى غاية {deadline}.',
  draftMissing: 'يجب استكمال ما يلي أو حذفه: {list}.',

  missingCustomerName: 'اسم شركتكم',
  missingCustomerAddress: 'عنوان شركتكم',
  missingSignatory: 'اسم الموقّع',
  missingTitle: 'صفة الموقّع',
  missingLegalName: 'الاسم القانوني لـ {carrier}',
  missingCarrierAddress: 'عنوان {carrier}',
  missingPlace: 'المكان',
  missingDispatch: 'طريقة الإرسال: بريد إلكتروني أو بوابة إلكترونية أو بريد مسجل مع إشعار بالاستلام',
  missingFirstLetter: 'تاريخ الرسالة الأولى إن وُجدت',
  missingLastLetter: 'تاريخ الرسالة الأخيرة إن وُجدت',
  missingCustomerNumber: 'رقم سجل شركتكم',
  missingContactEmail: 'البريد الإلكتروني للموقّع',
  missingContactPhone: 'هاتف الموقّع',
  missingCarrierEmail: 'البريد الإلكتروني للمشغل',
  missingAccounts: 'الحسابات',
  missingContracts: 'العقود',
  missingInvoices: 'الفواتير',
  missingTax: 'الضريبة على المبالغ المتنازع عليها',
  missingClaimed: 'المبلغ المطلوب إصدار إشعار دائن به إن وُجد',
  missingJustify: 'المبلغ المطلوب تبريره إن وُجد',
  missingBilled: 'المبلغ المفوتر لهذا الشهر',
  missingUndisputed: 'المبلغ غير المتنازع عليه',
};

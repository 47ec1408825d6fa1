import type { WrittenLayout } from '../layout-language.ts';

/**
 * Rogers' custom report "Cost Centre Detail-Monthly Charges Breakdown": two lines about the report, then a row per user
 * and month, parted by bars, with a column for each kind of charge. It has no invoice number and no invoice date: the
 * account and the last day of the billing period stand for both. `Subtotal` is the row's total without taxes; the roaming
 * taxes of unlicensed mobile access (UMA) are part of it.
 */
export const ROGERS_CUSTOM_REPORT: WrittenLayout = {
  id: 'rogers-custom-report',
  title: 'Rogers custom report “Cost Centre Detail-Monthly Charges Breakdown”',
  carrier: 'Rogers',
  currency: 'CAD',
  dates: 'mdy',
  decimal: '.',
  delimiter: '|',
  recognise: {
    headings: ['Billing Period End Date', 'Billing Account', 'User Number'],
  },
  fields: {
    account: 'Billing Account',
    invoice: { join: ['Billing Account', 'Billing Period End Date'] },
    invoice_date: 'Billing Period End Date',
    service: 'User Number',
    cost_center: 'Report Level',
    reference: 'User Name',
  },
  unpivot: {
    into: 'amount',
    columns: {
      ...each('recurring', [
        'Monthly Service Fee',
        'Data Monthly Service Fee',
        'Text Messaging Monthly Service Fee',
        'Call Display',
        'Voice Mail',
        'Essential Value Packs',
        'Temporary Suspension Charge',
        'Shared Minutes Monthly Fee',
      ]),
      ...each('one-time', [
        'Activation Fee',
        'Early Cancellation Payment',
        'Early Upgrade Fee',
        'Unlocking Charge',
      ]),
      ...each('surcharge', [
        '911 Fee',
        'System Access Fee',
        "Gov't Regulatory Recovery Fee",
        'UMA US Voice Roaming Tax',
        'UMA INT Voice Roaming Tax',
      ]),
      ...each('credit', [
        'System Access Fee Credit',
        "Gov't Regulatory Recovery Fee Credit",
        'Credits and Discounts',
      ]),
      ...each('equipment', ['Equipment Charges']),
      ...each('usage', [
        'Directory Assistance',
        'Airtime Overage Charge',
        'Canadian Long Distance Charge',
        'US Long Distance Charge',
        'International Long Distance Charge',
        'US Airtime Roaming Charges',
        'International Airtime Roaming Charges',
        'US Roaming Long Distance Charge',
        'International Roaming Long Distance Charges',
        'Canadian Roaming Airtime Charges',
        'Canadian Roaming LD Charges',
        'Non Roaming Text Sent Charges',
        'Non Roaming Text Received Charges',
        'US Text Sent',
        'US Text Received',
        'International Text Sent',
        'International Text Received',
        'Data Overage Charges',
        'US Data Roaming Charges',
        'International Data Roaming Charges',
        'Canadian Data Roaming Charges',
        'Premium Services',
        'Roaming Packages',
        'WiFi Hotspot Charges',
        'UMA US Voice Charges',
        'UMA INT Voice Charges',
        'UMA Local Charges',
        'UMA Long Distance Charges',
        'MMS Canadian Charges',
        'MMS US/International Charges',
      ]),
      ...each('adjustment', ['Other Charges']),
      ...each('tax', ['GST', 'PST', 'HST', 'QST']),
    },
  },
  row_totals: { Subtotal: 'net', 'Total Current Charges': 'gross' },
};

function each(type: string, headings: readonly string[]): Record<string, { charge_type: string }> {
  return Object.fromEntries(headings.map((heading) => [heading, { charge_type: type }]));
}

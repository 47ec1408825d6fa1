import { compileLayout } from '../compile-layout.ts';
import type { Layout } from '../layout.ts';
import type { WrittenLayout } from '../layout-language.ts';
import { BELL_CHARGE_REPORT, BELL_EBILL_ACCOUNT, BELL_EBILL_MOBILE, BELL_USER_PROFILE } from './bell.ts';
import { EN16931_CII, EN16931_UBL, PDF_BILL, X12_810, X12_811 } from './documents.ts';
import { PLAIN_BILL, PLAIN_INVENTORY, PLAIN_INVOICES, PLAIN_ORDERS, PLAIN_PRICES } from './plain.ts';
import { ROGERS_CUSTOM_REPORT } from './rogers-custom-report.ts';
import { TELSTRA_RECORD_FILE } from './telstra-record-file.ts';
import { TELUS_INDIVIDUAL_DETAIL, TELUS_INVOICE_SUMMARY } from './telus.ts';
import {
  VERIZON_ACCOUNT_SUMMARY,
  VERIZON_CHARGES,
  VERIZON_LINE_SUMMARY,
  VERIZON_USAGE_DETAIL,
} from './verizon.ts';

/** The layouts of carriers' exports, as they would be written in YAML. */
export const CARRIER_LAYOUTS: readonly WrittenLayout[] = [
  TELSTRA_RECORD_FILE,
  VERIZON_CHARGES,
  VERIZON_LINE_SUMMARY,
  VERIZON_ACCOUNT_SUMMARY,
  VERIZON_USAGE_DETAIL,
  BELL_EBILL_MOBILE,
  BELL_EBILL_ACCOUNT,
  BELL_CHARGE_REPORT,
  BELL_USER_PROFILE,
  ROGERS_CUSTOM_REPORT,
  TELUS_INDIVIDUAL_DETAIL,
  TELUS_INVOICE_SUMMARY,
];

/** Every layout the product knows, in the order in which they are listed to people. */
export const LAYOUTS: readonly Layout[] = [
  PLAIN_BILL,
  PLAIN_INVOICES,
  PLAIN_INVENTORY,
  PLAIN_PRICES,
  PLAIN_ORDERS,
  ...CARRIER_LAYOUTS.map(compileLayout),
  EN16931_UBL,
  EN16931_CII,
  X12_811,
  X12_810,
  PDF_BILL,
];

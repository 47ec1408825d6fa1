import { BOREAL, LAURENTEL, NORTHLINE } from './firm.js';

const FIELDS = 'carrier account order type service code requested_date completed_date nrc mrc'.split(' ');

/** The company's orders since July: every activation, disconnection and piece of work on site that the bills show. */
// biome-ignore format: a row each
export const ORDERS = [
  [LAURENTEL, '418-02', 'CMD-2026-071', 'add', '418-555-0117', 'LT-LIGNE', '2026-07-03', '2026-07-16', '65.00', '26.50'],
  [LAURENTEL, '418-02', 'CMD-2026-083', 'add', '418-555-0116', 'LT-LIGNE', '2026-08-05', '2026-08-17', '65.00', '26.50'],
  [LAURENTEL, '514-01', 'CMD-2026-092', 'disconnect', '514-555-0135', 'LT-LIGNE', '2026-09-01', '2026-09-30'],
  [NORTHLINE, 'N-9003', 'CMD-2026-094', 'add', '45/KGGS/000305//NL', 'NL-E100', '2026-08-20', '2026-09-20', '500.00', '310.00'],
  [LAURENTEL, '418-02', 'CMD-2026-095', 'add', '418-555-0115', 'LT-LIGNE', '2026-09-08', '2026-09-21', '65.00', '26.50'],
  [LAURENTEL, '450-03', 'CMD-2026-100', 'disconnect', '450-555-0150', 'LT-LIGNE', '2026-09-14', '2026-09-30'],
  [BOREAL, 'B-20320', 'CMD-2026-101', 'add', '450-555-0150', 'BM-F5', '2026-09-14', '2026-10-01', '35.00', '30.00'],
  [NORTHLINE, 'N-9003', 'CMD-2026-102', 'add', '45/KGGS/000331//NL', 'NL-WAVE', '2026-08-28', '2026-10-06', '500.00', '2150.00'],
  [BOREAL, 'B-20310', 'CMD-2026-103', 'disconnect', '438-555-0125', 'BM-F20', '2026-09-28', '2026-10-10'],
  [LAURENTEL, '514-01', 'CMD-2026-104', 'disconnect', '514-555-0140', 'LT-LIGNE', '2026-09-29', '2026-10-15'],
  [BOREAL, 'B-20330', 'CMD-2026-105', 'add', '613-555-0108', 'BM-F20', '2026-10-01', '2026-10-12', '35.00', '38.25'],
  [BOREAL, 'B-20310', 'CMD-2026-106', 'disconnect', '438-555-0126', 'BM-F20', '2026-10-02', '2026-10-20'],
  [LAURENTEL, '450-03', 'CMD-2026-107', 'change', 'FIB-450-0001', 'LT-MO', '2026-10-06', '2026-10-14', '127.50'],
  [LAURENTEL, '418-02', 'CMD-2026-108', 'add', '418-555-0118', 'LT-LIGNE', '2026-10-05', '2026-10-16', '65.00', '26.50'],
  [BOREAL, 'B-20310', 'CMD-2026-109', 'add', '438-555-0130', 'BM-F5', '2026-10-09', '2026-10-20', '35.00', '32.00'],
  [BOREAL, 'B-20310', 'CMD-2026-110', 'add', '438-555-0128', 'BM-F5', '2026-10-09', '2026-10-20', '35.00', '32.00'],
  [LAURENTEL, '514-01', 'CMD-2026-112', 'add', '514-555-0138', 'LT-LIGNE', '2026-10-26', undefined, '65.00', '28.00'],
].map((values) => Object.fromEntries(FIELDS.map((field, index) => [field, values[index]])));

import { BOREAL, LAURENTEL, NORTHLINE } from './firm.js';

/** A price term: `unit` in ten-thousandths of a dollar, `discount` in percent; an absent `to` is open. */
function term(carrier, contract, code, label, type, price, from, to, scope = {}) {
  return { carrier, contract, code, label, type, unit: Math.round(price * 10_000), from, to, ...scope };
}

const LT = (...rest) => term(LAURENTEL, 'LT-2025-118', ...rest);
const BM = (...rest) => term(BOREAL, 'BM-7781', ...rest);
const NL = (...rest) => term(NORTHLINE, 'NL-2025-07', ...rest);
const monthly = { per: 'month' };

/** Every price term of the three carriers, in the order of the price sheets. */
export const TERMS = [
  LT('LT-LIGNE', 'Ligne d’affaires', 'recurring', 29, '2024-01-01', '2025-12-31', monthly),
  LT('LT-LIGNE', 'Ligne d’affaires', 'recurring', 28, '2026-01-01', '2028-12-31', monthly),
  LT('LT-LIGNE', 'Ligne d’affaires', 'recurring', 26.5, '2026-01-01', '2028-12-31', {
    per: 'month',
    account: '418-02',
  }),
  LT('LT-LIGNE', 'Ligne d’affaires', 'recurring', 25, '2026-01-01', '2028-12-31', {
    per: 'month',
    account: '418-02',
    service: '418-555-0107',
  }),
  LT('LT-MSG', 'Messagerie vocale', 'recurring', 4.5, '2025-01-01', '2028-12-31', monthly),
  LT('LT-AFFICH', 'Afficheur', 'recurring', 3, '2025-01-01', '2026-09-30', monthly),
  LT('LT-AFFICH', 'Afficheur', 'recurring', 3.25, '2026-10-01', '2028-12-31', monthly),
  LT('LT-SIP', 'Canal SIP', 'recurring', 22, '2025-01-01', '2028-12-31', { per: 'month', min: 1, max: 9 }),
  LT('LT-SIP', 'Canal SIP', 'recurring', 17.5, '2025-01-01', '2028-12-31', {
    per: 'month',
    min: 10,
    max: 24,
  }),
  LT('LT-SIP', 'Canal SIP', 'recurring', 15, '2025-01-01', '2028-12-31', { per: 'month', min: 25 }),
  LT('LT-CONF', 'Pont de conférence', 'recurring', 40, '2025-01-01', undefined, {
    per: 'month',
    discount: 10,
  }),
  LT('LT-FIBRE', 'Fibre 500 Mbit/s', 'recurring', 95, '2024-11-01', '2026-10-15', {
    per: 'month',
    account: '450-03',
  }),
  LT('LT-FIBRE', 'Fibre 500 Mbit/s', 'recurring', 99, '2026-10-16', '2029-10-15', {
    per: 'month',
    account: '450-03',
  }),
  {
    ...LT('LT-PATRIM', 'Ligne patrimoniale', 'recurring', 24, '2021-10-01', '2026-09-30', monthly),
    contract: 'LT-2021-044',
  },
  LT('LT-LD', 'Interurbain', 'usage', 0.0345, '2025-01-01', undefined, { per: 'minute' }),
  LT('LT-INST', 'Frais d’installation', 'one-time', 65, '2025-01-01', undefined),
  LT('LT-MO', 'Main-d’œuvre sur place, l’heure', 'one-time', 85, '2025-01-01', undefined),
  LT('LT-911', 'Service 9-1-1', 'surcharge', 0.52, '2025-01-01', undefined),

  BM('BM-F20', 'Forfait 20 Go', 'recurring', 45, '2025-06-01', '2028-05-31', { per: 'month', discount: 15 }),
  BM('BM-F5', 'Forfait 5 Go', 'recurring', 32, '2025-06-01', '2028-05-31', monthly),
  BM('BM-F5', 'Forfait 5 Go', 'recurring', 30, '2025-06-01', '2028-05-31', {
    per: 'month',
    account: 'B-20320',
  }),
  BM('BM-DATA', 'Données tablette', 'recurring', 20, '2025-06-01', '2026-10-15', monthly),
  BM('BM-DATA', 'Données tablette', 'recurring', 18, '2026-10-16', '2028-05-31', monthly),
  BM('BM-IOT', 'Carte IdO', 'recurring', 5, '2025-06-01', '2028-05-31', { per: 'month', min: 1, max: 49 }),
  BM('BM-IOT', 'Carte IdO', 'recurring', 4, '2025-06-01', '2028-05-31', { per: 'month', min: 50, max: 199 }),
  BM('BM-IOT', 'Carte IdO', 'recurring', 3.25, '2025-06-01', '2028-05-31', { per: 'month', min: 200 }),
  BM('BM-INTL', 'Option États-Unis', 'recurring', 8, '2025-06-01', '2028-05-31', monthly),
  BM('BM-PTT', 'Appel de groupe', 'recurring', 6, '2026-11-01', '2028-05-31', monthly),
  BM('BM-ROAM', 'Itinérance, le Mo', 'usage', 0.015, '2025-06-01', '2028-05-31'),
  BM('BM-ACT', 'Frais de mise en service', 'one-time', 35, '2025-06-01', '2028-05-31'),
  BM('BM-APP', 'Versement pour appareil', 'equipment', 25, '2025-06-01', '2028-05-31', monthly),

  NL('NL-E100', 'Ethernet 100 Mbps', 'recurring', 310, '2025-07-01', '2028-06-30', monthly),
  NL('NL-E1G', 'Ethernet 1 Gbps', 'recurring', 820, '2025-07-01', '2028-06-30', monthly),
  NL('NL-E1G', 'Ethernet 1 Gbps', 'recurring', 790, '2025-07-01', '2028-06-30', {
    per: 'month',
    account: 'N-9002',
  }),
  NL('NL-E1G', 'Ethernet 1 Gbps', 'recurring', 775, '2025-07-01', '2028-06-30', {
    per: 'month',
    account: 'N-9002',
    service: '45/KGGS/000208//NL',
  }),
  NL('NL-MPLS', 'MPLS port', 'recurring', 415, '2025-07-01', '2028-06-30', { per: 'month', discount: 5 }),
  NL('NL-WAVE', '10G wavelength', 'recurring', 2150, '2025-07-01', '2028-06-30', monthly),
  NL('NL-COLO', 'Half cabinet', 'recurring', 1440, '2025-07-01', '2028-06-30', {
    per: 'year',
    account: 'N-9001',
  }),
  NL('NL-IP', 'IPv4 address', 'recurring', 2, '2025-07-01', '2028-06-30', monthly),
  NL('NL-MGD', 'Managed router', 'recurring', 45, '2025-07-01', '2028-06-30', monthly),
  NL('NL-XC', 'Cross connect', 'recurring', 85, '2025-07-01', undefined, monthly),
  {
    ...NL('NL-XC', 'Cross connect', 'recurring', 95, '2026-10-01', undefined, monthly),
    contract: 'NL-2026-02',
  },
  NL('NL-BURST', 'Burst traffic per Mbps', 'usage', 12.5, '2025-07-01', '2028-06-30'),
  NL('NL-NRC', 'Installation', 'one-time', 500, '2025-07-01', '2028-06-30'),
];

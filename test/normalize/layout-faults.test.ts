import { describe, expect, test } from 'vitest';
import { faultsIn, REPORT, RECORD_TYPES as TYPES } from './written-layout.ts';

describe('faults of record types', () => {
  test.each([
    ['another role', 'type_column', 'role: inventory\ntype_column', 'role: bills, for record types'],
    [
      'no column of types',
      'type_column: 1',
      '',
      'type_column: the number of the column that names the record type',
    ],
    ['a charge without an amount', ', amount: 3', '', 'sections.A.charge: a source for amount'],
    [
      'an invoice without a number',
      'invoice: { invoice: 2 }',
      'invoice: { account: 2 }',
      'sections.B.invoice: a source for invoice',
    ],
    [
      'a charge with a field of invoices',
      'amount: 3',
      'amount: 3, paid_on: 4',
      'sections.A.charge.paid_on: a field of bills',
    ],
    [
      'a total of a type that is none',
      'stated: { type: B',
      'stated: { type: X',
      'totals.0.stated.type: a record type of sections, not X',
    ],
    [
      'a sum over a type that is none',
      'sum: { type: A',
      'sum: { type: toString',
      'totals.0.sum.type: a record type of sections, not toString',
    ],
    [
      'a mark that is no type',
      'types: [A]',
      'types: [A, X]',
      'recognise.types.1: a record type of sections, not X',
    ],
  ])('%s', (_what, from, to, fault) => {
    expect(faultsIn(TYPES.replace(from, to))).toEqual([fault]);
  });
});

describe('faults of a report', () => {
  const CHARGE = '  - { match: Charges';
  test.each([
    ['another role', 'recognise', 'role: prices\nrecognise', 'role: bills or invoices, for a report'],
    [
      'no marks',
      'recognise: { lines: [Bill] }',
      '',
      'recognise: lines: regular expressions by which the report is known',
    ],
    ['no amount', '(?<amount>.+)', 'x', 'lines: a group or set for amount'],
    [
      'a group that is no field',
      '(?<description>',
      '(?<what>',
      'lines.2.match: groups named for fields, not what',
    ],
    [
      'a line of which nothing is made',
      CHARGE,
      `  - { match: x }\n${CHARGE}`,
      'lines.1: what is made of the line: one of record, keep, continues, total, skip, begins, section, ends, set',
    ],
    [
      'groups that are not used',
      CHARGE,
      `  - { match: '(?<code>x)', skip: codes }\n${CHARGE}`,
      'lines.1: keep, record or continues, for the groups of match to be used',
    ],
    [
      'a total that is not used',
      ', total: line, of: net',
      ', skip: sums',
      'lines.3: keep, record or continues, for the groups of match to be used',
    ],
    ['a total without a group', '(?<total>.+)', '.+', 'lines.3.match: a group named total: (?<total>…)'],
    [
      'a total of no part',
      'total: line',
      'total: lien',
      'lines.3.total: section, file or a part that a line begins, not lien',
    ],
    [
      'what a sum covers without a sum',
      'record: charge',
      'record: charge, of: tax',
      'lines.2.of: total beside it: the part of which the line states the sum',
    ],
    [
      'a section that is none',
      'in: charges',
      'in: [charges, call, none]',
      'lines.2.in: a section that a line opens, or none, not call',
    ],
    [
      'a section called none',
      'section: charges',
      'section: none',
      'lines.1.section: another name than none, which is outside any section',
    ],
    [
      'a part called file',
      'begins: line',
      'begins: file',
      'lines.0.begins: another name than file, which every report has',
    ],
    [
      'a part that is none',
      'keep: true',
      'keep: account',
      'lines.0.keep: true, or a part that a line begins, not account',
    ],
    [
      'adding what is not kept',
      'record: charge',
      'record: charge, adds: true',
      'lines.2.adds: keep, with which amounts are added',
    ],
    [
      'invoices of no part',
      'invoice_per: line',
      'invoice_per: section',
      'invoice_per: file, or a part that a line begins, not section',
    ],
  ])('%s', (_what, from, to, fault) => {
    expect(faultsIn(REPORT.replace(from, to))).toContain(fault);
  });

  test('a list of invoices has numbers', () => {
    const yaml =
      'id: x\nrole: invoices\ncarrier: L\nrecognise: { lines: [x] }\nlines: [{ match: (?<total>.+), keep: true }]';
    expect(faultsIn(yaml)).toEqual(['lines: a group or set for invoice']);
  });
});

import { CHARGE_TYPES, FIELDS, type Role } from '../records/field.ts';
import { NEEDED } from './compile-layout.ts';
import type { WrittenLayout } from './layout-language.ts';

/** What is wrong with a written layout beyond the shapes of its parts, and where. */
export interface LayoutFault {
  readonly path: (string | number)[];
  readonly message: string;
}

type Shape = 'table' | 'sections' | 'lines';
type WrittenLine = NonNullable<WrittenLayout['lines']>[number];

/** Keys that mean nothing in a layout of another shape. */
const KEYS: Readonly<Record<Shape, readonly (keyof WrittenLayout)[]>> = {
  table: ['heading_row', 'heading_rows', 'fields', 'unpivot', 'records', 'row_totals', 'detail'],
  sections: ['type_column', 'comment', 'sections', 'totals'],
  lines: ['set', 'words', 'lines', 'invoice_per'],
};
const NAMES: Readonly<Record<Shape, string>> = {
  table: 'a table',
  sections: 'record types',
  lines: 'a report',
};
/** What a line of a report can do; one that does nothing would pass over what it matches. */
const ACTIONS = [
  'record',
  'keep',
  'continues',
  'total',
  'skip',
  'begins',
  'section',
  'ends',
  'set',
] as const satisfies readonly (keyof WrittenLine)[];
/** Parts of every report. */
const OWN_PARTS = ['file', 'section'];

/** What the shapes of the parts do not tell: what a layout must have, and what its names must be. */
export function faultsOf(layout: WrittenLayout): LayoutFault[] {
  const shapes = [
    layout.fields || layout.detail !== undefined ? ('table' as const) : undefined,
    layout.sections ? ('sections' as const) : undefined,
    layout.lines ? ('lines' as const) : undefined,
  ].filter((shape) => shape !== undefined);
  const [shape] = shapes;
  if (shape === undefined || shapes.length > 1)
    return [
      {
        path: [],
        message: 'one of fields (a table), sections (record types), lines (a report) or detail (no charges)',
      },
    ];
  const own = { table: tableFaults, sections: sectionFaults, lines: reportFaults }[shape](layout);
  return [...strangeKeys(layout, shape), ...own, ...typeFaults(layout)];
}

function strangeKeys(layout: WrittenLayout, shape: Shape): LayoutFault[] {
  const others = (Object.keys(KEYS) as Shape[]).filter((other) => other !== shape);
  return others.flatMap((other) =>
    KEYS[other]
      .filter((key) => layout[key] !== undefined)
      .map((key) => ({ path: [key], message: `no such key: it is one of ${NAMES[other]}` })),
  );
}

function tableFaults(layout: WrittenLayout): LayoutFault[] {
  const { detail, recognise, unpivot, records = [], row_totals: rowTotals } = layout;
  const role = layout.role ?? 'bills';
  const faults: LayoutFault[] = [];
  if (detail !== undefined) {
    for (const key of ['fields', 'unpivot', 'records', 'row_totals'] as const)
      if (layout[key] !== undefined)
        faults.push({ path: [key], message: 'nothing beside detail, whose rows are no records' });
    if (recognise?.headings === undefined)
      faults.push({ path: ['recognise'], message: 'headings, by which a file of detail is known' });
    return faults;
  }
  if (unpivot && layout.records) faults.push({ path: ['unpivot'], message: 'either unpivot or records' });
  if (rowTotals && role !== 'bills')
    faults.push({ path: ['row_totals'], message: 'bills, whose rows have totals' });
  faults.push(...fieldFaults(layout.fields ?? {}, role, ['fields']));
  for (const [index, record] of records.entries()) {
    faults.push(...fieldFaults(record.fields ?? {}, role, ['records', index, 'fields']));
    faults.push(...unpivotFaults(record.unpivot, role, ['records', index, 'unpivot']));
  }
  faults.push(...unpivotFaults(unpivot, role, ['unpivot']));
  const lacking = NEEDED[role].filter((field) => !givenFields(layout).has(field));
  if (lacking.length > 0) faults.push({ path: ['fields'], message: `a source for ${lacking.join(', ')}` });
  return faults;
}

function fieldFaults(fields: object, role: Role, path: LayoutFault['path']): LayoutFault[] {
  const known = new Set<string>(FIELDS[role]);
  return Object.keys(fields)
    .filter((name) => !known.has(name))
    .map((name) => ({ path: [...path, name], message: `a field of ${role}` }));
}

function unpivotFaults(
  unpivot: WrittenLayout['unpivot'],
  role: Role,
  path: LayoutFault['path'],
): LayoutFault[] {
  if (!unpivot) return [];
  const { into, columns = {}, fields = {}, pattern } = unpivot;
  return [
    ...fieldFaults({ [into]: true }, role, [...path, 'into']).map((fault) => ({
      ...fault,
      path: [...path, 'into'],
    })),
    ...Object.entries(columns).flatMap(([name, own]) => fieldFaults(own, role, [...path, 'columns', name])),
    ...fieldFaults(fields, role, [...path, 'fields']),
    ...(pattern === undefined ? [] : groupFaults(pattern, FIELDS[role], [...path, 'pattern'])),
  ];
}

/** The fields that a table's records have from anywhere. */
function givenFields({ carrier, currency, fields, unpivot, records = [] }: WrittenLayout): Set<string> {
  const given = new Set(namesIn(fields));
  if (carrier !== undefined) given.add('carrier');
  if (currency !== undefined) given.add('currency');
  for (const { fields: own, unpivot: each } of [...records, { fields: {}, unpivot }]) {
    for (const name of namesIn(own)) given.add(name);
    if (!each) continue;
    given.add(each.into);
    const sets = [each.fields ?? {}, ...Object.values(each.columns ?? {})];
    for (const name of [...sets.flatMap((set) => Object.keys(set)), ...groupsOf(each.pattern ?? '')])
      given.add(name);
  }
  return given;
}

/** Fields with a source; null says that there is none. */
function namesIn(fields: WrittenLayout['fields'] = {}): string[] {
  return Object.entries(fields).flatMap(([name, source]) => (source === null ? [] : [name]));
}

function sectionFaults(layout: WrittenLayout): LayoutFault[] {
  const { sections = {}, totals = [], recognise } = layout;
  const faults: LayoutFault[] = [];
  if ((layout.role ?? 'bills') !== 'bills')
    faults.push({ path: ['role'], message: 'bills, for record types' });
  if (layout.type_column === undefined)
    faults.push({ path: ['type_column'], message: 'the number of the column that names the record type' });
  for (const [type, part] of Object.entries(sections)) {
    if ('detail' in part) continue;
    const [role, key, own] =
      'charge' in part
        ? (['bills', 'charge', part.charge] as const)
        : (['invoices', 'invoice', part.invoice] as const);
    faults.push(...fieldFaults(own, role, ['sections', type, key]));
    const given = givenFields({ ...layout, fields: own });
    const lacking = NEEDED[role].filter((field) => !given.has(field));
    if (lacking.length > 0)
      faults.push({ path: ['sections', type, key], message: `a source for ${lacking.join(', ')}` });
  }
  const unknown = (type: string) => !Object.hasOwn(sections, type);
  for (const [index, { stated, sum }] of totals.entries())
    for (const [key, { type }] of [
      ['stated', stated],
      ['sum', sum],
    ] as const)
      if (unknown(type))
        faults.push({
          path: ['totals', index, key, 'type'],
          message: `a record type of sections, not ${type}`,
        });
  for (const [index, type] of (recognise?.types ?? []).entries())
    if (unknown(type))
      faults.push({ path: ['recognise', 'types', index], message: `a record type of sections, not ${type}` });
  return faults;
}

function reportFaults(layout: WrittenLayout): LayoutFault[] {
  const { role = 'bills', lines = [], recognise, set = {} } = layout;
  const faults: LayoutFault[] = [];
  if (role !== 'bills' && role !== 'invoices')
    return [{ path: ['role'], message: 'bills or invoices, for a report' }];
  if (recognise?.lines === undefined)
    faults.push({ path: ['recognise'], message: 'lines: regular expressions by which the report is known' });
  const parts = [...OWN_PARTS, ...lines.flatMap(({ begins }) => begins ?? [])];
  const sections = ['none', ...lines.flatMap(({ section }) => section ?? [])];
  for (const [index, line] of lines.entries())
    for (const { path, message } of lineFaults(line, parts, sections))
      faults.push({ path: ['lines', index, ...path], message });
  const per = layout.invoice_per;
  if (per !== undefined && (per === 'section' || !parts.includes(per)))
    faults.push({ path: ['invoice_per'], message: `file, or a part that a line begins, not ${per}` });
  const given = new Set([
    ...(layout.carrier === undefined ? [] : ['carrier']),
    ...Object.keys(set),
    ...lines.flatMap(({ match, set: own = {} }) => [...groupsOf(match), ...Object.keys(own)]),
  ]);
  const needed = NEEDED[role].filter((field) => !given.has(field));
  if (needed.length > 0) faults.push({ path: ['lines'], message: `a group or set for ${needed.join(', ')}` });
  return faults;
}

function lineFaults(line: WrittenLine, parts: readonly string[], sections: readonly string[]): LayoutFault[] {
  const faults: LayoutFault[] = [];
  const groups = groupsOf(line.match);
  faults.push(...groupFaults(line.match, [...FIELDS.bills, ...FIELDS.invoices, 'total'], ['match']));
  if (!ACTIONS.some((action) => line[action] !== undefined))
    faults.push({ path: [], message: `what is made of the line: one of ${ACTIONS.join(', ')}` });
  const used = line.record !== undefined || Boolean(line.keep) || line.continues === true;
  if (!used && groups.some((group) => group !== 'total' || line.total === undefined))
    faults.push({ path: [], message: 'keep, record or continues, for the groups of match to be used' });
  if (line.total !== undefined && !groups.includes('total'))
    faults.push({ path: ['match'], message: 'a group named total: (?<total>…)' });
  if (line.total === undefined && line.of !== undefined)
    faults.push({ path: ['of'], message: 'total beside it: the part of which the line states the sum' });
  if (line.total !== undefined && !parts.includes(line.total))
    faults.push({
      path: ['total'],
      message: `section, file or a part that a line begins, not ${line.total}`,
    });
  if (line.adds === true && !line.keep)
    faults.push({ path: ['adds'], message: 'keep, with which amounts are added' });
  if (typeof line.keep === 'string' && !parts.includes(line.keep))
    faults.push({ path: ['keep'], message: `true, or a part that a line begins, not ${line.keep}` });
  if (line.begins !== undefined && OWN_PARTS.includes(line.begins))
    faults.push({ path: ['begins'], message: `another name than ${line.begins}, which every report has` });
  if (line.section === 'none')
    faults.push({ path: ['section'], message: 'another name than none, which is outside any section' });
  for (const name of [line.in ?? []].flat())
    if (!sections.includes(name))
      faults.push({ path: ['in'], message: `a section that a line opens, or none, not ${name}` });
  return faults;
}

function groupFaults(pattern: string, known: readonly string[], path: LayoutFault['path']): LayoutFault[] {
  return groupsOf(pattern)
    .filter((group) => !known.includes(group))
    .map((group) => ({ path, message: `groups named for fields, not ${group}` }));
}

/** The charge types a layout sets outright, in words of its own or of the file. */
function typeFaults(layout: WrittenLayout): LayoutFault[] {
  const specs = [...(layout.records ?? []), { fields: layout.fields, unpivot: layout.unpivot }];
  const charges = Object.values(layout.sections ?? {}).flatMap((part) =>
    'charge' in part ? [part.charge] : [],
  );
  const sets = [
    layout.set,
    ...(layout.lines ?? []).map(({ set }) => set),
    ...specs.flatMap(({ unpivot }) => [unpivot?.fields, ...Object.values(unpivot?.columns ?? {})]),
  ];
  const types = [
    ...sets.flatMap((set) => set?.charge_type ?? []),
    ...Object.values(layout.words?.charge_type ?? {}),
    ...[...charges, ...specs.map(({ fields }) => fields)].flatMap((fields) => typesIn(fields?.charge_type)),
  ];
  return [...new Set(types)]
    .filter((type) => !(CHARGE_TYPES as readonly string[]).includes(type))
    .map((type) => ({ path: [], message: `charge types among ${CHARGE_TYPES.join(', ')}, not ${type}` }));
}

function typesIn(source: NonNullable<WrittenLayout['fields']>['charge_type']): string[] {
  if (typeof source !== 'object' || source === null) return [];
  if ('value' in source) return [String(source.value)];
  return 'words' in source ? Object.values(source.words ?? {}) : [];
}

/** The names of the groups of a regular expression. */
export function groupsOf(pattern: string): string[] {
  return [...pattern.matchAll(/\(\?<([A-Za-z_]\w*)>/g)].map(([, name]) => name ?? '');
}

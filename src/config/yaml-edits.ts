import type { ParsedYaml } from './parse-yaml.ts';

/** A stretch of a text, from inclusive to exclusive, and what takes its place. */
export interface YamlEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Keys with their values as YAML writes them, and the comment line above them. */
export interface YamlEntry {
  readonly comment: string;
  readonly pairs: readonly (readonly [key: string, written: string])[];
}

/** What a node of the parser tells of its place: start, end of the value, end of the node. */
interface PlacedNode {
  readonly range?: readonly [number, number, number] | null;
  readonly flow?: boolean;
  readonly value?: unknown;
  readonly items?: readonly unknown[];
}

interface PlacedPair {
  readonly key?: PlacedNode;
  readonly value?: PlacedNode | null;
}

/** The text with its edits made; those of the same place in the order given. All else keeps its bytes. */
export function edited(source: string, edits: readonly YamlEdit[]): string {
  let text = '';
  let done = 0;
  for (const { from, to, text: put } of [...edits].sort((a, b) => a.from - b.from)) {
    text += source.slice(done, from) + put;
    done = to;
  }
  return text + source.slice(done);
}

/** The edits that add entries at the end of the list that a file consists of, in the file's own style. */
export function addedEntries(
  source: string,
  { document }: ParsedYaml,
  entries: readonly YamlEntry[],
): YamlEdit[] {
  const list = document.contents as PlacedNode | null;
  const newline = newlineOf(source);
  if (list?.flow) {
    const texts = entries.map(({ comment, pairs }) => {
      const keys = pairs.map(([key, value]) => `${key}: ${value}`).join(', ');
      return `${newline}  ${comment}${newline}  { ${keys} }`;
    });
    return intoBrackets(source, list, () => texts.join(','));
  }
  const indent = indentOf(source, list);
  const lines = entries.flatMap(({ comment, pairs }) => [
    comment,
    ...pairs.map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${value}`),
  ]);
  return [atEnd(source, list, lines.map((line) => `${indent}${line}${newline}`).join(''), newline)];
}

/** The edits that add a key at the end of the keys that a file consists of, in the file's own style. */
export function addedKey(
  source: string,
  { document }: ParsedYaml,
  [key, written]: readonly [key: string, written: string],
): YamlEdit[] {
  const keys = document.contents as PlacedNode | null;
  const newline = newlineOf(source);
  if (!keys?.flow)
    return [atEnd(source, keys, `${indentOf(source, keys)}${key}: ${written}${newline}`, newline)];
  const [first] = (keys.items ?? []) as readonly PlacedPair[];
  const quotes = source[first?.key?.range?.[0] ?? 0] === '"';
  const pair = quotes ? `${JSON.stringify(key)}: ${JSON.stringify(written)}` : `${key}: ${written}`;
  return intoBrackets(source, keys, (rest) =>
    /[\n#]/.test(rest) ? `${newline}${indentOf(source, first?.key)}${pair}` : ` ${pair}`,
  );
}

/** The edit that writes another text for the value of a key in an entry of a list; undefined where none is written out there. */
export function changedValue(
  source: string,
  { document }: ParsedYaml,
  [index, key]: readonly [index: number, key: string],
  text: string,
): YamlEdit | undefined {
  const item = (document.contents as PlacedNode | null)?.items?.[index] as PlacedNode | undefined;
  const pairs = (item?.items ?? []) as readonly PlacedPair[];
  const value = pairs.find((pair) => pair.key?.value === key)?.value;
  if (!value?.range || typeof value.value !== 'string') return undefined;
  const [from, to] = value.range;
  const quote = /^["']/.exec(source.slice(from, to))?.[0] ?? '';
  return { from, to, text: `${quote}${text}${quote}` };
}

/** Where the value of a key of the file is written, with its quotes; undefined where the file has no such key. */
export function writtenValue(
  { document }: ParsedYaml,
  key: string,
): Pick<YamlEdit, 'from' | 'to'> | undefined {
  const pairs = ((document.contents as PlacedNode | null)?.items ?? []) as readonly PlacedPair[];
  const range = pairs.find((pair) => pair.key?.value === key)?.value?.range;
  return range ? { from: range[0], to: range[1] } : undefined;
}

/** How the lines of a text end: as its first one does. */
function newlineOf(source: string): string {
  return source[source.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

/** The spaces before a node that begins its line; none for one that does not. */
function indentOf(source: string, node: PlacedNode | null | undefined): string {
  const start = node?.range?.[0] ?? 0;
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return /^ *$/.test(line) ? line : '';
}

/** Lines after everything else, or before the mark that ends a document. */
function atEnd(source: string, contents: PlacedNode | null, lines: string, newline: string): YamlEdit {
  const end = contents?.range?.[1] ?? 0;
  const mark = /^\.\.\.(?=\s|$)/m.exec(source.slice(end));
  const at = mark ? end + mark.index : source.length;
  const open = at > 0 && source[at - 1] !== '\n' && source !== '\ufeff';
  return { from: at, to: at, text: `${open ? newline : ''}${lines}` };
}

/** Text after the last thing between brackets, with the comma before it that is missing. */
function intoBrackets(source: string, node: PlacedNode, textFor: (rest: string) => string): YamlEdit[] {
  const [start, end] = node.range ?? [0, 0];
  const last = endOf(node.items?.at(-1));
  const rest = source.slice(last ?? start + 1, end - 1);
  const comma = last === undefined || rest.replace(/#.*$/gm, '').includes(',') ? [] : [last];
  const at = (last ?? start + 1) + rest.trimEnd().length;
  return [...comma.map((from) => ({ from, to: from, text: ',' })), { from: at, to: at, text: textFor(rest) }];
}

/** The end of an entry of a list, or of a key with its value. */
function endOf(item: unknown): number | undefined {
  const { range, key, value } = (item ?? {}) as PlacedNode & PlacedPair;
  return range?.[1] ?? value?.range?.[1] ?? key?.range?.[1];
}

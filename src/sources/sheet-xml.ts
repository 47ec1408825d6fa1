import { quoted } from '../problem.ts';
import { columnLetters } from '../records/origin.ts';
import { damaged } from '../zip/directory.ts';
import { attributeOf, attributesOf } from './xml-tags.ts';

/** Stands for a formula's empty text, which the workbook library takes for a formula that was never calculated. */
export const EMPTY_TEXT = '\ue000';

/** The last row a sheet can have. */
const LAST_ROW = 1_048_576;

/** How an empty value is written, with or without attributes. */
const EMPTY_VALUES = ['></v>', '<v/>', '<v />'];

/** A merged area of a sheet; rows and columns from 1, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * A sheet's XML in the one spelling the workbook library reads whole. Without this it drops, silently, sheets written
 * with a namespace prefix and rows without a number, takes `""` for a formula without a saved value, and the ISO dates
 * of strict workbooks for their year. Throws ProblemError when the numbers of the rows do not rise.
 */
export function plainSheet(xml: Uint8Array, sheet: string, file: string): Uint8Array {
  const plain = withoutPrefix(Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength), 'worksheet');
  return withSavedEmptyText(withTextDates(withAddresses(plain, sheet, file)));
}

/** The shared strings' XML without a namespace prefix; an empty list when the workbook has none. */
export function plainStrings(xml: Uint8Array | undefined): Uint8Array {
  if (xml === undefined) return Buffer.from('<sst></sst>');
  return withoutPrefix(Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength), 'sst');
}

/** The merged areas of a sheet, in the order of the file. */
export function mergesOf(xml: Uint8Array): readonly Merge[] {
  const buffer = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  const tail = buffer.toString('utf8', Math.max(0, buffer.lastIndexOf('sheetData>')));
  const merges: Merge[] = [];
  for (const merge of attributesOf(tail, 'mergeCell')) {
    const corners = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(merge.get('ref') ?? '');
    if (!corners) continue;
    const [, left = '', top, right = '', bottom] = corners;
    merges.push({
      top: Number(top),
      left: columnNumber(left),
      bottom: Number(bottom),
      right: columnNumber(right),
    });
  }
  return merges;
}

function withoutPrefix(xml: Buffer, root: string): Buffer {
  const prefix = new RegExp(`<([\\w.-]+):${root}[\\s>]`).exec(xml.toString('latin1', 0, 4096))?.[1];
  if (prefix === undefined) return xml;
  return Buffer.from(xml.toString().replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</'));
}

function withAddresses(xml: Buffer, sheet: string, file: string): Buffer {
  let last = 0;
  let numbered = true;
  for (const { tag, end } of startTags(xml, '<row')) {
    const stated = attributeOf(tag, 'r');
    const next = stated === undefined ? last + 1 : Number(stated);
    if (!(next > last && next <= LAST_ROW)) {
      throw damaged(file, `sheet ${quoted(sheet)} is damaged: row ${stated ?? next} follows row ${last}`);
    }
    last = next;
    const cell = tag.endsWith('/') ? undefined : firstCell(xml, end);
    if (stated === undefined || (cell !== undefined && attributeOf(cell, 'r') === undefined))
      numbered = false;
  }
  return numbered ? xml : Buffer.from(addressed(xml.toString()));
}

function addressed(xml: string): string {
  let row = 0;
  let column = 0;
  return xml.replace(/<(row|c)(?=[\s/>])([^<>]*)>/g, (whole, element: string, rest: string) => {
    const stated = attributeOf(rest, 'r');
    if (element === 'row') {
      row = stated === undefined ? row + 1 : Number(stated);
      column = 0;
      return stated === undefined ? `<row r="${row}"${rest}>` : whole;
    }
    column = stated === undefined ? column + 1 : columnNumber(stated.replace(/\d+$/, ''));
    return stated === undefined ? `<c r="${columnLetters(column - 1)}${row}"${rest}>` : whole;
  });
}

function withTextDates(xml: Buffer): Buffer {
  if (!xml.includes('t="d"') && !xml.includes("t='d'")) return xml;
  return Buffer.from(xml.toString().replace(/(<c\b[^<>]*\st=)(?:"d"|'d')/g, '$1"str"'));
}

function withSavedEmptyText(xml: Buffer): Buffer {
  if (!EMPTY_VALUES.some((value) => xml.includes(value))) return xml;
  // No part can run on into the next tag, so that the time it takes grows with the text and no faster.
  const formula =
    /(<c\b[^<>]{0,500}\st=["']str["'][^<>]{0,500}>\s*<f\b[^<>]*(?:\/>|>[^<]*<\/f>)\s*)<v\b[^<>]*(?:\/>|><\/v>)/g;
  return Buffer.from(xml.toString().replace(formula, `$1<v>${EMPTY_TEXT}</v>`));
}

function* startTags(xml: Buffer, start: string): Generator<{ tag: string; end: number }> {
  for (let at = xml.indexOf(start); at >= 0; at = xml.indexOf(start, at + start.length)) {
    const end = xml.indexOf('>', at);
    if (end < 0) return;
    const tag = xml.toString('latin1', at + start.length, end);
    if (tag === '' || /^[\s/]/.test(tag)) yield { tag, end };
  }
}

function firstCell(xml: Buffer, from: number): string | undefined {
  const at = xml.indexOf('<', from);
  const end = xml.indexOf('>', at);
  const tag = at < 0 || end < 0 ? '' : xml.toString('latin1', at, end);
  return /^<c(?=[\s/]|$)/.test(tag) ? tag : undefined;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

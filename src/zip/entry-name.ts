import { isUtf8 } from 'node:buffer';

/** The upper half of code page 437, which zips without a mark of UTF-8 are named in by the format's own rule. */
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * The name of a zip's entry with forward slashes and no leading slash: UTF-8 where its bytes are that, marked as such or
 * not, else code page 437, so that two names never become one.
 */
export function entryName(bytes: Uint8Array): string {
  const name = isUtf8(bytes)
    ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    : Array.from(bytes, (byte) =>
        byte < 0x80 ? String.fromCharCode(byte) : CODE_PAGE_437[byte - 0x80],
      ).join('');
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

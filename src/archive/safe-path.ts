/** The most characters of a path in an archive. */
const LONGEST = 400;
/** Names that Windows keeps for devices, whatever follows their dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?$/i;
/** What some system cannot have in a name, or reads as more than a name. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\:*?"<>|]/u;

/**
 * Why a path of an archive cannot be written below a folder on every system; undefined for one that can. A path has
 * forward slashes, no root and no way up.
 */
export function pathFault(path: string): string | undefined {
  if (path === '') return 'its path is empty';
  if (path.length > LONGEST) return `its path has more than ${LONGEST} characters`;
  for (const part of path.split('/')) {
    if (part === '' || part === '.' || part === '..') return 'its path leads elsewhere';
    if (FORBIDDEN.test(part)) return 'its path has a character that not every system allows';
    if (/[. ]$/.test(part)) return 'a name in its path ends in a dot or a space';
    if (DEVICE.test(part)) return 'a name in its path is that of a device';
    if (Buffer.byteLength(part) > 255) return 'a name in its path is too long';
  }
  return undefined;
}

/** The first path that is there twice, or that would have to be a file and a folder, in any case of letters. */
export function pathTwice(paths: readonly string[]): string | undefined {
  const folded = new Set<string>();
  for (const path of paths) {
    const key = foldedPath(path);
    if (folded.has(key)) return path;
    folded.add(key);
  }
  return paths.find((path) => {
    const parts = foldedPath(path).split('/');
    return parts.some((_, index) => index > 0 && folded.has(parts.slice(0, index).join('/')));
  });
}

function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

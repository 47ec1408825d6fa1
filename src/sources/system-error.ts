const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
  ['EBUSY', 'another program has it open'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'a file stands where a folder must be'],
  ['EEXIST', 'a file stands where a folder must be'],
  ['ENOENT', 'it does not exist'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk can only be read'],
  ['ERR_FS_FILE_TOO_LARGE', 'it is too large'],
]);

/** Why the system refused a file, in words; the system's own code where there are none. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return REASONS.get(code) ?? code;
}

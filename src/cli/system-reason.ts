/** What the operating system refused, in words. */

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EIO: 'the disk failed',
  EFBIG: 'the disk takes no file so large',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'part of the path is a file, not a folder',
  EEXIST: 'part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links go round in a circle',
};

/** What the operating system said, in words without its code. */
export function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** Codes of a disk that takes no more: only these can come up once a folder was there to be written to. */
const NO_MORE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EIO', 'EFBIG']);

/** Why a folder that was there takes no more; null for an error about something else. */
export function refusalOf(error: unknown): string | null {
  const code = codeOf(error);
  return NO_MORE.has(code) ? REASONS[code]! : null;
}

/** Threads and databases hand on only the text of what the system said. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error) return String(error.code);
  if (/no space left on device/i.test(error.message)) return 'ENOSPC';
  return /^(E[A-Z]+): /.exec(error.message)?.[1] ?? '';
}

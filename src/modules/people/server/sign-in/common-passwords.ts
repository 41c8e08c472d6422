import { readFileSync } from 'node:fs';
import path from 'node:path';

let list: ReadonlySet<string> | undefined;

/** Whether a normalised password stands in the list of common ones (`common-passwords.txt`); the list is read at first use. */
export const isCommonPassword = (form: string): boolean => {
  list ??= new Set(
    readFileSync(path.join(import.meta.dirname, 'common-passwords.txt'), 'utf8')
      .split('\n')
      .filter(l => l !== '' && !l.startsWith('# ')),
  );
  return list.has(form);
};

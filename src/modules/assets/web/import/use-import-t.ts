import { roomT } from '#platform/web/phrases.ts';
import { importZh } from '../../i18n/import.zh-CN.ts';
import { registerZh } from '../../i18n/register.zh-CN.ts';

/** Sentences of imports, with those of the register that faults of numbers need. */
export const useT = roomT('assets', { ...registerZh, ...importZh });

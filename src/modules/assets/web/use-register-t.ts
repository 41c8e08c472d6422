import { roomT } from '#platform/web/phrases.ts';
import { registerZh } from '../i18n/register.zh-CN.ts';

/** Sentences of the register. */
export const useT = roomT('assets', registerZh);

import { roomT } from '#platform/web/phrases.ts';
import { growthZh } from '../../i18n/growth.zh-CN.ts';
import { registerZh } from '../../i18n/register.zh-CN.ts';

/** Sentences of growth, with the names of kinds. */
export const useT = roomT('assets', { ...registerZh, ...growthZh });

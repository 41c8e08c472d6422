import { fill } from '#platform/contract/phrases.ts';
import type { Say } from '../../domain/deadlines/message.ts';
import { zhCN } from '../../i18n/zh-CN.ts';
import { warningWords } from './warning-words.data.ts';

const words: Readonly<Record<string, string>> = { ...zhCN, ...warningWords };

/** Chinese sentences for messages, exports and calendars; they go to enterprises and are never in another language. */
export const sayZh: Say = (key, params) => fill(words[key] ?? key, { ...params });

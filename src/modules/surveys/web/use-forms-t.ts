import { roomT } from '#platform/web/phrases.ts';
import { questionnairesDeskZhCN } from '../i18n/questionnaires-desk.zh-CN.ts';
import { zhCN } from '../i18n/zh-CN.ts';

/** Sentences of surveys with those of the editor of questionnaires, which come with its pages. */
export const useFormsT = roomT('surveys', { ...zhCN, ...questionnairesDeskZhCN });

import { planningDeskZh } from './planning-desk.zh-CN.ts';
import { planningFieldZh } from './planning-field.zh-CN.ts';
import { planningServerZh } from './planning-server.zh-CN.ts';

/** 计划、名单、小组、联系、行程的全部文字。 */
export const planningZh = { ...planningServerZh, ...planningFieldZh, ...planningDeskZh } as const;

import { datedZh } from '#platform/contract/dated/phrases-dated.zh-CN.ts';
import { roomT } from '#platform/web/phrases.ts';

export const useDatedT = roomT('platform.dated', datedZh);

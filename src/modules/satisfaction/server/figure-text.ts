import { fill } from '#platform/contract/phrases.ts';
import type { Hidden, WithN } from '../contract/figures.ts';
import type { Limits } from '../domain/suppress.ts';
import { zhCN as t } from '../i18n/zh-CN.ts';

export const roundedFigure = (value: number): number => Math.round(value * 10) / 10;

/** No figure without its interval and its n. */
export const figureText = (f: WithN | null, times: number): string =>
  f === null ? '—' : `${roundedFigure(f.value * times)}（${roundedFigure(f.lo * times)}–${roundedFigure(f.hi * times)}，n=${f.n}）`;

/** Why a cell is not shown. */
export const hiddenText = (hidden: Hidden | null, { leastShown, leastAlike }: Limits): string =>
  hidden === null ? '' : fill(t[`hidden.${hidden}`], { least: leastShown, alike: leastAlike });

import type { ItemContent, ItemStage } from '../contract/item.ts';
import { isAllYear } from './item-versions.ts';

/** Says a sentence of the room: the page and the printed guide have the same words. */
export type SayItem = (
  key:
    | 'guide.byNotice'
    | 'guide.allYear'
    | 'guide.window'
    | 'guide.noLimit'
    | 'guide.byEnterprise'
    | 'guide.notPromised'
    | 'guide.days'
    | 'unit.working'
    | 'unit.calendar'
    | 'guide.exception'
    | 'guide.admitted',
  params?: Readonly<Record<string, unknown>>,
) => string;

/** 全年受理, 每年 03-01 至 04-30, or as the notice of the year will say: what nobody has laid down is not promised for all the year. */
export const sayWindow = (say: SayItem, window: ItemContent['window']): string => {
  if (window === null) return say('guide.byNotice');
  return isAllYear(window) ? say('guide.allYear') : say('guide.window', { from: window.from, to: window.to });
};

/** 5 个工作日; without one, whose pace it is: the enterprise's, an outside procedure's, or ours without a promise. */
export const sayLimit = (say: SayItem, { days, unit, who }: Pick<ItemStage, 'days' | 'unit' | 'who'>): string => {
  if (days !== null) return say('guide.days', { n: days, unit: say(`unit.${unit}`) });
  return say(who === 'enterprise' ? 'guide.byEnterprise' : who === 'companion' ? 'guide.notPromised' : 'guide.noLimit');
};

/** What 5.2 says of the item: admitted, or by which rule all the same. */
export const sayAdmission = (say: SayItem, exclusion: ItemContent['exclusion']): string =>
  (exclusion.onlineWithoutVisit || exclusion.penaltyOrForce) && exclusion.exceptionBasis
    ? say('guide.exception', { basis: exclusion.exceptionBasis })
    : say('guide.admitted');

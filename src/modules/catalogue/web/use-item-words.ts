import { usePlaces } from '#modules/reference/web/index.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { ItemLetter, ItemLevel, ItemState } from '../contract/item.ts';
import { useT } from './use-t.ts';
import { useTaxonomy } from './use-taxonomy.ts';

/** Words of items as pages say them: levels, letters, states, places, classes. */
export const useItemWords = () => {
  const t = useT();
  const { person } = useSession();
  const places = usePlaces();
  const { nameOf } = useTaxonomy();
  /** 全国, the reader's place or one below by its name, one above by its kind. */
  const placeOf = (region: string | null): string => {
    if (region === null) return t('item.national');
    if (region.startsWith(person.regionCode)) return places.nameOf(region);
    return t(region.length === 2 ? 'place.2' : region.length === 4 ? 'place.4' : 'place.6');
  };
  return {
    placeOf,
    classesOf: (codes: readonly string[]): string => codes.map(nameOf).join(sayMark('、')),
    levels: ItemLevel.options.map(value => ({ value, label: t(`level.${value}`) })),
    letters: ItemLetter.options.map(value => ({ value, label: t(`letter.${value}`) })),
    states: ItemState.options.map(value => ({ value, label: t(`state.${value}`) })),
  };
};

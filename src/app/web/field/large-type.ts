import { recall, remember } from '#platform/web/remember.ts';
import { storeOf, useStore } from '#platform/web/store.ts';

const isLarge = storeOf(recall('largeType', false));
const apply = (): void => void document.documentElement.toggleAttribute('data-large', isLarge.get());
isLarge.watch(apply);
apply();

/** 长辈版: larger type everywhere on the phone. */
export const useLargeType = (): { on: boolean; set: (on: boolean) => void } => ({
  on: useStore(isLarge),
  set: on => {
    remember('largeType', on);
    isLarge.set(on);
  },
});

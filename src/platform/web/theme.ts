import { recall, remember } from './remember.ts';
import { storeOf, useStore } from './store.ts';

/** What the person chose; `system` follows the device. */
export type ThemeChoice = 'light' | 'dark' | 'system';

const media = matchMedia('(prefers-color-scheme: dark)');
const isDarkFor = (choice: ThemeChoice): boolean => choice === 'dark' || (choice === 'system' && media.matches);
const choice = storeOf<ThemeChoice>(recall<ThemeChoice>('theme', 'system'));
const dark = storeOf(isDarkFor(choice.get()));

const apply = (): void => {
  dark.set(isDarkFor(choice.get()));
  document.documentElement.dataset['theme'] = dark.get() ? 'dark' : 'light';
};
media.addEventListener('change', apply);
choice.watch(apply);
apply();

/** Light or dark, and the switch. */
export const useTheme = (): { isDark: boolean; choice: ThemeChoice; choose: (next: ThemeChoice) => void } => ({
  isDark: useStore(dark),
  choice: useStore(choice),
  choose: next => {
    remember('theme', next);
    choice.set(next);
  },
});

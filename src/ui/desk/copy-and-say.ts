import { copyText } from '#platform/web/copy-text.ts';
import { say } from '#platform/web/phrases.ts';
import { showToast } from './toast.ts';

/** Puts a text on the clipboard and says so; where the page may not (no https, refused), says how to do it by hand. */
export const copyAndSay = async (text: string, done: string): Promise<void> =>
  showToast((await copyText(text)) ? done : say('platform.word.copyFailed'));

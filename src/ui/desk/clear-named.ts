import { createElement } from 'react';
import { say } from '#platform/web/phrases.ts';
import { Icon } from './Icon.tsx';

/** `allowClear` of a `Select`, with its button named in the language of the page; the library's own says Clear. */
export const clearNamed = () => ({ label: say('platform.word.clear'), clearIcon: createElement(Icon, { name: 'close', size: 12 }) });

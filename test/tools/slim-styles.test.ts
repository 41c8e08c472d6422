import { expect, test } from 'vitest';
import { withoutIdleTokens } from '../../tools/web/slim-styles.ts';

test('[7.1-a] tokens that nothing reads, and values that are set again by the same selector, leave the phone’s style sheet', () => {
  const css =
    ':root{--ink:#111;--idle:1px;--link:#00f;color-scheme:light}:root[data-theme=dark]{--ink:#eee;--link:#9cf}' +
    '@media print{:root,:root[data-theme=dark]{--ink:#000}}a{color:var(--link);background:var(--ink)}' +
    ':root{--link:#009;font-size:17px}:root[data-theme=dark]{--link:#adf}';
  expect(withoutIdleTokens(css)).toBe(
    ':root{--ink:#111;color-scheme:light}:root[data-theme=dark]{--ink:#eee;}' +
      '@media print{:root,:root[data-theme=dark]{--ink:#000}}a{color:var(--link);background:var(--ink)}' +
      ':root{--link:#009;font-size:17px}:root[data-theme=dark]{--link:#adf}',
  );
  expect(withoutIdleTokens(':root{--pen:2px}', 'getPropertyValue("--pen")')).toBe(':root{--pen:2px}');
});

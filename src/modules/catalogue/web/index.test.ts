import { expect, test } from 'vitest';
import { catalogueGrants } from '../contract/permissions.ts';
import { zhCN } from '../i18n/zh-CN.ts';
import { desk } from './index.ts';

test('[5.1-a] every page and entry of the desk asks for an operation that exists, in words that exist', () => {
  for (const place of [...desk.routes, ...(desk.nav ?? [])]) expect(catalogueGrants).toHaveProperty([place.needs ?? '']);
  for (const { phrase } of desk.nav ?? []) expect(zhCN).toHaveProperty([phrase.replace('catalogue.', '')]);
});

import type { ComponentType } from 'react';
import { ImportListPage } from './ImportListPage.tsx';
import { ImportNewPage } from './ImportNewPage.tsx';
import { ImportShowPage } from './ImportShowPage.tsx';
import { ImportKindContext, type ImportPagesKind } from './import-kind.ts';

/** The pages of a kind of import: the list of imports, the beginning of one, and one from reading to undoing. */
export const importPages = (kind: ImportPagesKind): { List: ComponentType; New: ComponentType; Show: ComponentType } => {
  const of = (Page: ComponentType): ComponentType => {
    const Inside = () => (
      <ImportKindContext value={kind}>
        <Page />
      </ImportKindContext>
    );
    return Inside;
  };
  return { List: of(ImportListPage), New: of(ImportNewPage), Show: of(ImportShowPage) };
};

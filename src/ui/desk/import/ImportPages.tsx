import type { FunctionComponent } from 'react';
import { ImportListPage } from './ImportListPage.tsx';
import { ImportNewPage } from './ImportNewPage.tsx';
import { ImportShowPage } from './ImportShowPage.tsx';
import { ImportKindContext, type ImportPagesKind } from './import-kind.ts';

/** The pages of a kind of import: the list of imports, the beginning of one, and one from reading to undoing. */
export const importPages = (kind: ImportPagesKind): { List: FunctionComponent; New: FunctionComponent; Show: FunctionComponent } => {
  const of = (Page: FunctionComponent): FunctionComponent => {
    const Inside = () => (
      <ImportKindContext value={kind}>
        <Page />
      </ImportKindContext>
    );
    return Inside;
  };
  return { List: of(ImportListPage), New: of(ImportNewPage), Show: of(ImportShowPage) };
};

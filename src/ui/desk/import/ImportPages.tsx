import { type ComponentType, type FunctionComponent, lazy, Suspense } from 'react';
import { ImportListPage } from './ImportListPage.tsx';
import { ImportNewPage } from './ImportNewPage.tsx';
import { ImportKindContext, type ImportPagesKind } from './import-kind.ts';

// One import, from its columns to what became of it, weighs as much as the other two pages together.
const ImportShowPage = lazy(() => import('./ImportShowPage.tsx').then(m => ({ default: m.ImportShowPage })));

/** The pages of a kind of import: the list of imports, the beginning of one, and one from reading to undoing. */
export const importPages = (kind: ImportPagesKind): { List: FunctionComponent; New: FunctionComponent; Show: FunctionComponent } => {
  const of = (Page: ComponentType): FunctionComponent => {
    const Inside = () => (
      <ImportKindContext value={kind}>
        <Suspense>
          <Page />
        </Suspense>
      </ImportKindContext>
    );
    return Inside;
  };
  return { List: of(ImportListPage), New: of(ImportNewPage), Show: of(ImportShowPage) };
};

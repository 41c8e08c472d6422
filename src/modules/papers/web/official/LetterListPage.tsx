import { z } from 'zod';
import { useUrlState } from '#platform/web/desk/url-state.ts';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { LetterState } from '../../contract/official-letter.ts';
import { useT } from '../use-t.ts';
import { LetterTable } from './LetterTable.tsx';

const Filters = z.object({ q: z.string().optional(), state: LetterState.optional() });

/** 发文登记: every letter to an enterprise with its number, drafts and void ones among them (6.1-e). */
export const LetterListPage = () => {
  const t = useT();
  const [filters, set] = useUrlState(Filters);
  return (
    <ListPage
      title={t('official.list')}
      hint={t('official.listLead')}
      back={{ href: '/enterprises', label: t('official.enterprise') }}
      clause="6.1-e"
      actions={<LinkButton href="/letters">{t('letter.title')}</LinkButton>}
      filters={{
        fields: [
          { kind: 'search', key: 'q', label: t('official.search') },
          {
            kind: 'choice',
            key: 'state',
            label: t('official.stateOf'),
            options: LetterState.options.map(s => ({ value: s, label: t(`official.state.${s}`) })),
          },
        ],
        value: filters,
        onChange: set,
      }}
      views="papers.letters"
    >
      <LetterTable filters={filters} />
    </ListPage>
  );
};

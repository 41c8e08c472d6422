import { hrefOfDemands } from '#modules/demands/web/index.ts';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { LeadBoard } from '../../contract/boards.ts';
import { hrefOfCases } from '../hrefs.ts';
import { useT } from '../use-t.ts';

import { CountLink } from './CountLink.tsx';
import { useBoardsT } from './use-boards-t.ts';

/** What is overdue now, by its cause: demands by where they wait, cases by who has the ball. */
export const CausesPart = ({ of: { overdueDemands, late } }: { of: Pick<LeadBoard, 'overdueDemands' | 'late'> }) => {
  const t = useBoardsT();
  const say = useT();
  const at = (place: 'toAssign' | 'nobody' | 'owner'): string => hrefOfDemands({ due: 'overdue', place });
  const lines = [
    { key: 'toAssign', cause: t('board.causeToAssign'), n: overdueDemands.toAssign, href: at('toAssign') },
    { key: 'nobody', cause: t('board.causeNobody'), n: overdueDemands.nobody, href: at('nobody') },
    { key: 'owner', cause: t('board.causeOwner'), n: overdueDemands.owner, href: at('owner') },
    ...late.map(({ party, n }) => ({
      key: party,
      cause: t('board.causeCase', { party: say(`party.${party}`) }),
      n,
      href: hrefOfCases({ due: 'late', party }),
    })),
  ].filter(l => l.n > 0);
  return (
    <FormSection title={t('board.causes')}>
      <DataTable
        caption={t('board.causes')}
        rows={lines}
        rowKey={l => l.key}
        empty={<p className="pp-hint">{t('board.noneLate')}</p>}
        columns={[
          { key: 'cause', title: t('board.cause'), render: l => l.cause },
          { key: 'n', title: t('board.count'), align: 'right', render: l => <CountLink n={l.n} href={l.href} label={l.cause} /> },
        ]}
      />
    </FormSection>
  );
};

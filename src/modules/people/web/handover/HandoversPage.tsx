import { Select } from 'antd';
import { useGo } from '#platform/web/desk/go.ts';
import { sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { LinkButton } from '#ui/desk/LinkButton.tsx';
import { ListPage } from '#ui/desk/ListPage.tsx';
import { StateTag } from '#ui/desk/StateTag.tsx';
import { KeysetTable } from '#ui/desk/table/KeysetTable.tsx';
import { listHandovers } from '../../contract/handover.ts';
import { useT } from '../use-t.ts';
import { useReceiverOptions } from './use-receiver-options.ts';

/** 交接: begun here for a colleague; those done before are below. */
export const HandoversPage = () => {
  const t = useT();
  const go = useGo();
  const colleagues = useReceiverOptions();
  return (
    <ListPage
      title={t('nav.handovers')}
      hint={t('handover.listLead')}
      clause="3.1-b 7.4.2-a"
      actions={
        <>
          <LinkButton href="/absences">{t('nav.absences')}</LinkButton>
          <Select<string>
            aria-label={t('handover.start')}
            placeholder={t('handover.start')}
            value={null}
            options={[...colleagues]}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            onChange={id => go(`/handovers/of/${id}`)}
          />
        </>
      }
      views="people.handovers"
    >
      <KeysetTable
        name="people.handovers"
        caption={t('nav.handovers')}
        op={listHandovers}
        filters={{}}
        rowKey={h => h.id}
        rowName={h => h.person.name}
        href={h => `/handovers/${h.id}`}
        columns={[
          { key: 'person', title: t('handover.person'), width: 160, render: h => h.person.name },
          { key: 'reason', title: t('handover.reason'), width: 130, render: h => t(`handover.reason.${h.reason}`) },
          { key: 'receivers', title: t('handover.receivers'), render: h => h.receivers.join(sayMark('、')) },
          { key: 'count', title: t('handover.total'), width: 90, align: 'right', render: h => h.count },
          { key: 'done', title: t('handover.doneAt'), width: 170, render: h => sayInstant(h.doneAt) },
          { key: 'by', title: t('handover.doneBy'), width: 120, render: h => h.doneByName },
          {
            key: 'state',
            title: t('field.state'),
            width: 120,
            render: h =>
              h.undoneAt ? (
                <StateTag tone="off">{t('handover.isUndone')}</StateTag>
              ) : (
                <StateTag tone="done">{t('handover.isDone')}</StateTag>
              ),
          },
        ]}
        empty={<EmptyState title={t('handover.none')} hint={t('handover.noneHint')} />}
      />
    </ListPage>
  );
};

import { Button } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { sayDay, sayInstant } from '#platform/web/format.ts';
import { sayMark } from '#platform/web/marks.ts';
import { sayWho } from '#platform/web/say-who.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { ReasonDialog } from '#ui/desk/form/ReasonDialog.tsx';
import { DataTable } from '#ui/desk/table/DataTable.tsx';
import type { DrawView } from '../../contract/draw.ts';
import { getDraw, recuseDrawn } from '../../contract/operations-draw.ts';
import { useHindrance } from '../consultation/use-hindrance.ts';
import { StateOfDraw } from '../States.tsx';
import { useSaved } from '../use-saved.ts';
import { useT } from '../use-t.ts';
import { DrawActs } from './DrawActs.tsx';
import { RepeatDraw } from './RepeatDraw.tsx';

const Recuse = ({ drawId, expertId, onClose }: { drawId: string; expertId: string; onClose: () => void }) => {
  const t = useT();
  const recuse = useSaved(recuseDrawn, onClose);
  return (
    <ReasonDialog
      name="experts.RecuseDrawnDialog"
      title={t('draw.recuse')}
      verb={t('draw.recuse')}
      pending={recuse.pending}
      error={recuse.error}
      onClose={onClose}
      onSubmit={reason => recuse.run(id => ({ id, drawId, expertId, reason }))}
    >
      <p className="pp-hint">{t('draw.recuseHint')}</p>
    </ReasonDialog>
  );
};

const Panel = ({ draw }: { draw: DrawView }) => {
  const t = useT();
  const [recusing, setRecusing] = useState<string>();
  const place = new Map(draw.pool.map(p => [p.expertId, p]));
  return (
    <FormSection title={t('draw.panel')} hint={t('draw.panelHint')}>
      <DataTable
        caption={t('draw.panel')}
        rows={draw.selected}
        rowKey={s => s.expertId}
        groupOf={s => draw.strata[s.stratum]?.className ?? ''}
        stack
        columns={[
          { key: 'name', title: t('field.name'), render: s => place.get(s.expertId)?.name ?? '' },
          { key: 'unit', title: t('field.unitName'), render: s => place.get(s.expertId)?.unitName ?? '' },
          { key: 'ticket', title: t('draw.ticket'), render: s => <code className="pp-figures">{s.ticket.slice(0, 16)}</code> },
          {
            key: 'act',
            title: t('act'),
            act: true,
            render: s =>
              draw.may.includes(recuseDrawn.name) && (
                <Button size="small" type="link" onClick={() => setRecusing(s.expertId)}>
                  {t('draw.recuse')}
                </Button>
              ),
          },
        ]}
      />
      <DataTable
        caption={t('draw.recused')}
        rows={draw.recusals}
        rowKey={r => r.expertId}
        empty={null}
        heading={t('draw.recused')}
        columns={[
          { key: 'name', title: t('field.name'), render: r => place.get(r.expertId)?.name ?? '' },
          { key: 'reason', title: t('word.reason'), render: r => r.reason },
          { key: 'at', title: t('draw.at'), render: r => sayInstant(r.at) },
        ]}
      />
      <RepeatDraw draw={draw} />
      {recusing && <Recuse drawId={draw.id} expertId={recusing} onClose={() => setRecusing(undefined)} />}
    </FormSection>
  );
};

const Digits = ({ draw }: { draw: DrawView }) => {
  const t = useT();
  return (
    <FormSection title={t('draw.digits')} hint={t('draw.digitsRule')}>
      <DataTable
        caption={t('draw.digits')}
        rows={draw.digits}
        rowKey={(_, at) => String(at)}
        fit
        empty={<EmptyState title={t('draw.noDigits')} />}
        columns={[
          { key: 'who', title: t('draw.who'), render: d => d.personName },
          { key: 'digits', title: t('draw.digits'), render: d => d.digits ?? t('draw.hidden') },
          { key: 'at', title: t('draw.at'), render: d => sayInstant(d.givenAt) },
        ]}
      />
    </FormSection>
  );
};

const Pool = ({ draw }: { draw: DrawView }) => {
  const t = useT();
  const say = useHindrance();
  return (
    <>
      <FormSection title={t('draw.pool')} hint={t('draw.hash', { hash: draw.poolHash })}>
        <DataTable
          caption={t('draw.pool')}
          rows={draw.pool}
          rowKey={p => p.expertId}
          groupOf={p => draw.strata[p.stratum]?.className ?? ''}
          columns={[
            { key: 'name', title: t('field.name'), render: p => p.name },
            { key: 'unit', title: t('field.unitName'), render: p => p.unitName },
          ]}
        />
      </FormSection>
      <FormSection title={t('draw.excluded')}>
        <DataTable
          caption={t('draw.excluded')}
          rows={draw.excluded}
          rowKey={e => e.expertId}
          stack
          empty={<p className="pp-hint">{t('proposal.excludedNone')}</p>}
          columns={[
            { key: 'name', title: t('field.name'), render: e => `${e.name} · ${e.unitName}` },
            { key: 'why', title: t('why.title'), render: e => e.by.map(say).join(sayMark('；')) },
          ]}
        />
      </FormSection>
    </>
  );
};

/** One draw: frozen pool with its hash, digits of several persons, panel, and the way to compute it again (7.3-a). */
export const DrawPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const { data, error } = useOp(getDraw, { id });
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('page.draws')}
      back={{ href: '/experts/draws', label: t('page.draws') }}
      title={d => d.title}
      state={d => <StateOfDraw state={d.state} />}
      hint={d => t('draw.frozen', { by: sayWho(d.frozenByName), at: sayInstant(d.frozenAt) })}
      acts={d => <DrawActs draw={d} />}
      facts={d => [
        { label: t('draw.heldOn'), value: sayDay(d.heldOn) },
        { label: t('draw.strata'), value: d.strata.map(s => t('draw.stratumOf', { name: s.className, n: s.count })).join(sayMark('、')) },
        { label: t('draw.enterprises'), value: d.enterprises.map(e => e.name).join(sayMark('、')), wide: true },
        ...(d.seed ? [{ label: t('draw.seed'), value: <code className="pp-figures">{d.seed}</code>, wide: true }] : []),
      ]}
      clause="7.3-a"
    >
      {d => (
        <>
          {d.state === 'drawn' && <Panel draw={d} />}
          <Digits draw={d} />
          <Pool draw={d} />
        </>
      )}
    </DetailPage>
  );
};

import { Button, Select } from 'antd';
import { useState } from 'react';
import { fileHref } from '#platform/web/call.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { SlotParts } from '#ui/desk/slots/SlotParts.tsx';
import { SheetDialog } from '#ui/desk/table/SheetDialog.tsx';
import { showToast } from '#ui/desk/toast.ts';
import type { ItineraryNote, ItineraryView } from '../contract/itinerary.ts';
import { daySheet, planItinerary } from '../contract/operations-itinerary.ts';
import { listRoster } from '../contract/operations-roster.ts';
import { WarningList } from './contact/TimeWarnings.tsx';
import { itineraryActs } from './slots.ts';
import { useT } from './use-t.ts';

interface ActsProps {
  view: ItineraryView;
  may: readonly string[];
}

/** 加入企业: chosen from the team's own list. */
const AddStops = ({ view, onAdd, onClose }: { view: ItineraryView; onAdd: (ids: string[]) => void; onClose: () => void }) => {
  const t = useT();
  const [chosen, setChosen] = useState<string[]>([]);
  const { data } = useOp(listRoster, { campaignId: view.campaignId, teamId: view.teamId, visited: false, limit: 100 });
  const there = new Set(view.stops.map(s => s.rosterId));
  const open = (data?.rows ?? []).filter(r => !there.has(r.id) && r.agreedAt === null && r.contactState !== 'declined');
  return (
    <SheetDialog
      title={t('itinerary.add')}
      onClose={onClose}
      footer={
        <Button type="primary" disabled={chosen.length === 0} onClick={() => onAdd(chosen)}>
          {t('itinerary.add')}
        </Button>
      }
    >
      <p className="pp-hint">{t('itinerary.addHint')}</p>
      <Select
        mode="multiple"
        aria-label={t('itinerary.add')}
        style={{ width: '100%' }}
        maxCount={12}
        value={chosen}
        onChange={setChosen}
        optionFilterProp="label"
        options={open.map(r => ({ value: r.id, label: r.enterpriseName }))}
      />
    </SheetDialog>
  );
};

/** What may be done with a team's day: fill it, add, plan again, print. */
export const ItineraryActs = ({ view, may }: ActsProps) => {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const [blocked, setBlocked] = useState<readonly ItineraryNote[]>([]);
  const plan = useCommand(planItinerary, {
    invalidates: ['*'],
    onDone: r => {
      setAdding(false);
      setBlocked(r.notes);
      const lost = r.dropped.length > 0 ? `。${t('log.dropped', { names: r.dropped.join('”“') })}` : '';
      showToast(t('itinerary.planned', { n: r.placed }) + (r.left > 0 ? t('itinerary.leftOver', { n: r.left }) : '') + lost);
    },
  });
  const place = { teamId: view.teamId, day: view.day };
  return (
    <>
      <div className="pp-actions">
        {may.includes(planItinerary.name) && (
          <>
            <Button type="primary" loading={plan.pending} onClick={() => plan.run({ ...place, rosterIds: [], fill: true })}>
              {t('itinerary.fill')}
            </Button>
            <Button onClick={() => setAdding(true)}>{t('itinerary.add')}</Button>
            {view.stops.length > 0 && <Button onClick={() => plan.run({ ...place, rosterIds: [] })}>{t('itinerary.replan')}</Button>}
          </>
        )}
        {view.stops.length > 0 && (
          <Button href={fileHref(daySheet, place)} target="_blank">
            {t('itinerary.sheet')}
          </Button>
        )}
        {view.stops.length > 0 && <SlotParts of={itineraryActs} give={place} />}
      </div>
      <ProblemNotice error={plan.error} />
      {blocked.length > 0 && (
        <div role="status">
          <p>{t('blocked.title', { n: blocked.filter(b => b.code === 'campaigns.note.noRoom').length })}</p>
          <WarningList notes={blocked} />
        </div>
      )}
      {adding && <AddStops view={view} onClose={() => setAdding(false)} onAdd={rosterIds => plan.run({ ...place, rosterIds })} />}
    </>
  );
};

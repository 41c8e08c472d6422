import { Button } from 'antd';
import { useState } from 'react';
import { doHandover } from '#modules/people/contract/handover.ts';
import { usePlaces } from '#modules/reference/web/index.ts';
import { useCommand, useOp } from '#platform/web/desk/data.ts';
import { usePathParams } from '#platform/web/desk/go.ts';
import { lazyPart } from '#platform/web/desk/lazy-page.ts';
import { sayMark } from '#platform/web/marks.ts';
import { useSession } from '#platform/web/session.ts';
import { DetailPage } from '#ui/desk/DetailPage.tsx';
import { EmptyState } from '#ui/desk/EmptyState.tsx';
import { Facts } from '#ui/desk/Facts.tsx';
import { FormSection } from '#ui/desk/form/FormSection.tsx';
import { PageLink } from '#ui/desk/PageLink.tsx';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { showToast } from '#ui/desk/toast.ts';
import { assignStaff, correctStation, getStation, releaseStaff } from '../contract/operations.ts';
import type { StaffView, StationView } from '../contract/station.ts';
import { useT } from './use-t.ts';

const StaffForm = lazyPart(() => import('./StaffForm.tsx').then(m => m.StaffForm));
const StationForm = lazyPart(() => import('./StationForm.tsx').then(m => m.StationForm));

const Staff = ({ station }: { station: StationView }) => {
  const t = useT();
  const [editing, setEditing] = useState<StaffView | 'new'>();
  const release = useCommand(releaseStaff, { invalidates: ['stations.'] });
  const mayHandOver = useSession().can(doHandover.name);
  const mayAssign = station.may.includes(assignStaff.name);
  const letGo = async (s: StaffView): Promise<void> => {
    await release.runAsync({ id: s.id });
    showToast(t('released', { name: s.name }));
  };
  return (
    <FormSection title={t('staff')} aside={mayAssign && <Button onClick={() => setEditing('new')}>{t('assign')}</Button>}>
      <ProblemNotice error={release.error} />
      {station.staff.length === 0 ? (
        <EmptyState title={t('noStaff')} />
      ) : (
        <Facts
          facts={station.staff.map(s => ({
            key: s.id,
            label: `${s.name} · ${t(`duty.${s.duty}`)}`,
            value: s.specialties.map(x => t(`specialty.${x}`)).join(sayMark('、')) || '—',
            source: (
              <>
                {`${t('capacity')} ${t('capacityValue', { n: s.capacityPerDay })} `}
                {mayHandOver && <PageLink href={`/handovers/of/${s.personId}`}>{t('handover')}</PageLink>}
                {mayAssign && (
                  <>
                    <Button size="small" type="link" onClick={() => setEditing(s)}>
                      {t('correct')}
                    </Button>
                    <Button size="small" type="link" onClick={() => void letGo(s).catch(() => undefined)}>
                      {t('release')}
                    </Button>
                  </>
                )}
              </>
            ),
          }))}
        />
      )}
      {editing && (
        <StaffForm stationId={station.id} {...(editing === 'new' ? {} : { staff: editing })} onClose={() => setEditing(undefined)} />
      )}
    </FormSection>
  );
};

/** One station: place, hours, people (7.4.1, 7.4.2). */
export const StationPage = () => {
  const t = useT();
  const { id } = usePathParams<'id'>();
  const places = usePlaces();
  const { data, error } = useOp(getStation, { id });
  const [correcting, setCorrecting] = useState(false);
  return (
    <DetailPage
      record={data}
      error={error}
      kind={t('title')}
      back={{ href: '/stations', label: t('title') }}
      title={s => s.name}
      hint={s => t(`kind.${s.kind}`)}
      acts={s => s.may.includes(correctStation.name) && <Button onClick={() => setCorrecting(true)}>{t('correct')}</Button>}
      facts={s => [
        { label: t('region'), value: places.nameOf(s.regionCode) },
        { label: t('address'), value: s.address },
        { label: t('hours'), value: s.hours },
        { label: t('phone'), value: s.phone },
        { label: t('capacity'), value: t('capacityValue', { n: s.capacityPerDay }) },
      ]}
      clause="7.4.1-a 7.4.2-a"
    >
      {s => (
        <>
          <Staff station={s} />
          {correcting && <StationForm station={s} onClose={() => setCorrecting(false)} />}
        </>
      )}
    </DetailPage>
  );
};

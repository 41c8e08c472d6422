import { useEffect, useState } from 'react';
import { fieldGo } from '#platform/web/field/router.ts';
import { deviceNow } from '#platform/web/offline/current-device.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { fetchPart } from '#ui/field/Later.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import type { Questionnaire } from '../../contract/questionnaire.ts';
import { useFormT } from './use-field-t.ts';
import { loadOverview, VisitScreens } from './VisitScreens.tsx';
import type { OpenedVisit } from './visit-on-device.ts';

const open = async (rosterId: string): Promise<OpenedVisit<Questionnaire>> => {
  const kind = location.search.includes('phone') ? 'phone' : 'site';
  const [device, { openOnDevice }] = await Promise.all([
    deviceNow(),
    import('./device-visit.ts'),
    // The contents of the form stand first most of the time.
    fetchPart(loadOverview).catch(() => undefined),
  ]);
  return openOnDevice(device, rosterId, kind);
};

/** 填写调查表 of one enterprise on the list: makes the record or goes on with it. `step` is a section, `notes`, `review` or `overview`. */
export const VisitFillPage = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const t = useFormT();
  const rosterId = params['rosterId'] ?? '';
  const [opened, setOpened] = useState<OpenedVisit<Questionnaire>>();
  const [error, setError] = useState<unknown>();
  const start = (): void => {
    setError(undefined);
    open(rosterId).then(setOpened, setError);
  };
  useEffect(start, [rosterId]);
  if (opened && opened.draft.head.view.visit.rosterId === rosterId) {
    return <VisitScreens key={opened.draft.head.key} opened={opened} step={params['step'] ?? 'overview'} />;
  }
  return (
    <Screen title={t('fill.title')} back="/">
      <ProblemBanner error={error} onRetry={start} />
      {error === undefined && <div className="f-cards f-cards-waiting" aria-busy="true" />}
    </Screen>
  );
};

/** `/visits/:rosterId` leads to the contents of the form. */
export const VisitStartPage = ({ params }: { params: Readonly<Record<string, string>> }) => {
  useEffect(() => fieldGo(`/visits/${params['rosterId']}/overview`, { replace: true }), [params]);
  return null;
};

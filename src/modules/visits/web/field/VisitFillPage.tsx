import { useEffect, useState } from 'react';
import type { Questionnaire } from '#modules/questionnaires/contract/questionnaire.ts';
import { fieldGo } from '#platform/web/field/router.ts';
import { deviceNow } from '#platform/web/offline/current-device.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { fetchPart } from '#ui/field/LazyPart.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import type { OpenedVisit } from './device/visit-on-device.ts';
import { loadSection } from './load-screens.ts';
import { useT } from './use-t.ts';
import { loadOverview, VisitScreens } from './VisitScreens.tsx';

const open = async (rosterId: string, step: string): Promise<OpenedVisit<Questionnaire>> => {
  const kind = location.search.includes('phone') ? 'phone' : 'site';
  const [device, { openOnDevice }] = await Promise.all([
    deviceNow(),
    import('./device/device-visit.ts'),
    // Its first screen stands at once; the other one comes behind.
    step === 'overview' ? fetchPart(loadOverview) : fetchPart(loadSection),
  ]);
  void fetchPart(loadSection).catch(() => undefined);
  return openOnDevice(device, rosterId, kind);
};

/** 填写调查表 of one enterprise on the list: makes the record or goes on with it. `step` is a section, `notes`, `review` or `overview`. */
export const VisitFillPage = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const t = useT();
  const rosterId = params['rosterId'] ?? '';
  const step = params['step'] ?? 'overview';
  const [opened, setOpened] = useState<OpenedVisit<Questionnaire>>();
  const [error, setError] = useState<unknown>();
  const start = (): void => {
    setError(undefined);
    open(rosterId, step).then(setOpened, setError);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step of the same form opens nothing anew
  useEffect(start, [rosterId]);
  if (opened && opened.draft.head.view.visit.rosterId === rosterId) {
    return <VisitScreens key={opened.draft.head.key} opened={opened} step={step} />;
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

import { useEffect, useState } from 'react';
import { newId } from '#platform/contract/ids.ts';
import { call } from '#platform/web/call.ts';
import { fieldGo } from '#platform/web/field/router.ts';
import { ProblemBanner } from '#ui/field/Banner.tsx';
import { Screen } from '#ui/field/Screen.tsx';
import { getQuestionnaire, getVisit, openVisit } from '../../contract/operations-visits.ts';
import type { Questionnaire } from '../../contract/questionnaire.ts';
import type { VisitView } from '../../contract/visit.ts';
import { useFormT } from './use-field-t.ts';
import { VisitScreens } from './VisitScreens.tsx';

// A published version never changes, so it is fetched once.
const definitions = new Map<string, Questionnaire>();

const fetchDefinition = async ({ questionnaireId: id, supplementId }: VisitView): Promise<Questionnaire> => {
  const known = definitions.get(id + supplementId);
  if (known) return known;
  const { definition } = await call(getQuestionnaire, { id, supplementId });
  definitions.set(id + supplementId, definition);
  return definition;
};

interface Opened {
  visit: VisitView;
  definition: Questionnaire;
}

const open = async (rosterId: string): Promise<Opened> => {
  const { id } = await call(openVisit, { visitId: newId(), rosterId, kind: location.search.includes('phone') ? 'phone' : 'site' });
  const visit = await call(getVisit, { visitId: id });
  return { visit, definition: await fetchDefinition(visit) };
};

/** 填写调查表 of one enterprise on the list: makes the record or goes on with it. `step` is a section, `notes`, `review` or `overview`. */
export const VisitFillPage = ({ params }: { params: Readonly<Record<string, string>> }) => {
  const t = useFormT();
  const rosterId = params['rosterId'] ?? '';
  const [opened, setOpened] = useState<Opened>();
  const [error, setError] = useState<unknown>();
  const start = (): void => {
    setError(undefined);
    open(rosterId).then(setOpened, setError);
  };
  useEffect(start, [rosterId]);
  if (opened && opened.visit.rosterId === rosterId) {
    return <VisitScreens key={opened.visit.id} visit={opened.visit} definition={opened.definition} step={params['step'] ?? 'overview'} />;
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

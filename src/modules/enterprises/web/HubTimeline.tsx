import { Segmented } from 'antd';
import { useState } from 'react';
import { useOp } from '#platform/web/desk/data.ts';
import { useHubStories } from '#platform/web/desk/rooms.ts';
import { sayDayNear, todayInBeijing } from '#platform/web/format.ts';
import { hasPhrase, say, useAllT } from '#platform/web/phrases.ts';
import { ProblemNotice } from '#ui/desk/ProblemNotice.tsx';
import { RecordTimeline } from '#ui/desk/RecordTimeline.tsx';
import { enterpriseTimeline } from '../contract/operations.ts';
import { factText } from './fact-text.ts';
import { useT } from './use-t.ts';
import './file.css';

/** Columns by name, in the words that the page has for them. */
const words: Readonly<Record<string, string>> = {
  name: 'field.name',
  uscc: 'field.uscc',
  legacy_reg_no: 'field.legacyRegNo',
  region_code: 'field.street',
  address: 'field.address',
  industry_code: 'field.industry',
  scale: 'field.scale',
  above_scale: 'field.aboveScale',
  status: 'field.status',
  registered_address: 'field.registeredAddress',
  registered_capital: 'field.registeredCapital',
  founded_on: 'field.foundedOn',
  employees: 'field.employees',
  revenue: 'field.revenue',
  revenue_year: 'field.revenueYear',
  post: 'contact.post',
  phone: 'contact.phone',
  value: 'hub.facts',
};

/** A value of an own column comes under the column's name. */
const fieldOf = (table: string, column: string): string | undefined => {
  if (table === 'enterprises.own_values') return column;
  return words[column] === undefined ? undefined : say(`enterprises.${words[column]}`);
};
const sayValue = (column: string, value: unknown): string => {
  const key = `enterprises.${column}.${String(value)}`;
  return hasPhrase(key) ? say(key) : factText(value);
};

/** 时间线: what is to come and everything that happened to the enterprise, in all rooms; one kind alone by choice. */
export const HubTimeline = ({ id }: { id: string }) => {
  const t = useT();
  const all = useAllT();
  const [only, setOnly] = useState('all');
  const { data, error } = useOp(enterpriseTimeline, { id });
  const now = new Date().toISOString();
  const label = t('hub.today', { day: sayDayNear(todayInBeijing()) });
  const stories = useHubStories(id);
  const told = stories.flatMap(({ story, events }) =>
    events.map(e => ({ kind: story.key, entry: { ...e, actorName: e.who, operation: '', changes: [] } })),
  );
  const own = (data?.rows ?? []).map(entry => ({ kind: 'file', entry }));
  const entries = [...own, ...told]
    .filter(e => only === 'all' || e.kind === only)
    .map(e => e.entry)
    .sort((a, b) => b.at.localeCompare(a.at));
  return (
    <>
      <ProblemNotice error={error} />
      {told.length > 0 && (
        <Segmented
          aria-label={t('hub.timelineKind')}
          className="ent-kinds"
          value={only}
          options={[
            { value: 'all', label: t('hub.timelineAll') },
            { value: 'file', label: t('hub.file') },
            ...stories.filter(s => s.events.length > 0).map(({ story }) => ({ value: story.key, label: all(story.phrase) })),
          ]}
          onChange={setOnly}
        />
      )}
      {data && <RecordTimeline entries={entries} field={fieldOf} value={sayValue} now={{ at: now, label }} />}
    </>
  );
};

import { stageKeys } from '../contract/procedure.ts';
import { projectStates } from '../contract/project.ts';
import { useT } from './use-t.ts';

/** Columns of a project and its parts in the reader's words, for the timeline; what is not named stays out. */
export const useStandardsColumns = () => {
  const t = useT();
  const names: Readonly<Record<string, string>> = {
    title: t('project.title'),
    plan_number: t('planNumber'),
    owner_name: t('owner'),
    role: t('role'),
    rank: t('rank'),
    intent: t('intent'),
    item_name: t('item'),
    stage_key: t('stage'),
    stage_since: t('since'),
    due_on: t('dueOn'),
    standard_number: t('number'),
    published_on: t('publishedOn'),
    effective_on: t('effectiveOn'),
    dropped_on: t('endedOn'),
    drop_reason: t('reason'),
    withdrawn_on: t('endedOn'),
    note: t('note'),
    file_name: t('file'),
    withdraw_reason: t('reason'),
    granted_on: t('grantedOn'),
    amount: t('amount'),
    source: t('source'),
  };
  const words: Readonly<Record<string, string>> = {
    ...Object.fromEntries(stageKeys.map(k => [k, t(`stage.${k}`)])),
    ...Object.fromEntries(projectStates.map(k => [k, t(`state.${k}`)])),
    lead: t('role.lead'),
    participant: t('role.participant'),
    yes: t('intent.yes'),
    no: t('intent.no'),
    undecided: t('intent.undecided'),
  };
  const coded = new Set(['stage_key', 'role', 'intent']);
  return {
    field: (_: string, column: string): string | undefined => names[column],
    value: (column: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '—';
      return coded.has(column) ? (words[String(value)] ?? String(value)) : String(value);
    },
  };
};

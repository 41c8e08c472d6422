import { sayDay, sayInstant } from '#platform/web/format.ts';
import { Verdict } from '../contract/loop.ts';
import { useT } from './use-t.ts';

/** Columns of a loop in the reader's words, for the timeline; what is not named stays out, above all whom to call. */
export const useLoopWords = () => {
  const t = useT();
  const names: Readonly<Record<string, string>> = {
    called_at: t('loop.calledAt'),
    call_note: t('loop.callNote'),
    verdict: t('loop.verdict'),
    mended_at: t('loop.mendedAt'),
    mend_note: t('loop.mendNote'),
    mend_by: t('loop.mendBy'),
    reply: t('loop.reply'),
    appealed_at: t('loop.appealedAt'),
    appeal_reason: t('loop.appealReason'),
    judged_at: t('loop.judgedAt'),
    upheld: t('loop.upheld'),
    judge_reason: t('loop.judgeReason'),
  };
  return {
    field: (_: string, column: string): string | undefined => names[column],
    value: (column: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '—';
      if (column.endsWith('_at')) return sayInstant(String(value));
      if (column === 'mend_by') return sayDay(String(value));
      if (column === 'upheld') return t(value === true ? 'upheld.yes' : 'upheld.no');
      const verdict = column === 'verdict' ? Verdict.safeParse(value) : undefined;
      return verdict?.success ? t(`verdict.${verdict.data}`) : String(value);
    },
  };
};

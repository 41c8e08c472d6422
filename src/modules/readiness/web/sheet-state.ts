import { useRef, useState } from 'react';
import { call } from '#platform/web/call.ts';
import { useInvalidate } from '#platform/web/desk/data.ts';
import { useDraft } from '#platform/web/field/draft.ts';
import type { SavingState } from '#platform/web/saving.ts';
import type { ItemScore, SheetView } from '../contract/assessment.ts';
import { getAssessment, listAssessments } from '../contract/operations-assessment.ts';
import { getSheet, saveScores } from '../contract/operations-scoring.ts';
import { pointsOf, sumPoints } from '../domain/scoring.ts';

export interface SheetState {
  scoreOf: (key: string) => ItemScore;
  /** Changes one item; it saves itself at the next pause. */
  change: (key: string, patch: Partial<ItemScore>) => void;
  saving: SavingState;
  /** Saves what is left; false when it could not be brought there. */
  flush: () => Promise<boolean>;
  scored: number;
  points: number;
}

const blank: ItemScore = { percent: null, parts: {}, strengths: '', improvements: '' };

/** The scores of a sheet as they are typed, each over the version that was read or saved last. */
export const useSheetState = (sheet: SheetView): SheetState => {
  const invalidate = useInvalidate();
  const [scores, setScores] = useState(() => new Map(sheet.items.map(i => [i.key, i.score])));
  const latest = useRef(scores);
  const versions = useRef(new Map(sheet.items.map(i => [i.key, i.version])));
  const { assessmentId, party } = sheet;
  const save = async (changes: Readonly<Record<string, unknown>>, id: string, leaving: boolean): Promise<void> => {
    const sent = Object.entries(changes).map(([itemKey, score]) => ({
      itemKey,
      version: versions.current.get(itemKey) ?? 0,
      score: score as ItemScore,
    }));
    const answer = await call(saveScores, { assessmentId, party, scores: sent }, { commandId: id, keepalive: leaving });
    for (const [key, version] of Object.entries(answer.versions)) versions.current.set(key, version);
    await invalidate([getSheet, getAssessment, listAssessments]);
  };
  const { draft, saving } = useDraft(`${assessmentId}:${party}`, save);
  const scoreOf = (key: string): ItemScore => scores.get(key) ?? blank;
  const change = (key: string, patch: Partial<ItemScore>): void => {
    const next = { ...(latest.current.get(key) ?? blank), ...patch };
    latest.current = new Map(latest.current).set(key, next);
    setScores(latest.current);
    draft.change({ [key]: next });
  };
  const given = sheet.items.flatMap(i => {
    const { percent } = scoreOf(i.key);
    return percent === null ? [] : [pointsOf(i, percent)];
  });
  return { scoreOf, change, saving, flush: () => draft.flush(), scored: given.length, points: sumPoints(given) };
};

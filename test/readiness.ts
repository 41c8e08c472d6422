import type { Party } from '#modules/readiness/contract/assessment.ts';
import { openAssessment } from '#modules/readiness/contract/operations-assessment.ts';
import { agreeNear, finishSheet, getSheet, saveScores } from '#modules/readiness/contract/operations-scoring.ts';
import { newId } from '#platform/contract/ids.ts';
import { makeEnterprise } from './demands-probe.ts';
import { registerPeople } from './planning.ts';
import { openWorld } from './world.ts';

/** Of each item its percent, or one for all; null leaves it without a score. */
export type Percents = number | ((key: string) => number | null);

/** A world in which an officer accompanies enterprises and assesses them. */
export const openReadiness = async () => {
  const world = await openWorld();
  const officer = world.as('officer');
  const colleague = world.as('officer', { name: '乙' });
  const lead = world.as('stationLead');
  const manager = world.as('manager');
  const elsewhere = world.as('manager', { region: '330106' });
  await registerPeople(world, [officer, colleague, lead, manager, elsewhere]);
  let firms = 0;
  const firm = async (more: { region?: string } = {}): Promise<string> => {
    firms += 1;
    return (await makeEnterprise(world, `杭州卓越${firms}号有限公司`, more)).id;
  };
  /** An assessment of a new enterprise, with the officer as companion. */
  const opened = async (enterpriseId?: string, year = 2026): Promise<string> => {
    const id = newId();
    await officer.call(openAssessment, { id, enterpriseId: enterpriseId ?? (await firm()), year, coachId: officer.actor.id });
    return id;
  };
  const saveSheet = async (assessmentId: string, party: Party, percents: Percents): Promise<void> => {
    const { items } = await officer.call(getSheet, { assessmentId, party });
    const scores = items.map(({ key, version }) => ({
      itemKey: key,
      version,
      score: { percent: typeof percents === 'number' ? percents : percents(key), parts: {}, strengths: '', improvements: '' },
    }));
    await officer.call(saveScores, { assessmentId, party, scores });
  };
  const handIn = async (assessmentId: string, party: Party, percents: Percents): Promise<void> => {
    await saveSheet(assessmentId, party, percents);
    await officer.call(finishSheet, { id: newId(), assessmentId, party, assessorName: '评分人' });
  };
  /** Two sheets near each other, agreed by their mean. */
  const agreed = async (enterpriseId?: string, percent = 60, year = 2026): Promise<string> => {
    const id = await opened(enterpriseId, year);
    await handIn(id, 'coach', percent);
    await handIn(id, 'enterprise', percent);
    await officer.call(agreeNear, { assessmentId: id });
    return id;
  };
  return { world, officer, colleague, lead, manager, elsewhere, firm, opened, saveSheet, handIn, agreed };
};

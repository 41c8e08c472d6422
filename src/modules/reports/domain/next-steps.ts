/** What the proposals are drawn from. */
export interface StepFacts {
  open: number;
  unsorted: number;
  notReached: number;
  declined: number;
  /** Classes with most demands, in words, most first. */
  topClasses: readonly { name: string; demands: number }[];
  intents: number;
  trainings: number;
}

/**
 * 下一步工作 as the figures suggest them, in official words (Chinese only); the lead may write their own instead. No sentence without
 * a figure behind it.
 */
export const proposeNextSteps = (f: StepFacts): string[] => {
  const steps: string[] = [];
  if (f.open > 0) steps.push(`逐条落实待处理需求。对尚未答复的${f.open}件需求明确经办人和答复时间，做到件件有着落、事事有回音。`);
  const [first, second] = f.topClasses;
  if (first && first.demands > 0) {
    const names = second && second.demands > 0 ? `“${first.name}”“${second.name}”` : `“${first.name}”`;
    steps.push(`聚焦集中需求开展分类指导。针对数量居前的${names}等需求，组织专业力量上门或集中辅导。`);
  }
  if (f.trainings > 0) steps.push(`按需安排培训。对企业提出的${f.trainings}件培训需求归并课题，分批举办培训并跟踪效果。`);
  if (f.intents > 0) steps.push(`跟进申报意向。对${f.intents}件意向申报建立台账，逐项告知条件、材料和时间节点，全程陪跑。`);
  if (f.notReached > 0) {
    steps.push(
      `继续完成走访。名单内尚有${f.notReached}家企业未走访${f.declined > 0 ? `（其中${f.declined}家婉拒，尊重企业意愿）` : ''}，另行预约，不扰企。`,
    );
  }
  if (f.unsorted > 0) steps.push(`核对需求分类。对${f.unsorted}件待核对分类的需求由人工确认，使汇总更准确。`);
  return steps;
};

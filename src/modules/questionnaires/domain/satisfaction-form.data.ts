import type { Both, Question, Questionnaire } from '../contract/questionnaire.ts';

/*
 * 满意度调查表: the questionnaire of periodic surveys (7.6-a). Its five-grade scale is a choice of 5 … 1 (GB/T 19038), so a version that a bureau
 * writes itself may ask other things on the same scale. It asks nobody's name.
 */

const both = (zh: string, en: string): Both => ({ zh, en });

/** 五级量表: ★5 非常满意 … ★1 非常不满意. */
const scale = [
  { value: '5', label: both('非常满意', 'Very satisfied') },
  { value: '4', label: both('满意', 'Satisfied') },
  { value: '3', label: both('基本满意', 'Fairly satisfied') },
  { value: '2', label: both('不满意', 'Dissatisfied') },
  { value: '1', label: both('非常不满意', 'Very dissatisfied') },
];
const grade = (id: string, zh: string, en: string): Question => ({
  id: `satisfaction.${id}`,
  type: 'choice',
  label: both(zh, en),
  required: true,
  options: scale,
});

/** Version 1, as the migration puts it into the database. */
export const satisfactionForm: Questionnaire = {
  key: 'satisfaction',
  version: 1,
  title: both('红盾品牌陪跑服务满意度调查表', 'Satisfaction with the brand companion service'),
  sections: [
    {
      id: 'satisfaction',
      title: both('对这段时间的陪跑服务', 'The companion service of these months'),
      layout: 'plain',
      groups: [
        {
          questions: [
            grade('overall', '总体满意度', 'Overall'),
            grade('response', '提出需求后有回音、答复及时', 'Needs are answered, and in time'),
            grade('clarity', '政策和办理流程讲得清楚', 'Policies and steps are made clear'),
            grade('skill', '解决问题的专业能力', 'Skill in solving problems'),
            grade('manner', '服务态度和廉洁自律', 'Manner and integrity'),
            grade('effect', '对品牌建设的实际帮助', 'Real help for the brand'),
          ],
        },
      ],
    },
    {
      id: 'wishes',
      title: both('结果和期望', 'Results and wishes'),
      layout: 'plain',
      groups: [
        {
          questions: [
            {
              id: 'satisfaction.solved',
              type: 'choice',
              label: both('您提出的问题解决了吗', 'Were your matters settled?'),
              options: [
                { value: 'solved', label: both('都解决了', 'All of them') },
                { value: 'partly', label: both('解决了一部分', 'Some of them') },
                { value: 'open', label: both('还没有解决', 'Not yet') },
                { value: 'none', label: both('没有提出过问题', 'There were none') },
              ],
            },
            {
              id: 'satisfaction.wish',
              type: 'longtext',
              label: both('最希望我们改进的一件事', 'The one thing to improve'),
              hint: both('请不要写姓名、电话和企业名称', 'Please write no names, numbers or firms'),
              max: 300,
            },
          ],
        },
      ],
    },
  ],
};

import type { Both, Questionnaire, RowColumn } from '../contract/questionnaire.ts';

/*
 * 补充页 品牌资产与难点: our own sheet beside Table A.1, filled with the visit and printed apart, never inside the official table.
 * Trademarks and patents become assets without being typed again (6.3-a), difficulties become demands.
 */

const both = (zh: string, en: string): Both => ({ zh, en });
const option = (value: string, zh: string, en: string) => ({ value, label: both(zh, en) });
const column = (id: string, label: Both, more: Partial<RowColumn> = {}): RowColumn => ({ id, type: 'text', label, max: 60, ...more });

const trademarks: RowColumn[] = [
  column('number', both('注册号或申请号', 'Registration or application no.'), { max: 20, check: 'trademark' }),
  column('name', both('商标名称', 'Mark'), { required: true }),
  column('classes', both('类别', 'Classes'), { max: 60 }),
  column('status', both('状态', 'Status'), {
    type: 'choice',
    options: [
      option('registered', '已注册', 'Registered'),
      option('published', '初审公告', 'Published'),
      option('pending', '申请中', 'Pending'),
      option('lapsed', '已失效', 'Lapsed'),
    ],
  }),
  column('registeredOn', both('注册公告日', 'Registered on'), { type: 'day' }),
];

const patents: RowColumn[] = [
  column('number', both('专利号或申请号', 'Patent or application no.'), { max: 24, check: 'patent' }),
  column('name', both('名称', 'Title'), { required: true, max: 120 }),
  column('type', both('类型', 'Type'), {
    type: 'choice',
    required: true,
    options: [
      option('invention', '发明', 'Invention'),
      option('utility', '实用新型', 'Utility model'),
      option('design', '外观设计', 'Design'),
    ],
  }),
  column('state', both('状态', 'Status'), {
    type: 'choice',
    options: [option('granted', '已授权', 'Granted'), option('pending', '申请中', 'Pending'), option('lapsed', '已失效', 'Lapsed')],
  }),
  column('filedOn', both('申请日', 'Filed on'), { type: 'day' }),
];

const difficulties: RowColumn[] = [
  column('class', both('类别', 'Field'), {
    type: 'choice',
    required: true,
    options: [
      option('trademark', '商标', 'Trademark'),
      option('patent', '专利', 'Patent'),
      option('standard', '标准', 'Standard'),
      option('quality', '质量', 'Quality'),
      option('certification', '认证', 'Certification'),
      option('metrology', '计量', 'Metrology'),
      option('brand', '品牌', 'Brand'),
      option('infringement', '被侵权', 'Infringed upon'),
      option('other', '其他', 'Other'),
    ],
  }),
  column('text', both('难点', 'Difficulty'), { required: true, max: 160 }),
  column('urgency', both('希望', 'Wish'), {
    type: 'choice',
    options: [
      option('soon', '希望尽快解决', 'As soon as possible'),
      option('quarter', '希望本季度内解决', 'Within the quarter'),
      option('year', '希望年内解决', 'Within the year'),
    ],
  }),
];

/** Version 1 of 补充页, as the migration puts it into the database. */
export const supplementSheet: Questionnaire = {
  key: 'supplement',
  version: 1,
  title: both('补充页：品牌资产与难点', 'Supplementary sheet: brand assets and difficulties'),
  sections: [
    {
      id: 'supplement',
      title: both('补充页：品牌资产与难点', 'Brand assets and difficulties'),
      layout: 'category',
      groups: [
        {
          category: both('品牌资产', 'Brand assets'),
          questions: [
            {
              id: 'supplement.trademarks',
              type: 'rows',
              label: both('商标', 'Trademarks'),
              hint: both('一标多类请写全类别，如 7、35', 'Name all classes, e.g. 7, 35'),
              max: 30,
              columns: trademarks,
            },
            { id: 'supplement.patents', type: 'rows', label: both('专利', 'Patents'), max: 30, columns: patents },
          ],
        },
        {
          category: both('难点', 'Difficulties'),
          questions: [
            {
              id: 'supplement.difficulties',
              type: 'rows',
              label: both('遇到的难点', 'Difficulties met'),
              hint: both('一条一件事，提交后各成一条需求', 'One matter each; each becomes a demand'),
              max: 20,
              columns: difficulties,
              raises: 'difficulty',
            },
          ],
        },
      ],
    },
  ],
};

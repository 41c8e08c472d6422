import type { Answer, Answers, Row } from '#modules/questionnaires/contract/questionnaire.ts';
import { indexOf } from '#modules/questionnaires/domain/questionnaire.ts';
import { tableA1 } from '#modules/questionnaires/domain/table-a1.data.ts';
import { demoTalk } from './demo-talk.data.ts';

type Random = () => number;

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const chance = (random: Random, p: number): boolean => random() < p;
const person = (random: Random): string => pick(random, demoTalk.surnames) + pick(random, demoTalk.given);
const day = (random: Random): string => `20${27 + Math.floor(random() * 3)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;

const products = (random: Random): Row[] => {
  const first = 45 + Math.floor(random() * 40);
  const rows: Row[] = [{ name: pick(random, demoTalk.products), share: first, value: 200 + Math.floor(random() * 9_000) }];
  if (chance(random, 0.4))
    rows.push({ name: pick(random, demoTalk.products), share: Math.min(100 - first, 20), value: 100 + Math.floor(random() * 2_000) });
  return rows;
};

const standard = (random: Random): Row => {
  const [number = '', title = ''] = pick(random, demoTalk.standards);
  return { number, title };
};

const certificate = (random: Random, extra: Row = {}): Row => ({
  ...extra,
  number: `${String(10 + Math.floor(random() * 89))}02${Math.floor(random() * 9)}Q${30_000 + Math.floor(random() * 9_999)}`,
  body: pick(random, demoTalk.bodies),
  validTo: day(random),
});

/** How likely a list of Table A.1 holds something; the others are said to be 无. */
const likely: Readonly<Record<string, readonly [number, (random: Random) => Row]>> = {
  'excellence.qualityAward': [
    0.08,
    r => ({ name: pick(r, demoTalk.awards), level: chance(r, 0.7) ? 'district' : 'city', year: 2019 + Math.floor(r() * 7) }),
  ],
  'excellence.zhejiangStandard': [0.06, standard],
  'standards.enterprise': [0.5, r => ({ number: `Q/GS ${1 + Math.floor(r() * 90)}—2025`, title: `${pick(r, demoTalk.products)}企业标准` })],
  'standards.national': [0.6, standard],
  'standards.drafting': [0.12, r => ({ ...standard(r), role: chance(r, 0.3) ? 'lead' : 'participant' })],
  'productCerts.ccc': [0.2, certificate],
  'systemCerts.quality': [0.65, r => certificate(r, { standard: 'GB/T 19001—2016' })],
  'systemCerts.environment': [0.35, r => certificate(r, { standard: 'GB/T 24001—2016' })],
  'systemCerts.occupationalHealth': [0.25, r => certificate(r, { standard: 'GB/T 45001—2020' })],
  'innovation.highTech': [0.3, r => ({ name: '高新技术企业', level: 'national', year: 2021 + Math.floor(r() * 5) })],
  'innovation.technologyCentre': [0.1, r => ({ name: pick(r, demoTalk.centres), level: 'district' })],
};

const yesShare: Readonly<Record<string, number>> = {
  'training.adoption': 0.15,
  'training.selfDeclaration': 0.3,
  'training.standardisationLaw': 0.35,
  'training.excellenceCriteria': 0.2,
  'training.chiefQualityOfficer': 0.25,
  'training.qualitySystem': 0.4,
  'training.zhejiangMade': 0.2,
  'training.instrumentFiling': 0.3,
  'declaration.standardFunding': 0.15,
  'declaration.standardProject': 0.1,
  'declaration.ipEnterprise': 0.25,
  'declaration.patentAward': 0.08,
  'declaration.districtQualityAward': 0.15,
  'declaration.cityQualityAward': 0.05,
  'declaration.zhejiangStandard': 0.1,
  'declaration.zhejiangCertification': 0.12,
};

const yesNo = (random: Random, id: string): Answer => {
  if (!chance(random, yesShare[id] ?? 0.02)) return { answer: 'no' };
  const remark = pick(random, demoTalk.remarks);
  return { answer: 'yes', ...(remark === '' ? {} : { remark }) };
};

const answerOf = (random: Random, id: string, type: string): Answer | undefined => {
  if (type === 'rows') {
    const [p, make] = likely[id] ?? [0.02, certificate];
    if (id === 'basic.products') return products(random);
    if (!likely[id]) return [];
    return chance(random, p) ? [make(random)] : [];
  }
  if (type === 'yesNoRemark') return yesNo(random, id);
  return undefined;
};

/**
 * A filled Table A.1 of the demonstration; the same numbers give the same answers.
 * @param part share of rows that are answered; 1 for a finished visit
 */
export const demoAnswers = (random: Random, name: string, part = 1): Answers => {
  const answers: Answers = {};
  for (const { id, type } of indexOf(tableA1).questions) {
    const answer = answerOf(random, id, type);
    if (answer !== undefined && (part === 1 || chance(random, part))) answers[id] = answer;
  }
  answers['basic.name'] = name;
  const head = person(random);
  answers['basic.aboveScale'] = chance(random, 0.35) ? '规上工业企业' : '无';
  answers['metrology.mandatoryInstruments'] = Math.floor(random() * 24);
  answers['visit.met'] = [
    { name: head, post: '总经理' },
    ...(chance(random, 0.6) ? [{ name: person(random), post: pick(random, demoTalk.posts) }] : []),
  ];
  return answers;
};

/** What was taken down in one line during the visit. */
export const demoNotes = (random: Random): { kind: 'need' | 'difficulty' | 'suggestion'; text: string }[] => [
  ...(chance(random, 0.75) ? [{ kind: 'difficulty' as const, text: pick(random, demoTalk.difficulties) }] : []),
  ...(chance(random, 0.35) ? [{ kind: 'suggestion' as const, text: pick(random, demoTalk.suggestions) }] : []),
  ...(chance(random, 0.25) ? [{ kind: 'need' as const, text: pick(random, demoTalk.needs) }] : []),
];

import { growthEn } from './growth.en.ts';
import { importEn } from './import.en.ts';
import { lawEn } from './law.en.ts';
import { lawShellEn } from './law-shell.en.ts';
import { namesEn } from './names.en.ts';
import { registerEn } from './register.en.ts';
import { riskEn } from './risk.en.ts';
import { ruleNamesEn } from './rule-names.en.ts';
import { shellEn } from './shell.en.ts';
import { useEn } from './use.en.ts';
import { warningsEn } from './warnings.en.ts';
import { warningsShellEn } from './warnings-shell.en.ts';
import type { zhCN } from './zh-CN.ts';

/** Sentences of the assets room in English. */
export const en = {
  'agenda.deadline': 'Brand deadlines',
  'agenda.import': 'Imports to confirm',
  'agenda.importAct': 'Check and confirm',
  ...namesEn,
  ...shellEn,
  ...registerEn,
  ...importEn,
  ...riskEn,
  ...growthEn,
  ...lawEn,
  ...lawShellEn,
  ...ruleNamesEn,
  ...useEn,
  ...warningsShellEn,
  ...warningsEn,
} satisfies Record<keyof typeof zhCN, string>;

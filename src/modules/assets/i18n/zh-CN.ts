import { agendaZhCN } from './agenda.zh-CN.ts';
import { growthZh } from './growth.zh-CN.ts';
import { importZh } from './import.zh-CN.ts';
import { lawZh } from './law.zh-CN.ts';
import { lawShellZh } from './law-shell.zh-CN.ts';
import { namesZhCN } from './names.zh-CN.ts';
import { registerZh } from './register.zh-CN.ts';
import { riskZh } from './risk.zh-CN.ts';
import { ruleNamesZh } from './rule-names.zh-CN.ts';
import { shellZh } from './shell.zh-CN.ts';
import { useZh } from './use.zh-CN.ts';
import { warningsZh } from './warnings.zh-CN.ts';
import { warningsShellZh } from './warnings-shell.zh-CN.ts';

/** Sentences of the assets room; each part brings its own file. */
export const zhCN = {
  ...agendaZhCN,
  ...namesZhCN,
  ...shellZh,
  ...registerZh,
  ...importZh,
  ...riskZh,
  ...growthZh,
  ...lawZh,
  ...lawShellZh,
  ...ruleNamesZh,
  ...useZh,
  ...warningsShellZh,
  ...warningsZh,
} as const;

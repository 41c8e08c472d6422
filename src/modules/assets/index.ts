/** 品牌资产与期限: the register of marks, patents and the rest, and the law's deadlines (6.3). */
export type { TakeDown, TakeDownAnswers, TakenRow } from './contract/assets-from-answers.ts';
export { assets } from './server/face.ts';
export { assetsModule } from './server/module.ts';

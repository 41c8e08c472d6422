export type { TakeDown, TakeDownAnswers, TakenRow } from './contract/assets-from-answers.ts';
export { assets } from './server/face.ts';
export { assetsModule } from './server/module.ts';

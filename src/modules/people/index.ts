export { type Colleague, people } from './server/face.ts';
export { guessAt } from './server/guesses.ts';
export { type Matrix, permissionMatrix } from './server/matrix.ts';
export { peopleModule } from './server/module.ts';
export { listenForRevocations } from './server/remembered.ts';
export { resolveActor } from './server/resolve-actor.ts';
export { ensureSetupLink } from './server/setup-handlers.ts';

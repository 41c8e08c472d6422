export { type Colleague, people } from './server/face.ts';
export { type Matrix, permissionMatrix } from './server/matrix.ts';
export { peopleModule } from './server/module.ts';
export { guessAt } from './server/sign-in/guesses.ts';
export { listenForRevocations } from './server/sign-in/remembered.ts';
export { resolveActor } from './server/sign-in/resolve-actor.ts';
export { ensureSetupLink } from './server/sign-in/setup-handlers.ts';

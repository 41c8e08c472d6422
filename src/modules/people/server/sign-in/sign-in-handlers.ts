import { anonymousActor } from '#platform/server/actors.ts';
import type { Context } from '#platform/server/context.ts';
import { handlersFor, matrixDecides, noRecord, type Outcome } from '#platform/server/handler.ts';
import { peopleProblems } from '../../contract/problems.ts';
import { activate, confirmRecovery, confirmTotp, type SignInStep, signIn } from '../../contract/session.ts';
import type { PeopleDb } from '../db.ts';
import { actorOf, findPerson, findPersonByUsername, isActive, type PersonRecord } from '../persons.ts';
import { policyFor } from '../policies.ts';
import { type Method, methodsOf, takeRecoveryCode, takeTotp } from './factors.ts';
import { guessAtPassword, guessAtStep } from './guesses.ts';
import { hashingGate } from './hashing.ts';
import { activationFits, checkPassword, setPassword } from './passwords.ts';
import { findHalf, openSession, type SessionLevel } from './sessions.ts';

type Ctx = Context<PeopleDb>;
const { command } = handlersFor<PeopleDb>();

const nextOf = { activate: 'activate', second: 'secondFactor', enrol: 'enrol', full: 'ready', sso: 'ready' } as const satisfies Record<
  SessionLevel,
  SignInStep['next']
>;

/** A refusal that leaves its trace: nobody's entry, placed where the account is, about the account. */
export const refusedStep = (person: PersonRecord | undefined, refused: Outcome<SignInStep>['refused']): Outcome<SignInStep> => ({
  subject: person?.id ?? anonymousActor.id,
  result: { next: 'activate', methods: [] },
  actor: { ...anonymousActor, ...(person ? { authorityId: person.authority_id, regionCode: person.region_code } : {}) },
  ...(refused ? { refused } : {}),
});

/** Opens the session of the step that comes next and answers it. */
const step = async (
  ctx: Ctx,
  at: { person: PersonRecord; level: SessionLevel; method: string; methods: Method[] },
): Promise<Outcome<SignInStep>> => {
  const { id, cookie } = await openSession(ctx, at);
  return { subject: at.person.id, result: { next: nextOf[at.level], methods: at.methods }, cookie, actor: actorOf(at.person, id) };
};

/** What comes after the first factor: the second, its set-up where the policy asks for one, or work. */
export const afterFirstFactor = async (ctx: Ctx, person: PersonRecord, method: string): Promise<Outcome<SignInStep>> => {
  const methods = await methodsOf(ctx, person.id);
  if (methods.length > 0) return step(ctx, { person, level: 'second', method, methods });
  const policy = await policyFor(ctx, person.region_code);
  const mustEnrol = policy.second_factor_roles.includes(person.role ?? '');
  return step(ctx, { person, level: mustEnrol ? 'enrol' : 'full', method, methods });
};

/** What comes after the second factor: work. */
export const afterSecondFactor = (ctx: Ctx, person: PersonRecord, method: string): Promise<Outcome<SignInStep>> =>
  step(ctx, { person, level: 'full', method, methods: [] });

const signInHandler = command(signIn, {
  gate: hashingGate,
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const username = input.username.trim().toLowerCase().slice(0, 40);
    const guess = await guessAtPassword(ctx, username);
    const person = await findPersonByUsername(ctx, username);
    const check = await checkPassword(ctx, person?.id, input.password);
    // One answer and the same work for unknown, wrong, locked, disabled and not yet given a role.
    if (!person || !isActive(person) || guess.locked || check === 'wrong') return refusedStep(person, peopleProblems.signInRefused());
    await guess.right();
    if (check === 'initial') return step(ctx, { person, level: 'activate', method: 'password', methods: [] });
    return afterFirstFactor(ctx, person, 'password');
  },
});

/** The person of a half session at one of these levels; without one the step answers 401. */
export const personAt = async (ctx: Ctx, levels: readonly SessionLevel[]): Promise<{ person: PersonRecord; method: string }> => {
  const half = await findHalf(ctx, levels);
  const person = half?.personId ? await findPerson(ctx, half.personId) : undefined;
  if (!half || !person || !isActive(person)) throw peopleProblems.stepOver();
  return { person, method: half.method };
};

const secondFactor = async (ctx: Ctx, way: Method, fits: (person: PersonRecord) => Promise<boolean>): Promise<Outcome<SignInStep>> => {
  const { person, method } = await personAt(ctx, ['second']);
  const guess = await guessAtStep(ctx, person.id);
  if (guess.locked || !(await fits(person))) return refusedStep(person, peopleProblems.stepRefused());
  await guess.right();
  return afterSecondFactor(ctx, person, `${method}+${way}`);
};

const confirmTotpHandler = command(confirmTotp, {
  load: noRecord,
  allow: matrixDecides,
  run: (ctx, _, input) => secondFactor(ctx, 'totp', person => takeTotp(ctx, person.id, input.code)),
});

const confirmRecoveryHandler = command(confirmRecovery, {
  load: noRecord,
  allow: matrixDecides,
  run: (ctx, _, input) => secondFactor(ctx, 'recovery', person => takeRecoveryCode(ctx, person.id, input.code)),
});

const activateHandler = command(activate, {
  gate: hashingGate,
  load: noRecord,
  allow: matrixDecides,
  run: async (ctx, _, input) => {
    const { person } = await personAt(ctx, ['activate']);
    const guess = await guessAtStep(ctx, person.id);
    if (guess.locked || !(await activationFits(ctx, person.id, input.activationCode)))
      return refusedStep(person, peopleProblems.stepRefused());
    await guess.right();
    await setPassword(ctx, person, input.password);
    return afterFirstFactor(ctx, person, 'password');
  },
});

export const signInHandlers = [signInHandler, confirmTotpHandler, confirmRecoveryHandler, activateHandler];

import { z } from 'zod';
import type { RaiseInput } from '#modules/demands/contract/raise.ts';
import { demands } from '#modules/demands/index.ts';
import { nameKey } from '#modules/enterprises/domain/name-key.ts';
import { newId } from '#platform/contract/ids.ts';
import { command } from '#platform/contract/operation.ts';
import { handlersFor, matrixDecides, noRecord } from '#platform/server/handler.ts';
import type { ServerModule } from '#platform/server/module.ts';
import { behindTheDoor } from './behind.ts';
import { homeRegion, idOf } from './people.ts';
import type { World } from './world.ts';

const raiseOp = command({
  name: 'probe.demands.raise',
  clause: '3.1-a',
  input: z.object({ rows: z.array(z.any()) }),
  output: z.object({ ids: z.array(z.string()) }),
});
const supersedeOp = command({ name: 'probe.demands.supersede', clause: '3.1-a', input: z.any(), output: z.object({ n: z.int() }) });
const { command: handle } = handlersFor<never>();
const all = { officer: 'region', stationLead: 'region', manager: 'region' } as const;

/** A room to the right that calls the face, as visits does. */
export const probe: ServerModule = {
  name: 'probe',
  handlers: [
    handle(raiseOp, {
      load: noRecord,
      allow: matrixDecides,
      run: async (ctx, _, i) => {
        const ids = await demands(ctx).raiseAll(i.rows as RaiseInput[]);
        return { subject: ids[0] ?? newId(), result: { ids } };
      },
    }),
    handle(supersedeOp, {
      load: noRecord,
      allow: matrixDecides,
      run: async (ctx, _, i) => ({ subject: newId(), result: { n: await demands(ctx).supersede(i) } }),
    }),
  ],
  grants: { 'probe.demands.raise': all, 'probe.demands.supersede': all },
  phrases: { room: 'probe', 'zh-CN': {}, en: {} },
};
export { raiseOp, supersedeOp };

interface Made {
  id: string;
  regionCode: string;
}

/** Puts enterprises into the register, behind the door. */
export const makeEnterprise = async (
  world: World,
  name: string,
  more: { region?: string; scale?: string; industry?: string } = {},
): Promise<Made> => {
  const id = newId();
  const regionCode = more.region ?? `${homeRegion}001`;
  await behindTheDoor(world, client =>
    client.query(
      `insert into enterprises.enterprises (id, authority_id, region_code, name, name_key, name_bg, scale, industry_code, created_at, updated_at)
       values ($1, $2, $3, $4, $5, '', $6, $7, now(), now())`,
      [id, idOf('authority', regionCode.slice(0, 6)), regionCode, name, nameKey(name), more.scale ?? null, more.industry ?? null],
    ),
  );
  return { id, regionCode };
};

/** A row of a visit as visits raises it. */
export const rowOf = (e: Made, rowKey: string, text: string, more: Partial<RaiseInput> = {}): RaiseInput => ({
  enterpriseId: e.id,
  kind: 'need',
  text,
  source: 'visit',
  sourceId: idOf('visit', e.id),
  rowKey,
  campaignId: null,
  regionCode: e.regionCode,
  ...more,
});

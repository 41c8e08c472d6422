import { z } from 'zod';
import { Id, line, text } from '#platform/contract/shapes.ts';

/** Who at the enterprise (Table A.1 rows 3–6): 法定代表人, 质量品牌或知识产权负责人, 联系人, 工作联系群. */
export const ContactKind = z.enum(['legalRepresentative', 'qualityLead', 'liaison', 'liaisonGroup']);
export type ContactKind = z.infer<typeof ContactKind>;

const written = { kind: ContactKind, name: line(60), post: text(60).default(''), phone: z.string().max(40).default('') };

export const AddContact = z.strictObject({ id: Id, enterpriseId: Id, ...written });
/** An absent phone leaves the stored one as it is: the page never had it in plain. */
export const CorrectContact = z.strictObject({ id: Id, baseRevision: z.int().min(1), ...written, phone: z.string().max(40).optional() });
export const RetireContact = z.strictObject({ id: Id, reason: text(200).default('') });
export const RevealContact = z.strictObject({ id: Id, reason: line(200) });
export const RevealedContact = z.object({ id: Id, phone: z.string() });

/** A contact as pages see it; `phone` is masked, empty when none is known. */
export const ContactView = z.object({
  id: Id,
  kind: ContactKind,
  name: z.string(),
  post: z.string(),
  phone: z.string(),
  revision: z.int(),
});
export type ContactView = z.infer<typeof ContactView>;

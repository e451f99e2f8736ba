/** Files one declaration for whoever asks: checked in form and in right before anything is written. */
import { createHmac } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { BundleId, DeclarationOf } from '../../client/bundle-types.js';
import type { OpenedCase } from '../../client/open-case.js';
import { versionInForce } from '../../client/version-in-force.js';
import { type Instant, instant, instantOf, localDateOf } from '../../definitions/calendar/instant.js';
import type { Language } from '../../definitions/calendar/written-instant.js';
import { declarationSchemas } from '../../definitions/schemas.js';
import sample from '../../examples/death.json' with { type: 'json' };
import { movableClock } from '../../workflows/accept-start.js';
import type { Caller } from '../access/caller.js';
import { belongsTo, denied, requirePlace } from '../access/rules.js';
import type { GatewayParts } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { wrongFields } from '../http/wrong-fields.js';
import { linksOf } from './case-answer.js';
import { links, time } from './case-schema.js';

export const filing = z
  .object({
    declaration: z.record(z.string(), z.unknown()).openapi({
      description: 'Its form: GET /bundles/{id}, or the schema named after the version, Death1Declaration',
      type: 'object',
      additionalProperties: true,
    }),
    filedAt: time.optional().describe('For development and tests only: the case keeps its own clock from then on'),
  })
  .openapi('Filing', { example: { declaration: sample, filedAt: '2026-03-02T09:10:00+07:00' } });

export type Filing = z.infer<typeof filing>;

export const openedCase = z
  .object({
    id: z.string(),
    how: z
      .enum(['opened', 'joined', 'found', 'closed'])
      .describe('`joined`: as a further applicant; `found`: filed before; `closed`: it has ended'),
    dossierCodes: z.record(z.string(), z.string()),
    links,
  })
  .openapi('OpenedCase');

export type OpenedAnswer = z.infer<typeof openedCase>;

export interface Filer {
  readonly caller: Caller;
  readonly actor: string;
  readonly language: Language;
}

/** Milliseconds in which Temporal must answer before anything is begun. */
const reachableWithinMs = 3_000;

/**
 * @throws Problem DECLARATION_INVALID with the fields, NOT_ALLOWED, CASE_UNREACHABLE before anything is written
 * @throws ClientError as the client's openCase
 */
export async function fileDeclaration(
  parts: GatewayParts,
  bundle: string,
  { declaration, filedAt: chosen }: Filing,
  { caller, actor, language }: Filer,
): Promise<OpenedAnswer> {
  const filedAt = filedAtOf(parts, chosen);
  const checked = checkedDeclaration(bundle, declaration, filedAt, language);
  const opened: OpenedCase = await parts.client.openCase(bundle as BundleId, checked, {
    filedAt,
    actor,
    admit: async ({ caseId, commune, personalId }) => {
      requireOwn(caller, personalId);
      requirePlace(caller, commune);
      await requireKnownApplicant(parts, caller, caseId);
      await requireTemporal(parts);
    },
  });
  const { id } = opened.case;
  const registered = await parts.register.findCase(id);
  const { dossierCodes = {} } = registered ?? {};
  return { id, how: opened.how, dossierCodes: { ...dossierCodes }, links: linksOf(id, parts.temporalUi) };
}

/** Keyed: whoever reads the register cannot guess a person from it. */
export function digestOf({ subjectSecret }: GatewayParts, bundle: string, given: Filing): string {
  return createHmac('sha256', subjectSecret)
    .update(`filing ${bundle} ${JSON.stringify(given)}`)
    .digest('hex');
}

/** A backend may make its key of a person: it is kept as a keyed hash as well. */
export function keyDigestOf({ subjectSecret }: Pick<GatewayParts, 'subjectSecret'>, key: string): string {
  return createHmac('sha256', subjectSecret).update(`idempotency key ${key}`).digest('hex');
}

function filedAtOf({ workflows }: GatewayParts, chosen: string | undefined): Instant {
  if (chosen === undefined) return instant(Date.now());
  if (movableClock.test(workflows.options.namespace)) return instantOf(chosen);
  const detail = {
    vi: 'Thời điểm nộp là lúc hệ thống nhận tờ khai.',
    en: 'A declaration is filed when it arrives; only development and test namespaces take another time.',
  };
  throw new Problem('FILED_AT_REFUSED', detail, { fields: [{ field: 'filedAt', message: detail.en }] });
}

/** The client checks it too; here each field gets its sentence in the language of the one who asks. */
function checkedDeclaration(
  bundle: string,
  declaration: unknown,
  filedAt: Instant,
  language: Language,
): DeclarationOf<BundleId> {
  const schema: z.ZodType = declarationSchemas[versionInForce(bundle, localDateOf(filedAt))];
  const checked = schema.safeParse(declaration);
  if (checked.success) return declaration as DeclarationOf<BundleId>;
  const fields = wrongFields(checked.error, language);
  const paths = fields.map(({ field }) => field || 'declaration').join(', ');
  const detail = { vi: `Trường chưa hợp lệ: ${paths}.`, en: `These fields are not valid: ${paths}.` };
  throw new Problem('DECLARATION_INVALID', detail, { fields });
}

function requireOwn({ person }: Caller, applicant: string | undefined): void {
  if (person === undefined || person === applicant) return;
  throw denied('Người dân chỉ nộp tờ khai của chính mình.', 'A citizen files only what they apply for themselves.');
}

/** To name the subject of a case that there is lets nobody into it, and shows nothing of it. */
async function requireKnownApplicant(
  { register, subjectSecret }: GatewayParts,
  caller: Caller,
  caseId: string,
): Promise<void> {
  const access = await register.caseAccess(caseId);
  if (!access || belongsTo(caller, access, subjectSecret)) return;
  const detail = {
    vi: 'Việc này đã có hồ sơ, không thuộc người hoặc địa bàn này. Đề nghị bộ phận một cửa nơi tiếp nhận hồ sơ bổ sung người nộp.',
    en: 'A case about this exists, of other people or of another place. Have the applicant added at the one-stop desk that received it.',
  };
  throw new Problem('NOT_ALLOWED', detail, { caseId });
}

/** An opening is written down before its case starts: while Temporal is away, nothing of it is begun. */
async function requireTemporal({ workflows: { connection, workflowService } }: GatewayParts): Promise<void> {
  await connection.withDeadline(Date.now() + reachableWithinMs, () => workflowService.getSystemInfo({}));
}

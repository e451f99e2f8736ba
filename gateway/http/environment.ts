/** What every request knows of itself, and what every route is given. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { WorkflowClient } from '@temporalio/client';
import type { LegalGround } from '../../client/case-facts.js';
import type { LienthongClient } from '../../client/client.js';
import type { Language } from '../../definitions/calendar/written-instant.js';
import type { Register } from '../../register/register.js';
import type { Caller } from '../access/caller.js';
import type { TokenReader } from '../access/tokens.js';
import type { PaymentPort } from '../payments/port.js';
import type { GatewayLimits } from './limits.js';

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What the routes for backend systems need. */
export interface GatewayParts {
  readonly client: LienthongClient;
  readonly workflows: WorkflowClient;
  readonly register: Register;
  readonly readToken: TokenReader;
  /** Key of the hashes that name subjects and people; the client's own. */
  readonly subjectSecret: string;
  /** What limits are counted by, and what each province offers: the client's own. */
  readonly ground: LegalGround;
  /** Null where no payment service is connected. */
  readonly payments: PaymentPort | null;
  /** Address of a case in the Temporal UI; null where there is none. */
  readonly temporalUi: ((caseId: string) => string) | null;
  readonly limits: GatewayLimits;
  /** A case may have moved. */
  readonly heardOf: (caseId: string) => void;
  readonly log: Log;
}

export interface GatewayEnv {
  Variables: {
    language: Language;
    /** Set where the route asks for a token. */
    caller: Caller;
    /** The actor of `caller`. */
    actor: string;
    /** Case that the request is about, for the audit; that of the path unless given. */
    caseId?: string;
    /** What of it, for the audit: ids and event types only. */
    detail?: string;
  };
}

export type Api = OpenAPIHono<GatewayEnv>;

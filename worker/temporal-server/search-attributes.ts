import type { Connection } from '@temporalio/client';
import type { SearchAttributeType } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import { TemporalUnavailable } from './temporal-unavailable.js';

/** The numbers of the server's protocol. */
const indexedValueTypes = {
  TEXT: 1,
  KEYWORD: 2,
  INT: 3,
  DOUBLE: 4,
  BOOL: 5,
  DATETIME: 6,
  KEYWORD_LIST: 7,
} as const satisfies Record<SearchAttributeType, temporal.api.enums.v1.IndexedValueType>;

/** A search attribute as `defineSearchAttributeKey` makes it, so that its keys can be passed as they are. */
export interface SearchAttribute {
  readonly name: string;
  readonly type: SearchAttributeType;
}

/**
 * Registers the search attributes that the namespace lacks; safe at every start.
 * @throws TemporalUnavailable when one is there with another type, which the server can never change
 */
export async function ensureSearchAttributes(
  connection: Connection,
  namespace: string,
  attributes: readonly SearchAttribute[],
): Promise<void> {
  const { operatorService } = connection;
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const missing: Record<string, temporal.api.enums.v1.IndexedValueType> = {};
  for (const { name, type } of attributes) {
    const wanted = indexedValueTypes[type];
    const present = customAttributes[name];
    if (present === undefined) missing[name] = wanted;
    else if (present !== wanted) throw ofAnotherType(namespace, name, type);
  }
  if (Object.keys(missing).length === 0) return;
  await operatorService.addSearchAttributes({ namespace, searchAttributes: missing });
}

const ofAnotherType = (namespace: string, name: string, type: string) =>
  new TemporalUnavailable(
    `Search attribute ${name} exists in namespace ${namespace}, but not as ${type}. ` +
      `Remove it (temporal operator search-attribute remove --name ${name}) or use another namespace.`,
  );

import { isGrpcServiceError } from '@temporalio/client';
import { NamespaceNotFoundError } from '@temporalio/common';

/** gRPC's own number. */
const notFound = 5;

/**
 * A server that comes up again may not know its namespaces yet, and then says of anything that it is not found: it was
 * not answered, and nothing is gone.
 */
export function isNamespaceUnknown(fault: unknown): boolean {
  if (fault instanceof NamespaceNotFoundError) return true;
  return isGrpcServiceError(fault) && fault.code === notFound && fault.details.startsWith('Namespace ');
}

/** What the server itself answered: it knows the namespace, and there is no such thing in it. */
export function isNotFound(fault: unknown): boolean {
  return isGrpcServiceError(fault) && fault.code === notFound && !isNamespaceUnknown(fault);
}

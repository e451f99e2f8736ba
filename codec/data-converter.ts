/**
 * The one data converter of client, gateway, worker and tests. It passes payloads through as JSON: everything listens on
 * loopback only. Encryption of personal data takes its place here and nowhere else.
 */
import { type DataConverter, defaultDataConverter } from '@temporalio/common';

export const dataConverter: DataConverter = defaultDataConverter;

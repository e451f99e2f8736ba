/** Writes what `npm run generate` derives from the message schemas of the tree that it stands in, and nothing else. */
import { writeFileSync } from 'node:fs';
import { commonEventSchemas, declarationSchemas, eventSchemas } from '../../definitions/schemas.js';
import { compileSchemas, messageSchemasSource } from '../../worker/build/message-schemas.js';

const events = { ...eventSchemas, ...commonEventSchemas };
const source = messageSchemasSource(compileSchemas({ declarations: declarationSchemas, events }));
writeFileSync(new URL('../../workflows/validation/schemas.generated.ts', import.meta.url), source);

/** The description of this API, for programs and for people, and of each problem that it answers with. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Api } from './environment.js';
import { Problem } from './problem.js';
import { type ProblemCode, problemKinds } from './problem-kinds.js';

const rapidoc = createRequire(import.meta.url).resolve('rapidoc/dist/rapidoc-min.js');

const page = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><title>lienthong</title><link rel="icon" href="data:,"><script type="module" src="/rapidoc.js"></script></head>
<body><rapi-doc spec-url="/openapi.json" render-style="read" show-header="false" theme="light"
 allow-spec-url-load="false" allow-spec-file-load="false" schema-style="table" load-fonts="false"></rapi-doc></body>
</html>
`;

const about = {
  openapi: '3.1.0',
  info: {
    title: 'lienthong',
    version: '0.1.0',
    description:
      'Opens, reads and acts on linked government procedures. Times are RFC 3339; days are days in Vietnam. ' +
      'Problems are problem details (RFC 9457), in Vietnamese or English by Accept-Language.',
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'Law', description: 'Bundles and procedures in force' },
    { name: 'Cases', description: 'Open, read, act, list, follow' },
    { name: 'Webhooks', description: 'Be told what happens, signed and at least once' },
    { name: 'Agencies', description: 'What agencies say by themselves' },
    { name: 'Audit', description: 'Who read and did what' },
  ],
};

export function openApiDocument(api: Api) {
  return api.getOpenAPI31Document(about);
}

export function documentRoutes(api: Api): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  api.get('/', (context) => context.html(page));
  api.get('/rapidoc.js', async (context) => {
    context.header('content-type', 'text/javascript; charset=utf-8');
    context.header('cache-control', 'max-age=3600');
    return context.body(await readFile(rapidoc, 'utf8'));
  });
  let document: string | undefined;
  api.get('/openapi.json', (context) => {
    document ??= JSON.stringify(openApiDocument(api));
    return context.body(document, 200, { 'content-type': 'application/json' });
  });
  api.get('/problems/:code', (context) => {
    const code = context.req.param('code');
    if (!Object.hasOwn(problemKinds, code))
      throw new Problem('NO_SUCH_RESOURCE', { vi: `Không có mã ${code}.`, en: `There is no code ${code}.` });
    return context.json({ code, ...problemKinds[code as ProblemCode] });
  });
}

/** The forms of declarations as named schemas of the description, so that generated clients have types for them. */
import { declarationSchemas } from '../../definitions/schemas.js';
import type { Api } from '../http/environment.js';
import { formOf } from './form.js';

export function lawComponents(api: Api): void {
  for (const [key, declaration] of Object.entries(declarationSchemas)) {
    const { $schema: _dialect, ...schema } = formOf(declaration);
    api.openAPIRegistry.registerComponent('schemas', nameOf(key), schema);
  }
}

/** `death-registration@1`: `DeathRegistration1Declaration`. */
function nameOf(key: string): string {
  const [id = '', version = ''] = key.split('@');
  const words = id.split('-').map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
  return `${words.join('')}${version}Declaration`;
}

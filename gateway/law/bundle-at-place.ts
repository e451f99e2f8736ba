/** A bundle as it is filed on a day, and under the scheme of the province in which it is filed. */
import type { z } from '@hono/zod-openapi';
import { versionInForce } from '../../client/version-in-force.js';
import { communeOn } from '../../definitions/agencies/communes.js';
import type { LocalDate } from '../../definitions/calendar/local-date.js';
import type { Bundle, BundleDossier } from '../../definitions/language/bundle.js';
import { bundleUnder, notOffered } from '../../definitions/language/province-scheme.js';
import type { SchemeVersion } from '../../definitions/law/scheme-file-schema.js';
import { schemeInForce } from '../../definitions/law/scheme-in-force.js';
import { bundles } from '../../definitions/registry.js';
import { declarationSchemas } from '../../definitions/schemas.js';
import type { GatewayParts } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import type { bundleAnswer, listedBundle } from './bundle-schema.js';
import { formOf } from './form.js';
import { agenciesOf } from './known-facts.js';

/**
 * @param commune its code; undefined: wherever no scheme says otherwise
 * @throws ClientError UNKNOWN_BUNDLE, NOT_IN_FORCE
 * @throws Problem REQUEST_INVALID for a commune that there was not on that day
 */
export function bundleAt(
  { ground: { schemes = [] } }: Pick<GatewayParts, 'ground'>,
  id: string,
  on: LocalDate,
  commune: string | undefined,
): z.infer<typeof bundleAnswer> {
  const key = versionInForce(id, on);
  const scheme = commune === undefined ? undefined : schemeInForce(schemes, id, provinceOf(commune, on), on);
  const bundle = bundleUnder(bundles[key], on, scheme);
  const leftOut = (dossier: string) => scheme?.procedures?.includes(dossier) === false;
  const dossiers = Object.entries(bundle.dossiers).map(([dossier, place]) => {
    return { id: dossier, ...placeJson(place), notOffered: leftOut(dossier) ? notOffered : null };
  });
  return {
    ...listed(bundle),
    procedures: dossiers.flatMap(({ id: dossier }) => (leftOut(dossier) ? [] : [dossier])),
    dossiers,
    scheme: scheme ? schemeJson(scheme) : null,
    declaration: formOf(declarationSchemas[key]),
  };
}

export function listed(bundle: Bundle): z.infer<typeof listedBundle> {
  const { id, version, title, code, source, inForceFrom, dossiers } = bundle;
  return {
    id,
    version,
    title,
    code,
    source: { ...source },
    inForceFrom: inForceFrom ?? null,
    procedures: Object.keys(dossiers),
  };
}

function placeJson({ procedure, after, link }: BundleDossier) {
  return {
    title: procedure.title,
    after: after.map(({ id }) => id),
    link: link ? { ...link } : null,
    agencies: [...agenciesOf(procedure)],
  };
}

function schemeJson({ id, source, promises }: SchemeVersion) {
  return { id, source: { ...source }, promises: { ...promises } };
}

function provinceOf(commune: string, on: LocalDate) {
  try {
    return communeOn(commune, on).province;
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    const detail = { vi: `Ngày ${on} không có xã, phường nào có mã ${commune}.`, en: fault.message };
    throw new Problem('REQUEST_INVALID', detail, { fields: [{ field: 'commune', message: fault.message }] });
  }
}

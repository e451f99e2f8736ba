/** `lienthong new`: the files of a procedure or a bundle that works as it stands. */
import { type AgencyId, agencyIds } from '../../../definitions/agencies/agency.js';
import { liveDefinitions } from '../live-definitions.js';
import { bundleSkeleton } from './bundle-skeleton.js';
import { requireFreeId } from './names.js';
import { procedureSkeleton } from './procedure-skeleton.js';
import { writeSkeleton } from './written-files.js';

export interface Titles {
  readonly vi: string;
  readonly en: string;
}

export interface Written {
  readonly files: readonly string[];
  readonly next: readonly string[];
}

/** @throws RangeError when the id is taken or the agency unknown */
export async function newProcedure(repository: string, id: string, agency: string, title: Titles): Promise<Written> {
  const { procedures, bundles } = await liveDefinitions(repository);
  requireFreeId(
    id,
    [...procedures, ...bundles].map(({ definition }) => definition.id),
  );
  if (!agencyIds.includes(agency as AgencyId))
    throw new RangeError(`There is no agency "${agency}". There are: ${agencyIds.join(', ')}.`);
  const skeleton = procedureSkeleton({ id, agency: agency as AgencyId, title });
  return { files: writeSkeleton(repository, skeleton), next: skeleton.next };
}

/** @param of ids of procedures, the first one first @throws RangeError when the id is taken or a procedure unknown */
export async function newBundle(
  repository: string,
  id: string,
  of: readonly string[],
  title: Titles,
): Promise<Written> {
  const { procedures, bundles } = await liveDefinitions(repository);
  requireFreeId(
    id,
    [...procedures, ...bundles].map(({ definition }) => definition.id),
  );
  if (new Set(of).size < 2)
    throw new RangeError('A bundle links at least two procedures: --of birth-registration,health-card');
  const linked = [...new Set(of)].map((one) => {
    const found = procedures.find(({ definition }) => definition.id === one);
    if (found) return found;
    const known = procedures.map(({ definition }) => definition.id).join(', ');
    throw new RangeError(
      `There is no procedure "${one}". There are: ${known}. First: npx lienthong new procedure ${one}`,
    );
  });
  const skeleton = bundleSkeleton({ id, title, procedures: linked });
  return { files: writeSkeleton(repository, skeleton), next: skeleton.next };
}

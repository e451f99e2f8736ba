import { isNotFound } from '../client/not-found.js';
import { makeCurrent } from '../worker/deployment.js';
import { type Builds, listBuilds } from '../worker/deployment-builds.js';
import { connected } from './connected.js';

/**
 * @param current the build that is to carry the cases from now on; undefined leaves everything as it is
 * @throws Error when no worker of that build was ever seen, or it cannot take the cases over
 */
export function knownBuilds(current: string | undefined): Promise<Builds> {
  return connected(async (workflows) => {
    const known = await listBuilds(workflows).catch((fault: unknown) => {
      if (isNotFound(fault)) return { builds: [], casesWithoutBuild: 0 };
      throw fault;
    });
    if (current === undefined) return known;
    const ids = known.builds.map(({ id }) => id);
    if (!ids.includes(current))
      throw new Error(
        `No worker of build ${current} has been seen; known are: ${ids.join(', ') || 'none'}. Start its worker first.`,
      );
    await makeCurrent({ workflowService: workflows.workflowService, namespace: workflows.options.namespace }, current);
    return listBuilds(workflows);
  });
}

import * as present from '../../../workflows/validation/validators.js';
import { firstVersion } from './definitions.js';

export const { anyDossierEvents, problemSentence, wholeCaseEvents } = present;

export const declarationProblems: typeof present.declarationProblems = (key, declaration) =>
  present.declarationProblems(firstVersion(key), declaration);

export const eventProblems: typeof present.eventProblems = (key, event) =>
  present.eventProblems(firstVersion(key), event);

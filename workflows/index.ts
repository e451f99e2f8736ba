export { annulmentWorkflow } from './annulment.js';
export { caseWorkflow } from './case.js';
export { repairWorkflow } from './repair.js';

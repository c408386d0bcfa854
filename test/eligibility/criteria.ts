import { readCriteria } from '../../src/eligibility/criteria/read-criteria.ts';

/** The criteria of the project's own corpus. */
export const criteria = await readCriteria('corpus');

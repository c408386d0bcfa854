import { createConversations, type Conversations } from '../../../eligibility/conversation/conversation.ts';
import type { Criteria } from '../../../eligibility/criteria/criteria.ts';
import type { Knowledge } from '../../knowledge.ts';

/** What answers about a household rest on. */
export interface EligibilityParts {
  readonly knowledge: Pick<Knowledge, 'retriever' | 'sources' | 'office'>;
  readonly criteria: Criteria;
  readonly conversations: Conversations;
  /** The time, milliseconds since 1970, by which a silent conversation is dropped. */
  readonly now: () => number;
}

export interface EligibilityDeps {
  readonly knowledge: EligibilityParts['knowledge'];
  /** As `readCriteria` gives them. */
  readonly criteria: Criteria;
  readonly now?: () => number;
}

/** What answers about a household rest on. */
export function createEligibilityParts({ knowledge, criteria, now = Date.now }: EligibilityDeps): EligibilityParts {
  return { knowledge, criteria, conversations: createConversations(criteria), now };
}
